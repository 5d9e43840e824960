import { can } from '@/domain/permissions'
import { seeLeaving } from '@/server/db/leaving-functions'
import type { UserPrincipal } from '@/server/db/principal'
import { withTenant } from '@/server/db/with-tenant'
import { withUser } from '@/server/db/with-user'
import { GRANT_SELECT } from '@/server/services/organization/get-organization-access'

export interface LeavingStore {
  slug: string
  name: string
  timeZone: string
  deleteAfter: Date
}

/** The organisation's stores that are about to be deleted, the first to go first. */
export async function findLeavingStores(principal: UserPrincipal): Promise<LeavingStore[]> {
  const { organizationId } = principal
  const rows = await withTenant(principal, async (db) => {
    await seeLeaving(db)
    return await db.store.findMany({
      where: { organizationId, deleteAfter: { not: null } },
      orderBy: { deleteAfter: 'asc' },
      select: { slug: true, name: true, timeZone: true, deleteAfter: true },
    })
  })
  return rows.flatMap(({ deleteAfter, ...row }) => (deleteAfter ? [{ ...row, deleteAfter }] : []))
}

export interface LeavingOrganization {
  slug: string
  name: string
  deleteAfter: Date
  /** Whose clock its times are told by: its oldest store's; UTC without one. */
  timeZone: string
  /** Whether the person may take it back. */
  canUndo: boolean
}

/** The organisations about to be deleted of which a person is an owner or an administrator; to others they are gone. */
export async function findLeavingOrganizations(userId: string): Promise<LeavingOrganization[]> {
  const rows = await withUser(userId, async (db) => {
    await seeLeaving(db)
    return await db.membership.findMany({
      where: { userId, role: { in: ['owner', 'admin'] }, organization: { deleteAfter: { not: null } } },
      orderBy: { createdAt: 'asc' },
      select: {
        ...GRANT_SELECT,
        organization: { select: { slug: true, name: true, deleteAfter: true, stores: OLDEST_STORE } },
      },
    })
  })
  return rows.flatMap(({ organization: { deleteAfter, stores, ...organization }, ...grant }) =>
    deleteAfter
      ? [
          {
            ...organization,
            deleteAfter,
            timeZone: stores[0]?.timeZone ?? 'UTC',
            canUndo: can(grant, 'organization:delete'),
          },
        ]
      : [],
  )
}

const OLDEST_STORE = { orderBy: { createdAt: 'asc' }, take: 1, select: { timeZone: true } } as const
