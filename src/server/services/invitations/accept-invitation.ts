import { z } from 'zod'
import { AppError } from '@/domain/errors'
import { recordAudit } from '@/server/audit/record-audit'
import type { InvitationRow } from '@/server/db/member-functions'
import type { UserPrincipal } from '@/server/db/principal'
import { withTenant } from '@/server/db/with-tenant'
import { replaceMemberStores } from '@/server/services/members/member-access'
import { findByToken } from './find-invitation'
import { WAITING } from './revoke-invitation'

export const AcceptInvitationInput = z.object({ token: z.string().max(200) })

/**
 * Makes a signed-in person a member by a link's secret; returns the organisation's slug. Throws `notFound` for a link that
 * opens nothing, and `forbidden` to a person with another address of mail.
 */
export async function acceptInvitation(
  person: { userId: string; email: string },
  token: string,
  address: string | null,
): Promise<{ org: string }> {
  const invitation = await findByToken(token, address)
  if (!invitation) throw new AppError('notFound')
  if (invitation.email !== person.email) throw new AppError('forbidden', { reason: 'otherEmail' })
  await enterOrganization(person.userId, invitation)
  return { org: invitation.organizationSlug }
}

/** Uses an invitation up: once, however often it is pressed. Whoever is a member already keeps the place they have. */
export async function enterOrganization(userId: string, invitation: InvitationRow): Promise<void> {
  const { organizationId, id, role, isLimited, storeIds, seesPersonalData, seesCosts } = invitation
  const grant = { role, isLimited, seesPersonalData, seesCosts }
  // The stores are read whole: the invitation, not the person's scope, says which of them are theirs.
  const principal: UserPrincipal = { kind: 'user', userId, organizationId, stores: 'all', ...grant }
  await withTenant(principal, async (db) => {
    const { count: used } = await db.invitation.updateMany({
      where: { organizationId, id, ...WAITING, expiresAt: { gt: new Date() } },
      data: { acceptedAt: new Date() },
    })
    if (used === 0) throw new AppError('notFound')
    const { count: made } = await db.membership.createMany({
      data: [{ organizationId, userId, ...grant }],
      skipDuplicates: true,
    })
    if (made === 0) return
    const stores = await db.store.findMany({ where: { id: { in: storeIds } }, select: { id: true } })
    await replaceMemberStores(
      db,
      { organizationId, userId },
      stores.map((store) => store.id),
    )
    await recordAudit(principal, db, { action: 'member.joined', subjectId: userId, details: { role } })
  })
}
