import type { Principal } from '@/server/db/principal'
import type { TenantDb } from '@/server/db/scoped-db'
import { buildQueueDb, queryRows, sql } from '@/server/db/sql'
import { enqueueForecast, FORECAST_QUEUE, type ForecastJob, forecastJobKey } from '@/server/jobs/queue'
import type { StoreContext } from '@/server/services/store/store-context'

type ForecastStore = Pick<StoreContext, 'id' | 'hidesCosts'>

/** § After a failure nobody asks for the same forecast again for so long, unless a person says so. */
const RETRY_AFTER_MINUTES = 10

export type ForecastJobState = 'none' | 'queued' | 'running' | 'failed'

/** The job that brings a store's forecast up to its data, as the store is looked at. */
export function buildForecastJob(
  { organizationId }: Principal,
  { id: storeId, hidesCosts }: ForecastStore,
): ForecastJob {
  return { organizationId, storeId, ...(hidesCosts && { hidesCosts }) }
}

/** Where the store's last such job stands; a failure long ago counts as none. */
async function findForecastJob(db: TenantDb, key: string): Promise<ForecastJobState> {
  const [job] = await queryRows<{ state: string; isRecent: boolean }>(
    db,
    sql`SELECT state::text, completed_on > now() - make_interval(mins => ${RETRY_AFTER_MINUTES}) AS "isRecent"
      FROM pgboss.job WHERE name = ${FORECAST_QUEUE} AND singleton_key = ${key} ORDER BY created_on DESC LIMIT 1`,
  )
  if (job?.state === 'active') return 'running'
  if (job?.state === 'created' || job?.state === 'retry') return 'queued'
  return job?.state === 'failed' && job.isRecent ? 'failed' : 'none'
}

/** Sees to it that the store's forecast is computed: enqueues it unless it waits or runs, or failed just now. */
export async function ensureForecastJob(
  principal: Principal,
  db: TenantDb,
  store: ForecastStore,
): Promise<Exclude<ForecastJobState, 'none'>> {
  const job = buildForecastJob(principal, store)
  const state = await findForecastJob(db, forecastJobKey(job))
  if (state !== 'none') return state
  await enqueueForecast(job, buildQueueDb(db))
  return 'queued'
}
