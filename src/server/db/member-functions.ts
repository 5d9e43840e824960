import type { Role } from '@/domain/permissions'
import { getPrisma } from './prisma'
import type { TenantDb } from './scoped-db'
import { queryRows, sql } from './sql'

export interface MemberPerson {
  userId: string
  email: string
  name: string
  hasSecondFactor: boolean
}

/** The people of the organisation in scope. */
export async function listMemberPeople(db: TenantDb): Promise<MemberPerson[]> {
  return queryRows<MemberPerson>(
    db,
    sql`SELECT user_id AS "userId", email, name, has_second_factor AS "hasSecondFactor" FROM public.organization_members()`,
  )
}

export interface InvitationRow {
  organizationId: string
  id: string
  email: string
  role: Role
  organizationName: string
  organizationSlug: string
  /** Null when the inviter's account is gone. */
  inviterName: string | null
  isLimited: boolean
  storeIds: string[]
  seesPersonalData: boolean
  seesCosts: boolean
}

/** The invitation that a link's secret opens: not used, not revoked, not expired. */
export async function findInvitationRow(tokenHash: string): Promise<InvitationRow | null> {
  const rows = await getPrisma().$queryRaw<InvitationRow[]>`
    SELECT organization_id AS "organizationId", id, email, role::text AS role, organization_name AS "organizationName",
      organization_slug AS "organizationSlug", inviter_name AS "inviterName", is_limited AS "isLimited",
      store_ids AS "storeIds", sees_personal_data AS "seesPersonalData", sees_costs AS "seesCosts"
    FROM povtor_auth.find_invitation(${tokenHash})`
  return rows[0] ?? null
}
