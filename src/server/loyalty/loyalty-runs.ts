import { z } from 'zod'
import { AppError } from '@/domain/errors'
import type { BestSetting } from '@/domain/loyalty/best-setting'
import type { SettingLimits } from '@/domain/loyalty/find-best-setting'
import type { LoyaltyResult, LoyaltyRunState, LoyaltyStep } from '@/domain/loyalty-workbench'
import { findSnapshotFile } from '@/server/analytics/snapshot/write-snapshot'
import { countAttempts } from '@/server/auth/throttle'
import type { Principal, UserPrincipal } from '@/server/db/principal'
import type { TenantDb } from '@/server/db/scoped-db'
import { buildQueueDb } from '@/server/db/sql'
import { withTenant } from '@/server/db/with-tenant'
import { getCustomerForecastPath, getForecastSnapshotPath } from '@/server/forecast/forecast-files'
import { enqueueLoyalty } from '@/server/jobs/queue'
import { getVersion } from '@/server/services/loyalty/get-version'
import type { StoreContext } from '@/server/services/store/store-context'
import { findSources, nameRun } from './loyalty-sources'

export interface AskedRun {
  scenarioId: string
  version: number
}

/**
 * The full answer about a version on the store's present orders; where there is none yet, it is asked for. Throws `notFound`,
 * and `tooManyRequests` to a person who asked for 60 within the hour.
 */
export async function getLoyaltyRun(
  principal: Principal,
  store: StoreContext,
  asked: AskedRun,
): Promise<LoyaltyRunState> {
  return await ensureRun<LoyaltyResult>(principal, store, asked, null)
}

/** The best setting of a version within limits, in the same way. */
export async function getBestSettingRun(
  principal: Principal,
  store: StoreContext,
  { limits, ...asked }: AskedRun & { limits: SettingLimits },
): Promise<LoyaltyRunState<BestSetting>> {
  return await ensureRun<BestSetting>(principal, store, asked, limits)
}

async function ensureRun<T>(
  principal: Principal,
  store: StoreContext,
  { scenarioId, version }: AskedRun,
  limits: SettingLimits | null,
): Promise<LoyaltyRunState<T>> {
  const { definition } = await getVersion(principal, store.id, { scenarioId, version })
  if (definition.calculator === null && (await hasNoOrders(store))) return { state: 'empty' }
  const { hash } = await findSources(principal, store, definition.scenario)
  const inputHash = nameRun(hash, limits)
  const { organizationId } = principal
  const storeId = store.id
  const key = { storeId, scenarioId, versionNumber: version, inputHash }
  const where = { storeId_scenarioId_versionNumber_inputHash: key }
  const known = await withTenant(principal, (db) => db.loyaltyRun.findUnique({ where }))
  if (known) return describeRun<T>(known)
  if (principal.kind === 'user') await countAttempts({ 'simulation:person': principal.userId })
  return await withTenant(principal, async (db) => {
    const { count } = await db.loyaltyRun.createMany({
      data: [{ organizationId, ...key, status: 'queued' }],
      skipDuplicates: true,
    })
    const row = await db.loyaltyRun.findUniqueOrThrow({ where })
    if (count > 0) await enqueueLoyalty({ organizationId, storeId, runId: row.id, limits }, buildQueueDb(db))
    return describeRun<T>(row)
  })
}

/** No orders, or none that counts. */
export async function hasNoOrders(store: StoreContext): Promise<boolean> {
  return store.dataVersion === '0' || (await findSnapshotFile(getForecastSnapshotPath(store))) === 'empty'
}

/** Where the files of a run on the store's present orders lie. */
export async function findRunFiles(store: StoreContext) {
  const snapshotPath = getForecastSnapshotPath(store)
  const snapshot = await findSnapshotFile(snapshotPath)
  const forecastsPath = getCustomerForecastPath(store)
  const forecasts = await findSnapshotFile(forecastsPath)
  return { snapshot, snapshotPath, forecastsPath: forecasts === 'built' ? forecastsPath : null }
}

/** Calls a run off; one that has ended stays as it is. Throws `notFound`. */
export async function cancelLoyaltyRun(principal: UserPrincipal, storeId: string, runId: string): Promise<void> {
  await withTenant(principal, async (db) => {
    await getRun(db, storeId, runId)
    await db.loyaltyRun.updateMany({
      where: { storeId, id: runId, status: { in: ['queued', 'running'] } },
      data: { status: 'failed', failure: { reason: 'cancelled' }, progress: undefined, finishedAt: new Date() },
    })
  })
}

/** Forgets a run that failed or was called off, so that the next look asks for it anew. Throws `notFound`. */
export async function retryLoyaltyRun(principal: UserPrincipal, storeId: string, runId: string): Promise<void> {
  await withTenant(principal, async (db) => {
    await getRun(db, storeId, runId)
    await db.loyaltyRun.deleteMany({ where: { storeId, id: runId, status: 'failed' } })
  })
}

async function getRun(db: TenantDb, storeId: string, id: string) {
  const row = await db.loyaltyRun.findUnique({ where: { storeId_id: { storeId, id } }, select: { id: true } })
  if (!row) throw new AppError('notFound')
}

const Failure = z.object({ reason: z.enum(['cancelled', 'failed']) })

interface RunRow {
  id: string
  status: string
  progress: unknown
  result: unknown
  failure: unknown
  finishedAt: Date | null
  createdAt: Date
}

function describeRun<T>({ id, status, progress, result, failure, ...times }: RunRow): LoyaltyRunState<T> {
  if (status === 'done') {
    // Written by the job alone, under a hash that names this code's format.
    return { state: 'ready', runId: id, computedAt: times.finishedAt ?? times.createdAt, result: result as T }
  }
  if (status === 'failed') {
    return { state: 'failed', runId: id, ...Failure.parse(failure) }
  }
  const told = progress as { step: LoyaltyStep; share: number } | null
  return { state: 'computing', runId: id, ...(told ?? { step: 'queued', share: 0 }) }
}
