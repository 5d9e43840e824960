import { z } from 'zod'
import type { Grant } from '@/domain/permissions'
import { recordAudit } from '@/server/audit/record-audit'
import type { UserPrincipal } from '@/server/db/principal'
import type { TenantDb } from '@/server/db/scoped-db'
import { withTenant } from '@/server/db/with-tenant'
import { revokeInvitationsOf } from '@/server/services/invitations/revoke-invitation'
import { GRANT_SELECT } from '@/server/services/organization/get-organization-access'
import { lockForChange } from './lock-members'
import { AccessInput, type ResolvedAccess, replaceMemberStores, resolveAccess } from './member-access'

export const UpdateMemberInput = AccessInput.extend({ userId: z.uuid() })
export type UpdateMemberInput = z.infer<typeof UpdateMemberInput>

/**
 * Changes a member's role and what is kept from it; felt at their next request. Throws as `lockForChange` and
 * `resolveAccess` do.
 */
export async function updateMember(
  principal: UserPrincipal,
  { userId, ...asked }: UpdateMemberInput,
): Promise<{ role: Grant['role'] }> {
  const member = { organizationId: principal.organizationId, userId }
  return withTenant(principal, async (db) => {
    const from = await lockForChange(principal, db, userId, { kind: 'update', role: asked.role })
    const access = await resolveAccess(db, asked)
    const to = access.grant.role
    const isChanged = await writeAccess(db, member, access)
    if (from !== to) {
      if (to === 'analyst' || to === 'viewer') await revokeInvitationsOf(principal, db, userId)
      await recordAudit(principal, db, { action: 'member.roleChanged', subjectId: userId, details: { from, to } })
    }
    if (isChanged) {
      const { role: _role, ...limits } = access.grant
      const details = { ...limits, stores: access.storeIds }
      await recordAudit(principal, db, { action: 'member.accessChanged', subjectId: userId, details })
    }
    return { role: to }
  })
}

/** Writes what a member is given; whether what is kept from them has changed. */
async function writeAccess(
  db: TenantDb,
  member: { organizationId: string; userId: string },
  { grant, storeIds }: ResolvedAccess,
): Promise<boolean> {
  const where = { organizationId_userId: member }
  const { stores, ...before } = await db.membership.findUniqueOrThrow({
    where,
    select: { ...GRANT_SELECT, stores: { select: { storeId: true } } },
  })
  const storeIdsBefore = stores.map(({ storeId }) => storeId)
  await db.membership.update({ where, data: grant, select: { userId: true } })
  await replaceMemberStores(db, member, storeIds)
  // Letters about a store go to those who may open it.
  if (grant.isLimited)
    await db.mailSubscription.deleteMany({ where: { userId: member.userId, storeId: { notIn: storeIds } } })
  return buildLimitsKey(before, storeIdsBefore) !== buildLimitsKey(grant, storeIds)
}

function buildLimitsKey({ isLimited, seesPersonalData, seesCosts }: Grant, storeIds: readonly string[]): string {
  return JSON.stringify([isLimited, seesPersonalData, seesCosts, storeIds.toSorted()])
}
