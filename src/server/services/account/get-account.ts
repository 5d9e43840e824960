import type { Session } from '@/server/auth/sessions'
import { withUser } from '@/server/db/with-user'
import { buildStoreListItem, type OrganizationView, STORE_LIST } from '@/server/services/organization/get-organization'
import { GRANT_SELECT } from '@/server/services/organization/get-organization-access'

export interface AccountView {
  user: { id: string; name: string; email: string; locale: string }
  /** A visitor of the demo, who looks and changes nothing. */
  isDemo: boolean
  organizations: OrganizationView[]
}

/** The signed-in person, with every organisation they are a member of and its stores, oldest first. */
export async function getAccount(session: Session): Promise<AccountView> {
  const memberships = await withUser(session.userId, (db) =>
    db.membership.findMany({
      where: { userId: session.userId },
      orderBy: { createdAt: 'asc' },
      select: {
        ...GRANT_SELECT,
        organization: {
          select: { slug: true, name: true, kind: true, stores: { ...STORE_LIST, orderBy: [...STORE_LIST.orderBy] } },
        },
      },
    }),
  )
  const { userId: id, name, email, locale } = session
  return {
    user: { id, name, email, locale },
    isDemo: session.isDemo,
    // Relations are read by statements of their own: a removal in between leaves a membership without its organisation.
    organizations: memberships
      .filter(({ organization }) => organization)
      .map(({ organization, ...grant }) => ({
        ...organization,
        ...grant,
        stores: organization.stores.map(buildStoreListItem),
      })),
  }
}
