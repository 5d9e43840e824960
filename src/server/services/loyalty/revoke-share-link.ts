import { AppError } from '@/domain/errors'
import type { UserPrincipal } from '@/server/db/principal'
import { withTenant } from '@/server/db/with-tenant'

/** Closes a link at once. Throws `notFound`. */
export async function revokeShareLink(
  principal: UserPrincipal,
  storeId: string,
  linkId: string,
  now: Date,
): Promise<void> {
  const { count } = await withTenant(principal, (db) =>
    db.shareLink.updateMany({ where: { storeId, id: linkId, revokedAt: null }, data: { revokedAt: now } }),
  )
  if (count === 0) throw new AppError('notFound')
}
