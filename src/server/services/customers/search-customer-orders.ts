import type { OrderRef } from '@/server/analytics/reports/customers'
import type { Principal } from '@/server/db/principal'
import { queryRows, sql } from '@/server/db/sql'
import { withTenant } from '@/server/db/with-tenant'
import { seesPersonalData } from './pseudonym'

/** § Orders a search may find: more say that the words are too general. */
const MAX_FOUND = 5000

/**
 * The orders whose e-mail, phone or name hold the text, or whose customer id is it; and whether there are more. For whoever may
 * not see who customers are, the orders of that number: a search that finds a person tells of one.
 */
export async function searchCustomerOrders(
  principal: Principal,
  storeId: string,
  text: string,
): Promise<{ orders: OrderRef[]; isCut: boolean }> {
  const like = `%${text.replace(/[\\%_]/g, '\\$&')}%`
  const digits = text.replace(/\D/g, '')
  // A phone is stored as +digits; fewer than five digits would be found in half of them.
  const phone = digits.length >= 5 ? `%${digits}%` : ''
  const orders = await withTenant(principal, (db) =>
    queryRows<OrderRef>(
      db,
      sql`SELECT f.source_number AS "sourceNumber", f.external_id AS "externalId" FROM order_fact f
        JOIN import i ON i.store_id = f.store_id AND i.seq = f.import_seq AND i.undone_at IS NULL
        WHERE f.store_id = ${storeId}::uuid AND CASE WHEN ${seesPersonalData(principal)}::boolean
          THEN f.email ILIKE ${like} OR f.customer_name ILIKE ${like} OR f.customer_id = ${text} OR f.phone LIKE ${phone}
          ELSE f.external_id = ${text} END
        LIMIT ${MAX_FOUND + 1}`,
    ),
  )
  return { orders: orders.slice(0, MAX_FOUND), isCut: orders.length > MAX_FOUND }
}
