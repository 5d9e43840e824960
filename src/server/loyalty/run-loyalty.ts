import type { BestSetting } from '@/domain/loyalty/best-setting'
import type { SettingLimits } from '@/domain/loyalty/find-best-setting'
import type { LoyaltyResult, LoyaltyStep } from '@/domain/loyalty-workbench'
import { localDayOf } from '@/domain/time/local-date'
import { buildLatestSnapshot } from '@/server/analytics/snapshot/get-snapshot'
import type { Principal } from '@/server/db/principal'
import { withTenant } from '@/server/db/with-tenant'
import { runInProcess } from '@/server/process/run-in-process'
import { getVersion } from '@/server/services/loyalty/get-version'
import { getStoreById } from '@/server/services/store/get-store-by-id'
import { findRunFiles, hasNoOrders } from './loyalty-runs'
import { findSources, nameRun } from './loyalty-sources'
import type { LoyaltyTask } from './loyalty-task'

/** § How often a run tells how far it is, and looks whether a person has called it off. */
const LOOK_MS = 700

const PROCESS = new URL('./loyalty-process.ts', import.meta.url)

interface LoyaltyRun {
  storeId: string
  runId: string
  limits: SettingLimits | null
}

/**
 * Computes a run and keeps its result. One that is done, called off or forgotten is left alone; one whose orders or segments
 * have changed since is forgotten: who looks at it again asks for another.
 */
export async function runLoyalty(
  principal: Principal,
  { storeId, runId, limits }: LoyaltyRun,
  now: Date,
): Promise<void> {
  const where = { storeId, id: runId, status: { in: ['queued', 'running'] } }
  const run = await withTenant(principal, (db) => db.loyaltyRun.findFirst({ where }))
  if (!run) return
  const task = await prepareTask(principal, run, limits, now)
  if (task === null) {
    await withTenant(principal, (db) => db.loyaltyRun.deleteMany({ where: { storeId, id: runId } }))
    return
  }
  await withTenant(principal, (db) => db.loyaltyRun.updateMany({ where, data: { status: 'running' } }))
  const result = await computeUnlessCalledOff(principal, where, task)
  if (result === null) return
  const data = { status: 'done', result: JSON.parse(JSON.stringify(result)), finishedAt: new Date() }
  await withTenant(principal, (db) => db.loyaltyRun.updateMany({ where, data }))
}

interface RunRow {
  storeId: string
  scenarioId: string
  versionNumber: number
  inputHash: string
}

/** Null where what the run was asked of is no more. */
async function prepareTask(
  principal: Principal,
  run: RunRow,
  limits: SettingLimits | null,
  now: Date,
): Promise<LoyaltyTask | null> {
  const store = await getStoreById(principal, run.storeId)
  const { scenarioId, versionNumber: version } = run
  const { definition } = await getVersion(principal, store.id, { scenarioId, version })
  const { hash, ...sources } = await findSources(principal, store, definition.scenario)
  if (run.inputHash !== nameRun(hash, limits)) return null
  await buildLatestSnapshot(principal, store)
  const { snapshot, snapshotPath, forecastsPath } = await findRunFiles(store)
  const isNew = await hasNoOrders(store)
  if (snapshot === null && !isNew) return null
  const today = localDayOf(now.getTime(), store.timeZone)
  return { definition, snapshotPath: isNew ? null : snapshotPath, forecastsPath, sources, today, limits }
}

type RunCondition = { storeId: string; id: string; status: { in: string[] } }

async function computeUnlessCalledOff(principal: Principal, where: RunCondition, task: LoyaltyTask) {
  const stopping = new AbortController()
  let progress: { step: LoyaltyStep; share: number } = { step: 'reading', share: 0 }
  const timer = setInterval(async () => {
    const told = await withTenant(principal, (db) => db.loyaltyRun.updateMany({ where, data: { progress } })).catch(
      () => null,
    )
    if (told?.count === 0) stopping.abort()
  }, LOOK_MS)
  try {
    return await runInProcess<LoyaltyTask, LoyaltyStep, LoyaltyResult | BestSetting>(PROCESS, task, {
      signal: stopping.signal,
      onStep: (step, share) => {
        progress = { step, share }
      },
    })
  } catch (error) {
    if (stopping.signal.aborted) return null
    throw error
  } finally {
    clearInterval(timer)
  }
}

/** Ends a run that is not tried again and whose own work could not. */
export async function giveUpLoyaltyRun(
  principal: Principal,
  { storeId, runId }: Omit<LoyaltyRun, 'limits'>,
): Promise<void> {
  await withTenant(principal, (db) =>
    db.loyaltyRun.updateMany({
      where: { storeId, id: runId, status: { in: ['queued', 'running'] } },
      data: { status: 'failed', failure: { reason: 'failed' }, finishedAt: new Date() },
    }),
  )
}
