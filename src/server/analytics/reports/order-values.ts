import { roundMinor } from '@/domain/money'
import { computeLargeOrderThreshold } from '@/domain/order-value'
import type { Snapshot } from '../snapshot/snapshot'
import { ordersFrom } from './money-relations'
import { type ReportQuery, reportCondition } from './report-query'

export interface OrderValues {
  medianOrderMinor: number | null
  largeOrders: number
  largeOrderThresholdMinor: number | null
}

interface ValueStat {
  orders: number
  median: number | null
  p99: number | null
  totalMinor: bigint
  ordersWithUnits: number
  p99UnitsE3: number | null
  unitsE3: bigint
}

/** The median order, and how many orders are large by value or by units (METRICS "large order"). */
export async function orderValues(snapshot: Snapshot, query: ReportQuery): Promise<OrderValues> {
  const from = ordersFrom(query.filter)
  const where = reportCondition(query.filter)
  const found = await snapshot.row<ValueStat>(`
    SELECT CAST(count(*) AS INTEGER) AS orders, quantile_cont(net_minor, 0.5) AS median,
      quantile_cont(net_minor, 0.99) AS p99, coalesce(sum(net_minor), 0) AS "totalMinor",
      CAST(count(units) AS INTEGER) AS "ordersWithUnits",
      quantile_cont(CAST(units * 1000 AS BIGINT), 0.99) AS "p99UnitsE3",
      coalesce(sum(CAST(units * 1000 AS BIGINT)), 0) AS "unitsE3"
    FROM ${from} WHERE ${where}`)
  const value = computeLargeOrderThreshold(found.p99, found.totalMinor, found.orders)
  const units = computeLargeOrderThreshold(found.p99UnitsE3, found.unitsE3, found.ordersWithUnits)
  const { large } = await snapshot.row<{ large: number }>(
    `SELECT CAST(count(*) AS INTEGER) AS large FROM ${from}
     WHERE ${where} AND (net_minor > $value OR coalesce(units * 1000 > $units, false))`,
    { value: value ?? Number.POSITIVE_INFINITY, units: units ?? Number.POSITIVE_INFINITY },
  )
  return { medianOrderMinor: roundMinor(found.median), largeOrders: large, largeOrderThresholdMinor: roundMinor(value) }
}
