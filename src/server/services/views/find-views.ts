import { type SavedView, VIEW_PAGES } from '@/domain/saved-views'
import type { UserPrincipal } from '@/server/db/principal'
import { withTenant } from '@/server/db/with-tenant'
import { nameAuthor } from '@/server/services/name-author'
import type { ViewsInput } from './view-input'

/** The views that a store's people saved of a page, in the order of their names. */
export async function findViews(principal: UserPrincipal, storeId: string, { page }: ViewsInput): Promise<SavedView[]> {
  const rows = await withTenant(principal, (db) =>
    db.savedView.findMany({
      where: { storeId, page },
      orderBy: { name: 'asc' },
      select: { id: true, page: true, name: true, query: true, createdById: true, createdAt: true },
    }),
  )
  return rows.flatMap(({ createdById, page: stored, ...row }) => {
    const known = VIEW_PAGES.find((one) => one === stored)
    return known ? [{ ...row, page: known, createdBy: nameAuthor(createdById, principal) }] : []
  })
}
