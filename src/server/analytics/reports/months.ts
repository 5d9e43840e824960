import { bucketIndexOf } from '@/domain/time/bucket'
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

/** Every month from the store's first order to as-of, in time order: one without orders is there, with zeros. */
export async function monthStats(snapshot: Snapshot, query: ReportQuery): Promise<MonthStat[]> {
  const { firstDay, asOf } = snapshot.meta
  const first = bucketIndexOf(firstDay, 'month')
  const found = await snapshot.rows<MonthStat>(`
    SELECT month, CAST(count(*) FILTER (number = 1) AS INTEGER) AS "newOrders",
      CAST(count(*) FILTER (number > 1) AS INTEGER) AS "returningOrders",
      coalesce(sum(net_minor) FILTER (number = 1), 0) AS "newRevenueMinor",
      coalesce(sum(net_minor) FILTER (number > 1), 0) AS "returningRevenueMinor",
      CAST(count(*) FILTER (is_new_in_month AND first_month < month) AS INTEGER) AS "returningCustomers",
      ${marginE4(query.marginBasisPoints)} AS "marginE4"
    FROM orders WHERE ${customerCondition(query.filter)} GROUP BY month`)
  const statOf = new Map(found.map((stat) => [stat.month, stat]))
  return Array.from({ length: bucketIndexOf(asOf, 'month') - first + 1 }, (_, index) => {
    const month = first + index
    return statOf.get(month) ?? { ...NOTHING, month }
  })
}

const NOTHING: Omit<MonthStat, 'month'> = {
  newOrders: 0,
  returningOrders: 0,
  newRevenueMinor: 0n,
  returningRevenueMinor: 0n,
  returningCustomers: 0,
  marginE4: 0n,
}
