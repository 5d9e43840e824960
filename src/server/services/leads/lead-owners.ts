import type { LeadOwner } from '@/domain/leads/lead'
import type { Principal } from '@/server/db/principal'
import type { TenantDb } from '@/server/db/scoped-db'
import { queryRows, sql } from '@/server/db/sql'
import { withTenant } from '@/server/db/with-tenant'

/** Members who may read leads, by name: to give one to, and to be told of new ones. */
export async function findLeadOwners(principal: Principal): Promise<LeadOwner[]> {
  return await withTenant(principal, readLeadOwners)
}

/** The same in the caller's transaction. */
export async function readLeadOwners(db: TenantDb): Promise<LeadOwner[]> {
  return await queryRows<LeadOwner>(
    db,
    sql`SELECT m.user_id AS id, public.member_name(m.user_id) AS name FROM membership m
      WHERE m.role <> 'viewer' AND NOT m.is_limited ORDER BY 2, 1`,
  )
}
