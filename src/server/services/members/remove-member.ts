import type { Role } from '@/domain/permissions'
import { recordAudit } from '@/server/audit/record-audit'
import type { UserPrincipal } from '@/server/db/principal'
import type { TenantDb } from '@/server/db/scoped-db'
import { withTenant } from '@/server/db/with-tenant'
import { revokeInvitationsOf } from '@/server/services/invitations/revoke-invitation'
import { lockForChange } from './lock-members'

/**
 * Takes a member out of the organisation; felt at their next request. What they made stays; letters to them and invitations
 * of theirs that wait do not. Throws as `lockForChange` does.
 */
export async function removeMember(principal: UserPrincipal, userId: string): Promise<void> {
  await withTenant(principal, async (db) => {
    const role = await lockForChange(principal, db, userId, { kind: 'remove' })
    await endMembership(principal, db, userId)
    await recordAudit(principal, db, { action: 'member.removed', subjectId: userId, details: { role } })
  })
}

/** Leaves the organisation. Throws `conflict` for its last owner. */
export async function leaveOrganization(principal: UserPrincipal): Promise<void> {
  await withTenant(principal, async (db) => {
    const role: Role = await lockForChange(principal, db, principal.userId, { kind: 'leave' })
    await endMembership(principal, db, principal.userId)
    await recordAudit(principal, db, { action: 'member.left', details: { role } })
  })
}

async function endMembership(principal: UserPrincipal, db: TenantDb, userId: string): Promise<void> {
  const { organizationId } = principal
  await revokeInvitationsOf(principal, db, userId)
  await db.mailSubscription.deleteMany({ where: { userId } })
  await db.membership.delete({ where: { organizationId_userId: { organizationId, userId } }, select: { userId: true } })
}
