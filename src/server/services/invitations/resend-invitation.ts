import { AppError } from '@/domain/errors'
import { listInvitableRoles } from '@/domain/member-rules'
import { recordAudit } from '@/server/audit/record-audit'
import type { UserPrincipal } from '@/server/db/principal'
import { withTenant } from '@/server/db/with-tenant'
import { lockAsManager } from '@/server/services/members/lock-members'
import { countLetters } from './count-letters'
import { buildInvitationLink, createInvitationToken } from './invitation-link'
import { WAITING } from './revoke-invitation'
import { type Inviter, writeInvitationLetter } from './write-invitation-letter'

/**
 * Sends an invitation again under a new secret, which lives another week: the earlier link opens nothing. Returns the new
 * link. Throws `notFound` when the invitation does not wait.
 */
export async function resendInvitation(
  principal: UserPrincipal,
  inviter: Inviter,
  id: string,
  now: Date,
): Promise<{ email: string; link: string }> {
  const { organizationId, userId: createdById } = principal
  return withTenant(principal, async (db) => {
    const actor = await lockAsManager(principal, db)
    const { token, columns } = createInvitationToken(now)
    const [sent] = await db.invitation.updateManyAndReturn({
      where: { organizationId, id, ...WAITING },
      data: { ...columns, createdById },
      select: { email: true, role: true },
    })
    if (!sent) throw new AppError('notFound')
    await countLetters(principal, [sent.email])
    if (!listInvitableRoles(actor).includes(sent.role)) throw new AppError('forbidden', { reason: 'roleTooLow' })
    await writeInvitationLetter(principal, db, inviter, { id, token, ...sent, expiresAt: columns.expiresAt })
    await recordAudit(principal, db, { action: 'invitation.resent', subjectId: id, details: { role: sent.role } })
    return { email: sent.email, link: buildInvitationLink(token, inviter.locale) }
  })
}
