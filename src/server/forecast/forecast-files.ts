import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { snapshotDirectory, snapshotFileName } from '@/server/analytics/snapshot/snapshot-name'
import type { StoreContext } from '@/server/services/store/store-context'

/** Raised when what a fit says, or the table of customers' forecasts, changes: older ones are then computed anew. */
const FORMAT = 3
export const FORECAST_DEFINITION_PREFIX = `${FORMAT} `

/** § Of the draws behind the intervals: the same orders always give the same forecast. */
export const FORECAST_SEED = 20_261

type ForecastStore = Pick<StoreContext, 'id' | 'dataVersion' | 'timeZone' | 'marginBasisPoints' | 'hidesCosts'>

/** Ends the definition of a fit on revenue, for those who are kept from costs. */
export const REVENUE_ONLY = ' revenue'

/**
 * What a fit depends on beside the facts, whose version stands beside it: the store's time zone and margin; or that it is of
 * revenue alone, for those who are kept from costs.
 */
export function getForecastDefinition({ timeZone, marginBasisPoints, hidesCosts }: ForecastStore): string {
  return `${FORECAST_DEFINITION_PREFIX}${timeZone}${hidesCosts ? REVENUE_ONLY : ` ${marginBasisPoints}`}`
}

/** The snapshot a store's forecast is computed from: all its orders, as of the last one. */
export function getForecastSnapshotPath({ id, dataVersion, timeZone }: Omit<ForecastStore, 'hidesCosts'>): string {
  return join(snapshotDirectory(id), snapshotFileName(dataVersion, { timeZone, asOf: null }))
}

/**
 * Where what a fit says of each customer is kept: beside the snapshot whose customers' numbers it bears, removed with it,
 * and made anew where it is not there.
 */
export function getCustomerForecastPath(store: ForecastStore): string {
  const hash = createHash('sha256').update(getForecastDefinition(store)).digest('hex').slice(0, 12)
  return getForecastSnapshotPath(store).replace(/\.duckdb$/, `.forecast-${hash}.duckdb`)
}
