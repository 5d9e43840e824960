import type { ShareLinkEntry } from '@/domain/loyalty-workbench'
import type { Principal } from '@/server/db/principal'
import { withTenant } from '@/server/db/with-tenant'
import { ShareTarget } from './share-target'

/** The store's links that open today, newest first, with what each shows. */
export async function findShareLinks(principal: Principal, storeId: string, now: Date): Promise<ShareLinkEntry[]> {
  return await withTenant(principal, async (db) => {
    const links = await db.shareLink.findMany({
      where: { storeId, kind: 'loyalty', revokedAt: null, expiresAt: { gt: now } },
      orderBy: { createdAt: 'desc' },
      select: { id: true, target: true, createdAt: true, expiresAt: true },
    })
    const scenarios = await db.loyaltyScenario.findMany({ where: { storeId }, select: { id: true, name: true } })
    const names = new Map(scenarios.map(({ id, name }) => [id, name]))
    return links.map(({ target, ...link }) => ({
      ...link,
      scenarios: ShareTarget.parse(target).scenarios.map(({ id, version }) => ({ name: names.get(id) ?? '', version })),
    }))
  })
}
