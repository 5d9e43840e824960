import { z } from 'zod'
import { AppError } from '@/domain/errors'
import { recordAudit } from '@/server/audit/record-audit'
import type { Principal } from '@/server/db/principal'
import { withTenant } from '@/server/db/with-tenant'
import { lockStore } from '@/server/services/imports/create-import'
import { getStatusMap } from '@/server/services/imports/status-map'

export const SetStatusClassInput = z.object({
  sourceNumber: z.number().int().min(1).max(32_767),
  status: z.string().max(200),
  class: z.enum(['counted', 'cancelled', 'unpaid', 'fullyRefunded']),
})
export type SetStatusClassInput = z.infer<typeof SetStatusClassInput>

/**
 * Says what a source's status means, for the orders already here and for later files. Every figure follows: the data version
 * grows. Throws `notFound` for a source that the store does not have.
 */
export async function setStatusClass(
  principal: Principal,
  storeId: string,
  { sourceNumber, status, class: meaning }: SetStatusClassInput,
): Promise<void> {
  await withTenant(principal, async (db) => {
    await lockStore(db, storeId)
    const where = { storeId_number: { storeId, number: sourceNumber } }
    if (!(await db.source.findUnique({ where, select: { number: true } }))) throw new AppError('notFound')
    const known = await getStatusMap(db, storeId, sourceNumber)
    if (known.get(status) === meaning) return
    await db.source.update({ where, data: { statusMap: Object.fromEntries([...known, [status, meaning]]) } })
    await db.store.update({
      where: { organizationId_id: { organizationId: principal.organizationId, id: storeId } },
      data: { dataVersion: { increment: 1 } },
    })
    await recordAudit(principal, db, { action: 'status.classed', storeId, details: { class: meaning } })
  })
}
