import type { PlanOptions } from '@/domain/programme-test/test-result'
import type { LocalDate } from '@/domain/time/local-date'
import type { Snapshot } from '@/server/analytics/snapshot/snapshot'
import { literal } from '@/server/duckdb/duckdb'
import { COUPON_CODES } from './coupon-sql'

/** § Codes offered; the others can be typed. */
const MAX_CODES = 30

/**
 * The coupon codes of a store's counted orders with the number of customers who used each, most used first. `upTo` leaves out
 * later days.
 */
export async function readCodes(snapshot: Snapshot, upTo?: LocalDate): Promise<PlanOptions['codes']> {
  const days = upTo === undefined ? 'TRUE' : `day <= DATE ${literal(upTo)}`
  return await snapshot.rows<PlanOptions['codes'][number]>(`
    SELECT code, CAST(count(DISTINCT customer) AS INTEGER) AS customers
    FROM (SELECT customer, unnest(${COUPON_CODES}) AS code FROM orders WHERE coupon IS NOT NULL AND NOT is_guest AND ${days})
    WHERE code <> '' GROUP BY code ORDER BY customers DESC, code LIMIT ${MAX_CODES}`)
}
