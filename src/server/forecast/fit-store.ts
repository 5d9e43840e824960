import { randomUUID } from 'node:crypto'
import { rename, rm } from 'node:fs/promises'
import type { Forecast } from '@/domain/forecast-report'
import type { ForecastStep } from '@/domain/forecast-state'
import { buildLatestSnapshot } from '@/server/analytics/snapshot/get-snapshot'
import { findSnapshotFile } from '@/server/analytics/snapshot/write-snapshot'
import type { Principal } from '@/server/db/principal'
import { withTenant } from '@/server/db/with-tenant'
import { runInProcess } from '@/server/process/run-in-process'
import { getStoreById } from '@/server/services/store/get-store-by-id'
import { hideCosts, type StoreContext } from '@/server/services/store/store-context'
import type { StoreForecastTask } from './compute-store-forecast'
import { getCustomerForecastPath, getForecastDefinition, getForecastSnapshotPath } from './forecast-files'
import { createFit, findFit } from './forecast-fits'
import { deleteProgress, writeProgress } from './forecast-progress'

/** § How often a fit under way looks whether the store has moved on, and how often it then begins anew at most. */
const LOOK_EVERY_MS = 3000
const MAX_RESTARTS = 3

const PROCESS = new URL('./forecast-process.ts', import.meta.url)

/**
 * Fits the store's newest data unless that is done, and keeps the fit and what it says of each customer. Data that change
 * meanwhile make it begin anew; run again, it changes nothing. `hidesCosts`: of revenue alone.
 */
export async function fitStore(
  principal: Principal,
  storeId: string,
  { hidesCosts }: { hidesCosts: boolean } = { hidesCosts: false },
): Promise<void> {
  for (let restarts = 0; ; restarts++) {
    const store = await readStore(principal, storeId, hidesCosts)
    if (store.dataVersion === '0' || (await isFitted(principal, store))) return
    await buildLatestSnapshot(principal, store)
    const snapshot = await findSnapshotFile(getForecastSnapshotPath(store))
    if (snapshot === 'empty') return
    // Not there: the data moved on while the snapshot was built.
    if (snapshot === null) continue
    const forecast = await computeUnlessSuperseded(principal, store, restarts < MAX_RESTARTS)
    if (forecast !== null) await createFit(principal, store, forecast)
  }
}

async function readStore(principal: Principal, storeId: string, hidesCosts: boolean): Promise<StoreContext> {
  const store = await getStoreById(principal, storeId)
  return hidesCosts ? hideCosts(store) : store
}

/** Whether both are there: the fit, and the customers' forecasts if it has any. */
async function isFitted(principal: Principal, store: StoreContext): Promise<boolean> {
  const fit = await withTenant(principal, (db) => findFit(db, store))
  if (fit === null) return false
  return fit.forecast.status !== 'fitted' || (await findSnapshotFile(getCustomerForecastPath(store))) === 'built'
}

async function computeUnlessSuperseded(
  principal: Principal,
  store: StoreContext,
  mayStop: boolean,
): Promise<Forecast | null> {
  const stopping = new AbortController()
  const timer = setInterval(async () => {
    const now = await readStore(principal, store.id, store.hidesCosts).catch(() => store)
    const isSame = now.dataVersion === store.dataVersion && getForecastDefinition(now) === getForecastDefinition(store)
    if (mayStop && !isSame) stopping.abort()
  }, LOOK_EVERY_MS)
  try {
    return await compute(store, stopping.signal)
  } catch (error) {
    if (stopping.signal.aborted) return null
    throw error
  } finally {
    clearInterval(timer)
  }
}

async function compute(store: StoreContext, signal: AbortSignal): Promise<Forecast> {
  const path = getCustomerForecastPath(store)
  // Under another name until it is whole, as snapshots are; what a killed fit leaves goes with them.
  const customersPath = path.replace(/[^/\\]+$/, `.building-${randomUUID()}`)
  const task = {
    snapshotPath: getForecastSnapshotPath(store),
    customersPath,
    marginBasisPoints: store.marginBasisPoints,
    hidesCosts: store.hidesCosts,
  }
  try {
    const onStep = (step: ForecastStep, share: number) => void writeProgress(store, { step, share })
    const forecast = await runInProcess<StoreForecastTask, ForecastStep, Forecast>(PROCESS, task, { signal, onStep })
    if (forecast.status === 'fitted') await rename(customersPath, path)
    return forecast
  } finally {
    await rm(customersPath, { force: true })
    await deleteProgress(store)
  }
}
