import { AppError } from '@/domain/errors'
import { recordAudit } from '@/server/audit/record-audit'
import type { UserPrincipal } from '@/server/db/principal'
import { withTenant } from '@/server/db/with-tenant'
import type { LeadIdInput, LeadNoteInput, UpdateLeadInput } from './lead-list-input'
import { readLeadOwners } from './lead-owners'

/** § Notes a lead may have. */
const NOTES_MAX = 200

/** Changes a lead's status or owner; a field that is absent stays. Throws `notFound`, also for an owner who is no member. */
export async function updateLead(principal: UserPrincipal, { id, status, ownerId }: UpdateLeadInput): Promise<void> {
  const { organizationId } = principal
  await withTenant(principal, async (db) => {
    if (ownerId && !(await readLeadOwners(db)).some((owner) => owner.id === ownerId)) throw new AppError('notFound')
    const data = { ...(status ? { status } : {}), ...(ownerId === undefined ? {} : { ownerId }), updatedAt: new Date() }
    const { count } = await db.lead.updateMany({ where: { organizationId, id }, data })
    if (count === 0) throw new AppError('notFound')
    if (status) await recordAudit(principal, db, { action: 'lead.updated', subjectId: id, details: { status } })
  })
}

/** Writes a note beside a lead. Throws `notFound`, and `conflict` once it has too many. */
export async function addLeadNote(
  principal: UserPrincipal,
  { id: leadId, text }: LeadNoteInput,
): Promise<{ id: string }> {
  const { organizationId, userId: createdById } = principal
  return await withTenant(principal, async (db) => {
    const lead = await db.lead.findUnique({
      where: { organizationId_id: { organizationId, id: leadId } },
      select: { id: true },
    })
    if (!lead) throw new AppError('notFound')
    if ((await db.leadNote.count({ where: { organizationId, leadId } })) >= NOTES_MAX)
      throw new AppError('conflict', { field: 'text', reason: 'tooMany' })
    return await db.leadNote.create({ data: { organizationId, leadId, text, createdById }, select: { id: true } })
  })
}

/**
 * Deletes a lead for good, as its person may ask: with its notes, deliveries, and the letters about it that have not been
 * sent or were sent. Throws `notFound`.
 */
export async function deleteLead(principal: UserPrincipal, { id }: LeadIdInput): Promise<void> {
  const { organizationId } = principal
  await withTenant(principal, async (db) => {
    const { count } = await db.lead.deleteMany({ where: { organizationId, id } })
    if (count === 0) throw new AppError('notFound')
    await db.outboxMail.deleteMany({
      where: { organizationId, OR: [{ key: `calculation:${id}` }, { key: { startsWith: `lead:${id}:` } }] },
    })
    await recordAudit(principal, db, { action: 'lead.deleted', subjectId: id })
  })
}
