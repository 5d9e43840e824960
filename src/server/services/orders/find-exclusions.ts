import type { OrderExclusionNote } from '@/domain/orders'
import { withTenantConnection } from '@/server/db/pool'
import type { Principal } from '@/server/db/principal'
import type { OrderReferenceInput } from './order-filter'

/** Orders a person has taken out, the latest first: found without a snapshot, where they are all a store has. */
export async function findExclusions(
  principal: Principal,
  storeId: string,
): Promise<(OrderReferenceInput & OrderExclusionNote)[]> {
  return await withTenantConnection(
    principal,
    async (client) => {
      const { rows } = await client.query<OrderReferenceInput & OrderExclusionNote>(
        `SELECT source_number AS "sourceNumber", external_id AS "externalId", reason,
           public.member_name(created_by_id) AS by, created_at AS at
         FROM order_exclusion WHERE store_id = $1 ORDER BY created_at DESC, 1, 2 LIMIT 500`,
        [storeId],
      )
      return rows
    },
    { readOnly: true },
  )
}
