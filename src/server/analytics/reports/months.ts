import { bucketIndexOf } from '@/domain/time/bucket'
import type { Snapshot } from '../snapshot/snapshot'
import { moneyFrom } from './money-relations'
import { marginE4, orderCondition, type ReportQuery, reportCondition } from './report-query'

/** One calendar month of counted orders: first orders are new, every other is returning. */
export interface MonthStat {
  month: number
  newOrders: number
  returningOrders: number
  newRevenueMinor: bigint
  returningRevenueMinor: bigint
  newCustomers: number
  returningCustomers: number
  marginE4: bigint
}

/**
 * Every month from the store's first money to as-of, or of the filter's range, in time order: one without orders is there,
 * with zeros. Money by the day it moved; what is no first order's is returning.
 */
export async function monthStats(snapshot: Snapshot, query: ReportQuery): Promise<MonthStat[]> {
  const { filter, marginBasisPoints } = query
  const isLimited = orderCondition(filter) !== 'TRUE'
  const fresh = filter.refundsBy === 'refund' ? FRESH_MOVED : 'number = 1'
  const newCustomers = isLimited ? distinct('first_month = month') : 'count(*) FILTER (number = 1)'
  const returningCustomers = isLimited
    ? distinct('first_month < month')
    : 'count(*) FILTER (is_new_in_month AND first_month < month)'
  const found = await snapshot.rows<MonthStat>(`
    SELECT month, CAST(count(*) FILTER (number = 1) AS INTEGER) AS "newOrders",
      CAST(count(*) FILTER (number > 1) AS INTEGER) AS "returningOrders",
      coalesce(sum(net_minor) FILTER (${fresh}), 0) AS "newRevenueMinor",
      coalesce(sum(net_minor), 0) - coalesce(sum(net_minor) FILTER (${fresh}), 0) AS "returningRevenueMinor",
      CAST(${newCustomers} AS INTEGER) AS "newCustomers", CAST(${returningCustomers} AS INTEGER) AS "returningCustomers",
      ${marginE4(marginBasisPoints)} AS "marginE4"
    FROM ${moneyFrom(filter)} WHERE ${reportCondition(filter)} GROUP BY month`)
  const statOf = new Map(found.map((stat) => [stat.month, stat]))
  const { first, last } = monthsOf(snapshot, query, found)
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => {
    const month = first + index
    return statOf.get(month) ?? { ...NOTHING, month }
  })
}

/**
 * The months a report runs over: the data's, as far as the filter's range lets them. By refund date they begin with the money:
 * an order that was given back whole brought some before the first order that counts.
 */
export function monthsOf(
  { meta }: Snapshot,
  { filter: { from, to } }: ReportQuery,
  found: readonly { month: number }[],
): { first: number; last: number } {
  const first = from !== undefined && from > meta.firstDay ? from : meta.firstDay
  const last = to !== undefined && to < meta.asOf ? to : meta.asOf
  return {
    first: Math.min(bucketIndexOf(first, 'month'), ...found.map(({ month }) => month)),
    last: bucketIndexOf(last, 'month'),
  }
}

// A refund is a row of its own there, and is new money or returning with the order it was given for.
const FRESH_MOVED = 'order_id IN (SELECT order_id FROM orders WHERE number = 1)'

function distinct(condition: string): string {
  return `count(DISTINCT customer) FILTER (number IS NOT NULL AND ${condition})`
}

const NOTHING: Omit<MonthStat, 'month'> = {
  newOrders: 0,
  returningOrders: 0,
  newRevenueMinor: 0n,
  returningRevenueMinor: 0n,
  newCustomers: 0,
  returningCustomers: 0,
  marginE4: 0n,
}
