import { AppError } from '@/domain/errors'
import { GRACE_DAYS } from '@/domain/leaving'
import { recordAudit } from '@/server/audit/record-audit'
import { seeLeaving } from '@/server/db/leaving-functions'
import type { UserPrincipal } from '@/server/db/principal'
import { withTenant } from '@/server/db/with-tenant'
import { writeLeavingLetters } from '@/server/leaving/write-leaving-letters'
import type { StoreContext } from '@/server/services/store/store-context'
import { assertConfirmed, type ConfirmationInput } from './leaving-input'

const DAY_MS = 86_400_000

/**
 * Takes a store away from everybody at once, to be deleted when the time in which it can be undone is over; writes to the
 * owners. Returns that moment. Throws `conflict` unless its name was typed.
 */
export async function deleteStore(
  principal: UserPrincipal,
  { id: storeId, name, timeZone }: StoreContext,
  input: ConfirmationInput,
  now: Date,
): Promise<{ deleteAfter: Date }> {
  assertConfirmed(input, name)
  const deleteAfter = new Date(now.getTime() + GRACE_DAYS * DAY_MS)
  await withTenant(principal, async (db) => {
    await seeLeaving(db)
    const { count } = await db.store.updateMany({
      where: { id: storeId, deleteAfter: null },
      data: { deletionAskedAt: now, deleteAfter },
    })
    if (count === 0) throw new AppError('notFound')
    await db.outboxMail.deleteMany({ where: { storeId, sentAt: null } })
    await recordAudit(principal, db, {
      action: 'store.deletionAsked',
      storeId,
      subjectId: storeId,
      details: { graceDays: GRACE_DAYS },
    })
    await writeLeavingLetters(principal, db, { kind: 'asked', storeId, name, timeZone, deleteAfter })
  })
  return { deleteAfter }
}

/** Gives a store back as it was. Throws `notFound`, and `conflict` where it does not leave or its time is over. */
export async function undoStoreDeletion(principal: UserPrincipal, slug: string, now: Date): Promise<void> {
  await withTenant(principal, async (db) => {
    await seeLeaving(db)
    const where = { organizationId_slug: { organizationId: principal.organizationId, slug } }
    const store = await db.store.findUnique({ where, select: { id: true } })
    if (!store) throw new AppError('notFound')
    const { id: storeId } = store
    const { count } = await db.store.updateMany({
      where: { id: storeId, deleteAfter: { gt: now } },
      data: { deletionAskedAt: null, deleteAfter: null },
    })
    if (count === 0) throw new AppError('conflict', { reason: 'notLeaving' })
    await recordAudit(principal, db, { action: 'store.deletionUndone', storeId, subjectId: storeId })
  })
}
