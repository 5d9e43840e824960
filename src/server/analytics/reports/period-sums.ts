import type { DayRange } from '@/domain/date-range'
import type { PeriodSums } from '@/domain/digest/build-digest'
import type { Snapshot } from '../snapshot/snapshot'
import { ordersFrom } from './money-relations'
import { type ReportQuery, reportCondition, unmatchedRefundSql } from './report-query'

/**
 * What the counted orders of some local days added up to, under a store's own settings and returns matched to no order taken off;
 * null where the days begin before the data do.
 */
export async function periodSums(
  snapshot: Snapshot,
  { from, to }: DayRange,
  query: ReportQuery,
): Promise<PeriodSums | null> {
  if (from < snapshot.meta.firstDay) return null
  const filter = { ...query.filter, from, to }
  return await snapshot.row<PeriodSums>(`
    SELECT CAST(count(*) AS INTEGER) AS orders, CAST(count(*) FILTER (number = 1) AS INTEGER) AS "newCustomers",
      CAST(coalesce(sum(net_minor), 0) - ${unmatchedRefundSql(filter)} AS HUGEINT) AS "revenueMinor",
      coalesce(sum(net_minor) FILTER (number > 1), 0) AS "returningRevenueMinor"
    FROM ${ordersFrom(filter)} WHERE ${reportCondition(filter)}`)
}
