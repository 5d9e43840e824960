import { AppError } from '@/domain/errors'
import { recordAudit } from '@/server/audit/record-audit'
import type { UserPrincipal } from '@/server/db/principal'
import type { TenantDb } from '@/server/db/scoped-db'
import { withTenant } from '@/server/db/with-tenant'
import { lockAsManager } from '@/server/services/members/lock-members'

/** An invitation that nobody has used or taken back, expired or not. */
export const WAITING = { acceptedAt: null, revokedAt: null } as const

/** Takes an invitation back: its link opens nothing from now on. Throws `notFound` when it does not wait. */
export async function revokeInvitation(principal: UserPrincipal, id: string): Promise<void> {
  await withTenant(principal, async (db) => {
    await lockAsManager(principal, db)
    if ((await revokeWaiting(principal, db, { id })) === 0) throw new AppError('notFound')
  })
}

/** The same for all that a person sent: who has left, or lost the right to invite, leaves no door open. */
export async function revokeInvitationsOf(principal: UserPrincipal, db: TenantDb, userId: string): Promise<void> {
  await revokeWaiting(principal, db, { createdById: userId })
}

/** The same for an address of mail that is invited anew: one link a person. */
export async function revokeInvitationsTo(
  principal: UserPrincipal,
  db: TenantDb,
  emails: readonly string[],
): Promise<void> {
  await revokeWaiting(principal, db, { email: { in: [...emails] } })
}

async function revokeWaiting(
  principal: UserPrincipal,
  db: TenantDb,
  which: { id: string } | { createdById: string } | { email: { in: string[] } },
): Promise<number> {
  const { organizationId } = principal
  const revoked = await db.invitation.updateManyAndReturn({
    where: { ...which, organizationId, ...WAITING },
    data: { revokedAt: new Date() },
    select: { id: true, role: true },
  })
  for (const { id, role } of revoked)
    await recordAudit(principal, db, { action: 'invitation.revoked', subjectId: id, details: { role } })
  return revoked.length
}
