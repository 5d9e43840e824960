import { AppError } from '@/domain/errors'
import type { LoyaltyVersionEntry } from '@/domain/loyalty-workbench'
import type { Principal } from '@/server/db/principal'
import { withTenant } from '@/server/db/with-tenant'

/** A scenario's versions, newest first. Throws `notFound`. */
export async function findVersions(
  principal: Principal,
  storeId: string,
  scenarioId: string,
): Promise<LoyaltyVersionEntry[]> {
  return await withTenant(principal, async (db) => {
    const rows = await db.loyaltyVersion.findMany({
      where: { storeId, scenarioId },
      orderBy: { number: 'desc' },
      select: { number: true, note: true, createdAt: true },
    })
    if (rows.length === 0) throw new AppError('notFound')
    return rows.map(({ number, note, createdAt }) => ({ number, note, savedAt: createdAt }))
  })
}
