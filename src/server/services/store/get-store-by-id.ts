import { AppError } from '@/domain/errors'
import type { Principal } from '@/server/db/principal'
import { withTenant } from '@/server/db/with-tenant'
import { buildStoreContext, STORE_CONTEXT_SELECT, type StoreContext } from './store-context'

/** A store of the principal's organisation as it is now: for jobs, which carry ids. Throws `notFound`. */
export async function getStoreById(principal: Principal, storeId: string): Promise<StoreContext> {
  const row = await withTenant(principal, (db) =>
    db.store.findUnique({
      where: { organizationId_id: { organizationId: principal.organizationId, id: storeId } },
      select: STORE_CONTEXT_SELECT,
    }),
  )
  if (!row) throw new AppError('notFound')
  return buildStoreContext(row)
}
