import type { TenantDb } from '@/server/db/scoped-db'
import { queryRows, sql } from '@/server/db/sql'

export interface Owner {
  userId: string
  email: string
  locale: string
}

/** The owners of the organisation in scope, as they are written to. */
export async function findOwners(db: TenantDb): Promise<Owner[]> {
  return await queryRows<Owner>(
    db,
    sql`SELECT m.user_id AS "userId", a.email, a.locale
      FROM membership m, public.member_mail_address(m.user_id) a WHERE m.role = 'owner' ORDER BY 1`,
  )
}
