import { AppError } from '@/domain/errors'
import type { ForecastState } from '@/domain/forecast-state'
import type { PredictedSummary } from '@/domain/ltv'
import { buildMissingPrediction, summarisePredictedLtv } from '@/domain/predicted-ltv'
import { findSnapshotFile } from '@/server/analytics/snapshot/write-snapshot'
import type { Principal } from '@/server/db/principal'
import { buildQueueDb } from '@/server/db/sql'
import { withTenant } from '@/server/db/with-tenant'
import { enqueueForecast } from '@/server/jobs/queue'
import type { StoreContext } from '@/server/services/store/store-context'
import { getForecastSnapshotPath } from './forecast-files'
import { findFit, findLatestFits, type StoredFit } from './forecast-fits'
import { findProgress } from './forecast-progress'
import { buildForecastJob, ensureForecastJob } from './forecast-queue'

/**
 * The store's forecast of its present data. Where there is none yet, it is asked for, and an older one is served
 * meanwhile, marked.
 */
export async function getForecast(principal: Principal, store: StoreContext): Promise<ForecastState> {
  if (await isEmpty(store)) return { state: 'empty' }
  const { fit, older, job } = await withTenant(principal, async (db) => {
    const fit = await findFit(db, store)
    if (fit) return { fit, older: undefined, job: null }
    const [older] = await findLatestFits(db, store, 1)
    return { fit, older, job: await ensureForecastJob(principal, db, store) }
  })
  if (fit) return buildReady(fit, false)
  if (older) return buildReady(older, true)
  if (job === 'failed') return { state: 'failed' }
  const progress = job === 'running' ? await findProgress(store) : null
  return { state: 'computing', ...(progress ?? { step: 'queued', share: 0 }) }
}

/** The overview's one figure of the forecast: of the store's present data only, or why it is not there. */
export async function getPredictedLtv(principal: Principal, store: StoreContext): Promise<PredictedSummary> {
  if (await isEmpty(store)) return buildMissingPrediction('notReady')
  return await withTenant(principal, async (db) => {
    const fit = await findFit(db, store)
    if (fit) return summarisePredictedLtv(fit.forecast)
    const job = await ensureForecastJob(principal, db, store)
    return buildMissingPrediction(job === 'failed' ? 'failed' : 'computing')
  })
}

/** Has the store's forecast computed although it failed just now. Throws `conflict` where there are no orders. */
export async function requestForecast(principal: Principal, store: StoreContext): Promise<void> {
  if (await isEmpty(store)) throw new AppError('conflict', { reason: 'noOrders' })
  await withTenant(principal, (db) => enqueueForecast(buildForecastJob(principal, store), buildQueueDb(db)))
}

/** No orders, or none that counts: there is nothing to fit. */
async function isEmpty(store: StoreContext): Promise<boolean> {
  return store.dataVersion === '0' || (await findSnapshotFile(getForecastSnapshotPath(store))) === 'empty'
}

function buildReady({ id, dataVersion, createdAt, forecast }: StoredFit, isStale: boolean): ForecastState {
  return { state: 'ready', data: forecast, fit: { fitId: id, fittedAt: createdAt, dataVersion, isStale } }
}
