import { AppError } from '@/domain/errors'
import { can, type Grant, type Permission } from '@/domain/permissions'
import type { Session } from '@/server/auth/sessions'
import type { UserPrincipal } from '@/server/db/principal'
import type { UserDb } from '@/server/db/scoped-db'
import { withUser } from '@/server/db/with-user'

export interface OrganizationContext {
  id: string
  slug: string
  name: string
  kind: 'merchant' | 'agency'
}

export interface OrganizationAccess {
  principal: UserPrincipal
  org: OrganizationContext
}

/**
 * What a person may act on under an organisation's slug. Throws `notFound` to strangers, who cannot tell it from a slug
 * that nobody has, and `forbidden` to members whose role lacks the permission.
 */
export async function getOrganizationAccess(
  session: Session,
  orgSlug: string,
  permission: Permission,
): Promise<OrganizationAccess> {
  return withUser(session.userId, (db) => readOrganizationAccess(db, session.userId, orgSlug, permission))
}

/** The same inside a transaction of the person. */
export async function readOrganizationAccess(
  db: UserDb,
  userId: string,
  orgSlug: string,
  permission: Permission,
): Promise<OrganizationAccess> {
  const membership = await db.membership.findFirst({
    where: { userId, organization: { slug: orgSlug } },
    select: {
      ...GRANT_SELECT,
      organization: { select: { id: true, slug: true, name: true, kind: true } },
      stores: { select: { storeId: true } },
    },
  })
  // Relations are read by statements of their own: a removal in between leaves a membership without its organisation.
  if (!membership?.organization) throw new AppError('notFound')
  const { organization: org, stores, ...grant } = membership
  if (!can(grant, permission)) throw new AppError('forbidden', { permission })
  const principal: UserPrincipal = {
    kind: 'user',
    userId,
    organizationId: org.id,
    stores: grant.isLimited ? stores.map(({ storeId }) => storeId) : 'all',
    ...grant,
  }
  return { principal, org }
}

/** The columns a Grant is made of. */
export const GRANT_SELECT = {
  role: true,
  isLimited: true,
  seesPersonalData: true,
  seesCosts: true,
} as const satisfies Record<keyof Grant, true>
