import { z } from 'zod'
import { AppError } from '@/domain/errors'
import { grantAll } from '@/domain/permissions'
import { recordAudit } from '@/server/audit/record-audit'
import type { UserPrincipal } from '@/server/db/principal'
import { withTenant } from '@/server/db/with-tenant'
import type { OrganizationAccess } from '@/server/services/organization/get-organization-access'
import { lockForChange } from './lock-members'
import { replaceMemberStores } from './member-access'

export const TransferOwnershipInput = z.object({
  userId: z.uuid(),
  /** The organisation's name, typed by hand: nobody hands it over by a slip. */
  typedName: z.string().max(200),
})
export type TransferOwnershipInput = z.infer<typeof TransferOwnershipInput>

/**
 * Makes another member an owner, and the acting owner an admin. Throws `conflict` when the organisation's name is not the one
 * that was typed, else as `lockForChange` does.
 */
export async function transferOwnership(
  { principal, org }: Pick<OrganizationAccess, 'principal' | 'org'>,
  { userId, typedName }: TransferOwnershipInput,
): Promise<void> {
  await withTenant(principal, async (db) => {
    await lockForChange(principal, db, userId, { kind: 'transferOwnership' })
    if (typedName.trim() !== org.name) throw new AppError('conflict', { field: 'typedName', reason: 'notTheName' })
    const member = { organizationId: principal.organizationId, userId }
    await db.membership.update({ where: placeOf(principal, userId), data: grantAll('owner'), select: { userId: true } })
    await replaceMemberStores(db, member, [])
    await db.membership.update({
      where: placeOf(principal, principal.userId),
      data: { role: 'admin' },
      select: { userId: true },
    })
    await recordAudit(principal, db, { action: 'ownership.transferred', subjectId: userId })
  })
}

function placeOf({ organizationId }: UserPrincipal, userId: string) {
  return { organizationId_userId: { organizationId, userId } }
}
