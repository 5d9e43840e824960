import type { TenantDb } from '@/server/db/scoped-db'

/** The time zone that an organisation's own times are told in: its oldest store's; UTC without one. */
export async function findOrganizationZone(db: TenantDb): Promise<string> {
  const store = await db.store.findFirst({ orderBy: [{ createdAt: 'asc' }, { id: 'asc' }], select: { timeZone: true } })
  return store?.timeZone ?? 'UTC'
}
