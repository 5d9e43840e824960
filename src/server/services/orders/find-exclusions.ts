import { maskText } from '@/domain/mask-personal-data'
import type { OrderExclusionNote } from '@/domain/orders'
import { withTenantConnection } from '@/server/db/pool'
import type { Principal } from '@/server/db/principal'
import { seesPersonalData } from '../customers/pseudonym'
import type { OrderReferenceInput } from './order-filter'

type Exclusion = OrderReferenceInput & OrderExclusionNote

/** Orders a person has taken out, the latest first: found without a snapshot, where they are all a store has. */
export async function findExclusions(principal: Principal, storeId: string): Promise<Exclusion[]> {
  return await withTenantConnection(
    principal,
    async (client) => {
      const { rows } = await client.query<Exclusion & { names: string[] }>(
        `SELECT source_number AS "sourceNumber", external_id AS "externalId", reason,
           public.member_name(created_by_id) AS by, created_at AS at,
           ARRAY(SELECT DISTINCT f.customer_name FROM order_fact f WHERE f.store_id = e.store_id
             AND f.source_number = e.source_number AND f.external_id = e.external_id
             AND f.customer_name IS NOT NULL) AS names
         FROM order_exclusion e WHERE store_id = $1 ORDER BY created_at DESC, 1, 2 LIMIT 500`,
        [storeId],
      )
      const isMasked = !seesPersonalData(principal)
      return rows.map(({ names, ...row }) => (isMasked ? { ...row, reason: maskText(row.reason, names) } : row))
    },
    { readOnly: true },
  )
}
