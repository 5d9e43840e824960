import { AppError } from '@/domain/errors'
import type { Principal } from '@/server/db/principal'
import { buildQueueDb } from '@/server/db/sql'
import { withTenant } from '@/server/db/with-tenant'
import { enqueueImport } from '@/server/jobs/queue'
import type { StoreContext } from '@/server/services/store/store-context'
import { lockStore } from './create-import'
import { getImportRow } from './get-import'
import { getStatusMap } from './status-map'
import type { StartImportInput } from './stored-choices'

/** Queues an uploaded file for import, with the columns a person has confirmed. Throws `conflict` if it is under way. */
export async function startImport(
  principal: Principal,
  store: StoreContext,
  { importId, mapping, dateOrder, statusMap }: StartImportInput & { importId: string },
): Promise<void> {
  await withTenant(principal, async (db) => {
    await lockStore(db, store.id)
    const row = await getImportRow(db, store.id, importId)
    if (row.status !== 'uploaded' && row.status !== 'failed') throw new AppError('conflict', { reason: 'underWay' })
    await db.import.update({
      where: { storeId_id: { storeId: store.id, id: importId } },
      data: {
        status: 'queued',
        mapping: { columns: mapping, ...(dateOrder ? { dateOrder } : {}) },
        progress: { step: 'queued', done: 0, total: 0 },
      },
    })
    if (statusMap && Object.keys(statusMap).length > 0) {
      const known = await getStatusMap(db, store.id, row.sourceNumber)
      await db.source.update({
        where: { storeId_number: { storeId: store.id, number: row.sourceNumber } },
        data: { statusMap: { ...Object.fromEntries(known), ...statusMap } },
      })
      // Which orders count has changed: figures made before must not be served again.
      await db.store.update({
        where: { organizationId_id: { organizationId: principal.organizationId, id: store.id } },
        data: { dataVersion: { increment: 1 } },
      })
    }
    await enqueueImport({ organizationId: principal.organizationId, storeId: store.id, importId }, buildQueueDb(db))
  })
}
