import { resolveRangePreset } from '@/domain/date-range'
import type { ReportState } from '@/domain/report-state'
import type { Principal } from '@/server/db/principal'
import type { StoreContext } from '@/server/services/store/store-context'
import type { FilterInput } from './report-input'
import type { ReportQuery } from './reports/report-query'
import { findForecastsFor, findSegmentRule } from './segments/find-segment-rule'
import { buildSegmentCondition } from './segments/segment-condition'
import { reportOnStore } from './snapshot/get-snapshot'
import type { Snapshot } from './snapshot/snapshot'

/**
 * Runs a report under a filter and the store's own settings: the one way from what a page asks for to SQL. It chooses the
 * snapshot (as-of day, orders of nothing), settles the switches left to the store, turns a named range into days and a
 * saved segment into a condition.
 */
export async function reportOnFilter<T>(
  principal: Principal,
  store: StoreContext,
  filter: FilterInput,
  report: (snapshot: Snapshot, query: ReportQuery, beside: string | null) => Promise<T>,
  besidePath: string | null = null,
): Promise<ReportState<T>> {
  const rule = await findSegmentRule(principal, store, filter.segment)
  return await reportOnStore(
    principal,
    store,
    filter,
    async (snapshot, beside) => {
      const { marginBasisPoints } = store
      const segmentCondition =
        rule && (await buildSegmentCondition(snapshot, rule, { marginBasisPoints, forecasts: beside }))
      return await report(
        snapshot,
        buildReportQuery(store, { ...filter, segmentCondition }, snapshot.meta.asOf),
        beside,
      )
    },
    besidePath ?? (rule && findForecastsFor(rule, store, filter)) ?? null,
  )
}

/** What a report is asked with, from a person's filter and the store's settings, on an as-of day. */
export function buildReportQuery(
  store: Pick<StoreContext, 'marginBasisPoints' | 'includesTax' | 'includesShipping' | 'costs' | 'hidesCosts'>,
  { asOf: _asOf, range, ...filter }: FilterInput & { segmentCondition?: string | undefined },
  asOf: string,
): ReportQuery {
  const { segmentCondition, ...rest } = filter
  return {
    filter: {
      ...rest,
      ...(segmentCondition === undefined ? {} : { segmentCondition }),
      ...(range ? resolveRangePreset(range, asOf) : {}),
      tax: filter.tax ?? (store.includesTax ? 'in' : 'out'),
      shipping: filter.shipping ?? (store.includesShipping ? 'in' : 'out'),
    },
    marginBasisPoints: store.marginBasisPoints,
    costs: store.costs,
    hidesCosts: store.hidesCosts,
  }
}
