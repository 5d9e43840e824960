import { AppError } from '@/domain/errors'
import { can, type Permission } from '@/domain/permissions'
import type { Session } from '@/server/auth/sessions'
import { withUser } from '@/server/db/with-user'
import { type OrganizationAccess, readOrganizationAccess } from '@/server/services/organization/get-organization-access'
import { buildStoreContext, hideCosts, STORE_CONTEXT_SELECT, type StoreContext } from './store-context'

export interface StoreAccess extends OrganizationAccess {
  store: StoreContext
}

/**
 * What a person may act on under an organisation's and a store's slug: for procedures, pages and plain route handlers
 * alike. Throws `notFound` to strangers and for a store of another organisation, `forbidden` without the permission.
 */
export async function getStoreAccess(
  session: Session,
  slugs: { org: string; store: string },
  permission: Permission,
): Promise<StoreAccess> {
  return withUser(session.userId, async (db) => {
    const access = await readOrganizationAccess(db, session.userId, slugs.org, permission)
    const row = await db.store.findUnique({
      where: { organizationId_slug: { organizationId: access.org.id, slug: slugs.store } },
      select: STORE_CONTEXT_SELECT,
    })
    if (!row) throw new AppError('notFound')
    const store = buildStoreContext(row)
    return { ...access, store: can(access.principal, 'cost:read') ? store : hideCosts(store) }
  })
}
