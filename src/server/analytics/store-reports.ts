import type { Overview } from '@/domain/overview'
import { buildMissingPrediction } from '@/domain/predicted-ltv'
import type { ReportState } from '@/domain/report-state'
import type { Principal } from '@/server/db/principal'
import { getPredictedLtv } from '@/server/forecast/get-forecast'
import type { StoreContext } from '@/server/services/store/store-context'
import type { FilterInput } from './report-input'
import { reportOnFilter } from './report-on-filter'
import { overview } from './reports/overview'
import { isFiltered } from './reports/report-query'

/** The overview of a store under its own settings, its forecast among the figures where all customers are asked for. */
export async function storeOverview(
  principal: Principal,
  store: StoreContext,
  filter: FilterInput,
): Promise<ReportState<Overview>> {
  const { inactivityMonths } = store
  const isWhole = filter.asOf === undefined && filter.zeroOrders !== 'out' && !isFiltered(filter)
  const predicted = isWhole ? await getPredictedLtv(principal, store) : buildMissingPrediction('filtered')
  return await reportOnFilter(principal, store, filter, (snapshot, query) =>
    overview(snapshot, { ...query, inactivityMonths, predicted }),
  )
}
