import type { PlanOptions } from '@/domain/programme-test/test-result'
import type { Snapshot } from '@/server/analytics/snapshot/snapshot'
import { COUPON_CODES } from './coupon-sql'

/** § Codes offered; the others can be typed. */
const MAX_CODES = 30

/** The coupon codes of a store's counted orders with the number of customers who used each, most used first. */
export async function readCodes(snapshot: Snapshot): Promise<PlanOptions['codes']> {
  return await snapshot.rows<PlanOptions['codes'][number]>(`
    SELECT code, CAST(count(DISTINCT customer) AS INTEGER) AS customers
    FROM (SELECT customer, unnest(${COUPON_CODES}) AS code FROM orders WHERE coupon IS NOT NULL AND NOT is_guest)
    WHERE code <> '' GROUP BY code ORDER BY customers DESC, code LIMIT ${MAX_CODES}`)
}
