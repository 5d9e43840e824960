import { z } from 'zod'
import { AppError } from '@/domain/errors'
import { recordAudit } from '@/server/audit/record-audit'
import type { UserPrincipal } from '@/server/db/principal'
import { withTenant } from '@/server/db/with-tenant'
import { raiseDataVersion } from '@/server/services/store/raise-data-version'
import { OrderReferenceInput } from './order-filter'

export const ExcludeOrderInput = OrderReferenceInput.extend({ reason: z.string().trim().min(1).max(500) })
export type ExcludeOrderInput = z.infer<typeof ExcludeOrderInput>

/** Takes an order out of every figure, with a reason; a second reason takes the first one's place. Throws `conflict` where no file has named it. */
export async function excludeOrder(
  principal: UserPrincipal,
  storeId: string,
  { sourceNumber, externalId, reason }: ExcludeOrderInput,
): Promise<void> {
  const where = { storeId, sourceNumber, externalId }
  await withTenant(principal, async (db) => {
    if (!(await db.orderFact.findFirst({ where, select: { importSeq: true } })))
      throw new AppError('conflict', { reason: 'noSuchOrder' })
    const { count } = await db.orderExclusion.deleteMany({ where })
    const { organizationId, userId: createdById } = principal
    await db.orderExclusion.create({ data: { ...where, organizationId, reason, createdById } })
    if (count === 0) await raiseDataVersion(db, principal, storeId)
    await recordAudit(principal, db, { action: 'order.excluded', storeId })
  })
}

/** Puts an order back; does nothing where it was not taken out. */
export async function includeOrder(
  principal: UserPrincipal,
  storeId: string,
  { sourceNumber, externalId }: OrderReferenceInput,
): Promise<void> {
  await withTenant(principal, async (db) => {
    const { count } = await db.orderExclusion.deleteMany({ where: { storeId, sourceNumber, externalId } })
    if (count === 0) return
    await raiseDataVersion(db, principal, storeId)
    await recordAudit(principal, db, { action: 'order.included', storeId })
  })
}
