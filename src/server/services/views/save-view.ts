import { AppError } from '@/domain/errors'
import type { UserPrincipal } from '@/server/db/principal'
import { withTenant } from '@/server/db/with-tenant'
import type { CreateViewInput, ViewIdInput } from './view-input'

/** § Views a page may have: a list longer than this is no shortcut any more. */
const MAX_VIEWS = 100

/** Keeps a page's address under a name. Throws `conflict` where the page has a view of that name, or too many views. */
export async function createView(
  principal: UserPrincipal,
  storeId: string,
  { page, name, query }: CreateViewInput,
): Promise<{ id: string }> {
  const { organizationId, userId: createdById } = principal
  return await withTenant(principal, async (db) => {
    if ((await db.savedView.count({ where: { storeId, page } })) >= MAX_VIEWS) {
      throw new AppError('conflict', { field: 'name', reason: 'tooMany' })
    }
    const { count } = await db.savedView.createMany({
      data: [{ organizationId, storeId, page, name, query, createdById }],
      skipDuplicates: true,
    })
    if (count === 0) throw new AppError('conflict', { field: 'name', reason: 'taken' })
    return await db.savedView.findUniqueOrThrow({
      where: { storeId_page_name: { storeId, page, name } },
      select: { id: true },
    })
  })
}

/** Takes a view away; nothing happens where there is none. */
export async function deleteView(principal: UserPrincipal, storeId: string, { id }: ViewIdInput): Promise<void> {
  await withTenant(principal, (db) => db.savedView.deleteMany({ where: { storeId, id } }))
}
