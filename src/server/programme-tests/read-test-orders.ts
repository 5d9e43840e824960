import type { LocalDate } from '@/domain/time/local-date'
import { marginE4 } from '@/server/analytics/reports/report-query'
import type { Snapshot } from '@/server/analytics/snapshot/snapshot'
import { literal } from '@/server/duckdb/duckdb'
import { hasCode } from './coupon-sql'

export interface KeyedOrder {
  key: string
  day: LocalDate
  marginE4: bigint
  hasCode: boolean
}

interface OrdersQuery {
  marginBasisPoints: number
  codes: readonly string[]
  from: LocalDate
  to: LocalDate
}

/** The counted orders of identified customers in the days from … to, both included, by the customer's key of today. */
export async function readTestOrders(snapshot: Snapshot, query: OrdersQuery): Promise<KeyedOrder[]> {
  return await snapshot.rows<KeyedOrder>(`
    SELECT c.key, CAST(o.day AS VARCHAR) AS day, CAST(${marginE4(query.marginBasisPoints)} AS BIGINT) AS "marginE4",
      bool_or(${hasCode(query.codes)}) AS "hasCode"
    FROM orders o JOIN customer c USING (customer)
    WHERE NOT o.is_guest AND o.day BETWEEN ${day(query.from)} AND ${day(query.to)}
    GROUP BY c.key, o.day, o.source_number, o.external_id
    ORDER BY o.day, c.key, o.source_number, o.external_id`)
}

/** Orders of those days that do not count, by their customer's key. */
export async function readUncountedOrders(
  snapshot: Snapshot,
  { from, to }: Pick<OrdersQuery, 'from' | 'to'>,
): Promise<{ key: string; orders: number }[]> {
  return await snapshot.rows<{ key: string; orders: number }>(`
    SELECT c.key, CAST(count(*) AS INTEGER) AS orders FROM other_order o JOIN customer c USING (customer)
    WHERE o.outcome <> 'afterAsOf' AND o.day BETWEEN ${day(from)} AND ${day(to)} GROUP BY c.key`)
}

function day(date: LocalDate): string {
  return `DATE ${literal(date)}`
}
