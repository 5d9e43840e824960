import type { Snapshot } from '../snapshot/snapshot'
import { customerCondition, marginE4, type ReportQuery } from './report-query'

/** One calendar month of counted orders: first orders are new, every other is returning. */
export interface MonthStat {
  month: number
  newOrders: number
  returningOrders: number
  newRevenueMinor: bigint
  returningRevenueMinor: bigint
  returningCustomers: number
  marginE4: bigint
}

/** Months that have orders, in time order. */
export async function monthStats(snapshot: Snapshot, query: ReportQuery): Promise<MonthStat[]> {
  return await snapshot.rows<MonthStat>(`
    SELECT month, CAST(count(*) FILTER (number = 1) AS INTEGER) AS "newOrders",
      CAST(count(*) FILTER (number > 1) AS INTEGER) AS "returningOrders",
      coalesce(sum(net_minor) FILTER (number = 1), 0) AS "newRevenueMinor",
      coalesce(sum(net_minor) FILTER (number > 1), 0) AS "returningRevenueMinor",
      CAST(count(*) FILTER (is_new_in_month AND first_month < month) AS INTEGER) AS "returningCustomers",
      ${marginE4(query.marginBasisPoints)} AS "marginE4"
    FROM orders WHERE ${customerCondition(query.filter)} GROUP BY month ORDER BY month`)
}
