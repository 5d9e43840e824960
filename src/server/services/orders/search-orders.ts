import { withTenantConnection } from '@/server/db/pool'
import type { Principal } from '@/server/db/principal'
import { seesPersonalData } from '../customers/pseudonym'

/** A fact of an order that bears the searched text. */
export interface FoundFact {
  sourceNumber: number
  externalId: string
  importSeq: number
}

/** § Facts a search may find: of a text that nearly every order bears, only so many are listed. */
export const MAX_FOUND = 50_000

/**
 * Facts whose number, e-mail, phone, customer's name or product holds a text, in any case. PostgreSQL alone has these
 * texts; which of the facts are orders as they are now, the snapshot says. Whoever may not see who customers are finds numbers
 * and products alone: a search that finds a person tells of one.
 */
export async function searchOrders(principal: Principal, storeId: string, search: string): Promise<FoundFact[]> {
  const pattern = `%${search.replaceAll(/[\\%_]/g, '\\$&')}%`
  // A phone is stored as +79161234567, however it is typed.
  const digits = search.replaceAll(/[\s()+.-]/g, '')
  const phone =
    seesPersonalData(principal) && /^\d{4,}$/.test(digits) ? `%${digits.replace(/^8(?=\d{10}$)/, '')}%` : null
  return await withTenantConnection(
    principal,
    async (client) => {
      const { rows } = await client.query<FoundFact>(SEARCH, [
        storeId,
        pattern,
        phone,
        MAX_FOUND + 1,
        seesPersonalData(principal),
      ])
      return rows
    },
    { readOnly: true },
  )
}

const REFERENCE = 'source_number AS "sourceNumber", external_id AS "externalId", import_seq AS "importSeq"'
const SEARCH = `
  SELECT ${REFERENCE} FROM order_fact WHERE store_id = $1 AND (external_id ILIKE $2
    OR $5::boolean AND (email ILIKE $2 OR customer_name ILIKE $2 OR phone LIKE $3))
  UNION
  SELECT ${REFERENCE} FROM line_fact WHERE store_id = $1 AND (product ILIKE $2 OR product_name ILIKE $2)
  LIMIT $4`
