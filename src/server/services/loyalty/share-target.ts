import { z } from 'zod'
import type { TenantDb } from '@/server/db/scoped-db'

/** What a shared link shows, and nothing else: scenarios, each as of one version. */
export const ShareTarget = z.object({
  scenarios: z
    .array(z.object({ id: z.uuid(), version: z.number().int().positive() }))
    .min(1)
    .max(6),
})
export type ShareTarget = z.infer<typeof ShareTarget>

/** Whether a link that nobody has revoked shows this version: what somebody was shown is not taken from under it. */
export async function isShared(db: TenantDb, storeId: string, scenarioId: string, version: number): Promise<boolean> {
  const links = await db.shareLink.findMany({
    where: { storeId, kind: 'loyalty', revokedAt: null },
    select: { target: true },
  })
  return links.some(({ target }) => {
    const { data } = ShareTarget.safeParse(target)
    return data?.scenarios.some((one) => one.id === scenarioId && one.version === version)
  })
}
