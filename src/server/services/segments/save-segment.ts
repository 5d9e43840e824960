import { z } from 'zod'
import { AppError } from '@/domain/errors'
import { SEGMENT_NAME_LENGTH, SEGMENTS_PER_STORE } from '@/domain/segments/saved-segment'
import { SegmentRuleInput } from '@/server/analytics/segments/segment-rule-input'
import { recordAudit } from '@/server/audit/record-audit'
import type { UserPrincipal } from '@/server/db/principal'
import type { TenantDb } from '@/server/db/scoped-db'
import { withTenant } from '@/server/db/with-tenant'

const Name = z.string().trim().min(1).max(SEGMENT_NAME_LENGTH)

/** `id`: of one just deleted, so that links to it open again. */
export const CreateSegmentInput = z.object({ id: z.uuid().optional(), name: Name, rule: SegmentRuleInput })
export type CreateSegmentInput = z.infer<typeof CreateSegmentInput>

export const SegmentIdInput = z.object({ id: z.uuid() })
export type SegmentIdInput = z.infer<typeof SegmentIdInput>

export const UpdateSegmentInput = SegmentIdInput.extend({ name: Name.optional(), rule: SegmentRuleInput.optional() })
export type UpdateSegmentInput = z.infer<typeof UpdateSegmentInput>

/** Keeps a rule under a name; returns its id. Throws `conflict` for a name that is taken, and where the store has too many. */
export async function createSegment(
  principal: UserPrincipal,
  storeId: string,
  { id, name, rule }: CreateSegmentInput,
): Promise<{ id: string }> {
  return await withTenant(principal, async (db) => {
    if ((await db.savedSegment.count({ where: { storeId } })) >= SEGMENTS_PER_STORE)
      throw new AppError('conflict', { reason: 'tooManySegments' })
    const { organizationId, userId: createdById } = principal
    const [created] = await db.savedSegment.createManyAndReturn({
      data: [{ ...(id === undefined ? {} : { id }), organizationId, storeId, name, rule: toJson(rule), createdById }],
      skipDuplicates: true,
      select: { id: true },
    })
    if (!created) throw nameTaken()
    await recordAudit(principal, db, { action: 'segment.created', storeId, subjectId: created.id })
    return created
  })
}

/** Renames a segment or gives it another rule. Throws `notFound`, and `conflict` for a name that is taken. */
export async function updateSegment(
  principal: UserPrincipal,
  storeId: string,
  { id, name, rule }: UpdateSegmentInput,
): Promise<void> {
  await withTenant(principal, async (db) => {
    if (name !== undefined) await assertNameIsFree(db, storeId, { id, name })
    const { count } = await db.savedSegment.updateMany({
      where: { storeId, id },
      data: { ...(name === undefined ? {} : { name }), ...(rule === undefined ? {} : { rule: toJson(rule) }) },
    })
    if (count === 0) throw new AppError('notFound')
    await recordAudit(principal, db, { action: 'segment.updated', storeId, subjectId: id })
  })
}

/** Deletes a segment. Throws `notFound` where the store has none such. */
export async function deleteSegment(principal: UserPrincipal, storeId: string, { id }: SegmentIdInput): Promise<void> {
  await withTenant(principal, async (db) => {
    const { count } = await db.savedSegment.deleteMany({ where: { storeId, id } })
    if (count === 0) throw new AppError('notFound')
    await recordAudit(principal, db, { action: 'segment.deleted', storeId, subjectId: id })
  })
}

async function assertNameIsFree(db: TenantDb, storeId: string, { id, name }: { id: string; name: string }) {
  const twin = await db.savedSegment.findFirst({ where: { storeId, name, NOT: { id } }, select: { id: true } })
  if (twin) throw nameTaken()
}

function nameTaken(): AppError {
  return new AppError('conflict', { field: 'name', reason: 'segmentNameTaken' })
}

/** A rule as the database keeps it: plain objects and lists. */
function toJson(rule: CreateSegmentInput['rule']) {
  return JSON.parse(JSON.stringify(rule))
}
