import type { Principal } from '@/server/db/principal'
import type { TenantDb } from '@/server/db/scoped-db'

/** Says, in the transaction that changes what the figures are made of, that those made before must not be served again. */
export async function raiseDataVersion(db: TenantDb, principal: Principal, storeId: string): Promise<void> {
  await db.store.update({
    where: { organizationId_id: { organizationId: principal.organizationId, id: storeId } },
    data: { dataVersion: { increment: 1 } },
    select: { id: true },
  })
}
