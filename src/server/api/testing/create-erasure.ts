import type { Principal } from '@/server/db/principal'
import { withTenant } from '@/server/db/with-tenant'

/** A request to erase somebody that has failed: it may be asked for again. */
export async function createErasure(principal: Principal, storeId: string): Promise<string> {
  const { organizationId } = principal
  const { id } = await withTenant(principal, (db) =>
    db.erasure.create({
      data: { organizationId, storeId, pseudonym: 'erased-0', subject: { key: 'i1:0' }, status: 'failed' },
      select: { id: true },
    }),
  )
  return id
}
