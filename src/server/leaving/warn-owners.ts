import { type LeavingThing, seeLeaving } from '@/server/db/leaving-functions'
import type { TenantDb } from '@/server/db/scoped-db'
import { withTenant } from '@/server/db/with-tenant'
import { findOrganizationZone } from '@/server/services/organization/find-organization-zone'
import { writeLeavingLetters } from './write-leaving-letters'

/** Writes to the owners that what they asked to delete is about to go. Asked for again, it writes no second letter. */
export async function warnOwners({ organizationId, storeId, deleteAfter }: LeavingThing): Promise<void> {
  const principal = { kind: 'job', organizationId, name: 'purge' } as const
  await withTenant(principal, async (db) => {
    await seeLeaving(db)
    const named = await findNamed(db, { organizationId, storeId })
    if (!named) return
    await writeLeavingLetters(principal, db, { kind: 'soon', storeId, ...named, deleteAfter })
  })
}

async function findNamed(db: TenantDb, { organizationId, storeId }: Pick<LeavingThing, 'organizationId' | 'storeId'>) {
  if (storeId !== null)
    return await db.store.findUnique({ where: { id: storeId }, select: { name: true, timeZone: true } })
  const organization = await db.organization.findUnique({ where: { id: organizationId }, select: { name: true } })
  return organization && { ...organization, timeZone: await findOrganizationZone(db) }
}
