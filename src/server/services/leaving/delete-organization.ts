import { AppError } from '@/domain/errors'
import { GRACE_DAYS } from '@/domain/leaving'
import { recordAudit } from '@/server/audit/record-audit'
import { seeLeaving } from '@/server/db/leaving-functions'
import type { UserPrincipal } from '@/server/db/principal'
import { withTenant } from '@/server/db/with-tenant'
import { withUser } from '@/server/db/with-user'
import { writeLeavingLetters } from '@/server/leaving/write-leaving-letters'
import { findOrganizationZone } from '@/server/services/organization/find-organization-zone'
import { type OrganizationAccess, readOrganizationAccess } from '@/server/services/organization/get-organization-access'
import { assertConfirmed, type ConfirmationInput } from './leaving-input'

const DAY_MS = 86_400_000

/**
 * Takes an organisation with all its stores away from everybody at once, to be deleted when the time in which it can be
 * undone is over; writes to the owners. Returns that moment. Throws `conflict` unless its name was typed.
 */
export async function deleteOrganization(
  { principal, org }: Pick<OrganizationAccess, 'org'> & { principal: UserPrincipal },
  input: ConfirmationInput,
  now: Date,
): Promise<{ deleteAfter: Date }> {
  assertConfirmed(input, org.name)
  const deleteAfter = new Date(now.getTime() + GRACE_DAYS * DAY_MS)
  await withTenant(principal, async (db) => {
    await seeLeaving(db)
    const timeZone = await findOrganizationZone(db)
    const { count } = await db.organization.updateMany({
      where: { id: org.id, deleteAfter: null },
      data: { deletionAskedAt: now, deleteAfter },
    })
    if (count === 0) throw new AppError('notFound')
    await db.outboxMail.deleteMany({ where: { sentAt: null } })
    await recordAudit(principal, db, {
      action: 'organization.deletionAsked',
      subjectId: org.id,
      details: { graceDays: GRACE_DAYS },
    })
    await writeLeavingLetters(principal, db, { kind: 'asked', storeId: null, name: org.name, timeZone, deleteAfter })
  })
  return { deleteAfter }
}

/**
 * Gives an organisation back as it was, to an owner. It is reached by its slug past the builders of procedures, for which it
 * is not there. Throws `notFound` to strangers, `forbidden` to other members, and `conflict` where it does not leave or its time is over.
 */
export async function undoOrganizationDeletion(userId: string, orgSlug: string, now: Date): Promise<void> {
  const { principal, org } = await withUser(userId, async (db) => {
    await seeLeaving(db)
    return await readOrganizationAccess(db, userId, orgSlug, 'organization:delete')
  })
  await withTenant(principal, async (db) => {
    await seeLeaving(db)
    const { count } = await db.organization.updateMany({
      where: { id: org.id, deleteAfter: { gt: now } },
      data: { deletionAskedAt: null, deleteAfter: null },
    })
    if (count === 0) throw new AppError('conflict', { reason: 'notLeaving' })
    await recordAudit(principal, db, { action: 'organization.deletionUndone', subjectId: org.id })
  })
}
