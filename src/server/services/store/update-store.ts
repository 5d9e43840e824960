import type { z } from 'zod'
import { AppError } from '@/domain/errors'
import { recordAudit } from '@/server/audit/record-audit'
import type { Principal } from '@/server/db/principal'
import { withTenant } from '@/server/db/with-tenant'
import { buildStartedOn } from './build-started-on'
import { buildStoreContext, STORE_CONTEXT_SELECT, type StoreContext } from './store-context'
import { StoreFields } from './store-fields'

export const UpdateStoreInput = StoreFields.omit({ country: true })
  .extend({ startedOn: StoreFields.shape.startedOn.nullable() })
  .partial()
export type UpdateStoreInput = z.infer<typeof UpdateStoreInput>
const STORE_FIELD_NAMES = UpdateStoreInput.keyof().options

/**
 * Changes a store's settings; a field that is absent stays. Amounts of an import are stored in the store's currency, so the
 * currency is fixed from the first import on (`conflict`).
 */
export async function updateStore(
  principal: Principal,
  storeId: string,
  { startedOn, ...fields }: UpdateStoreInput,
): Promise<StoreContext> {
  const where = { organizationId_id: { organizationId: principal.organizationId, id: storeId } }
  return withTenant(principal, async (db) => {
    const before = await db.store.findUnique({ where, select: STORE_CONTEXT_SELECT })
    if (!before) throw new AppError('notFound')
    if (fields.currency !== undefined && fields.currency !== before.currency) {
      const imported = await db.import.findFirst({ where: { storeId }, select: { id: true } })
      if (imported) throw new AppError('conflict', { field: 'currency', reason: 'currencyHasImports' })
    }
    const data = { ...fields, ...(startedOn === undefined ? {} : { startedOn: buildStartedOn(startedOn) }) }
    const after = await db.store.update({ where, data, select: STORE_CONTEXT_SELECT })
    const changed = STORE_FIELD_NAMES.filter((field) => String(before[field]) !== String(after[field]))
    if (changed.length > 0)
      await recordAudit(principal, db, { action: 'store.updated', storeId, details: { fields: changed } })
    return buildStoreContext(after)
  })
}
