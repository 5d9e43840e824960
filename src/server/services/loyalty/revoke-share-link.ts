import { AppError } from '@/domain/errors'
import { recordAudit } from '@/server/audit/record-audit'
import type { UserPrincipal } from '@/server/db/principal'
import { withTenant } from '@/server/db/with-tenant'

/** Closes a link at once. Throws `notFound`. */
export async function revokeShareLink(
  principal: UserPrincipal,
  storeId: string,
  linkId: string,
  now: Date,
): Promise<void> {
  await withTenant(principal, async (db) => {
    const where = { storeId, id: linkId, revokedAt: null }
    const { count } = await db.shareLink.updateMany({ where, data: { revokedAt: now } })
    if (count === 0) throw new AppError('notFound')
    await recordAudit(principal, db, { action: 'share.revoked', storeId, subjectId: linkId })
  })
}
