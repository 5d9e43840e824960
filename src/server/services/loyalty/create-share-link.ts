import { AppError } from '@/domain/errors'
import { recordAudit } from '@/server/audit/record-audit'
import type { UserPrincipal } from '@/server/db/principal'
import { withTenant } from '@/server/db/with-tenant'
import { createSecretToken, hashSecretToken } from '@/server/security/secret-token'
import type { ShareTarget } from './share-target'

const DAY_MS = 86_400_000

interface NewShareLink {
  target: ShareTarget
  expiresInDays: number
}

/**
 * A link that shows these scenarios to whoever has it, until it expires or is revoked. Returns its secret, the only copy.
 * Throws `notFound` for a scenario or version that the store does not have.
 */
export async function createShareLink(
  principal: UserPrincipal,
  storeId: string,
  { target, expiresInDays }: NewShareLink,
  now: Date,
): Promise<{ id: string; token: string }> {
  const token = createSecretToken()
  const expiresAt = new Date(now.getTime() + expiresInDays * DAY_MS)
  return await withTenant(principal, async (db) => {
    for (const { id, version } of target.scenarios) {
      const found = await db.loyaltyVersion.count({ where: { storeId, scenarioId: id, number: version } })
      if (found === 0) throw new AppError('notFound')
    }
    const { organizationId, userId: createdById } = principal
    const tokenHash = hashSecretToken(token)
    const { id } = await db.shareLink.create({
      data: { organizationId, storeId, kind: 'loyalty', tokenHash, target, createdById, expiresAt },
      select: { id: true },
    })
    await recordAudit(principal, db, {
      action: 'share.created',
      storeId,
      subjectId: id,
      details: { days: expiresInDays },
    })
    return { id, token }
  })
}
