import { AppError } from '@/domain/errors'
import { recordAudit } from '@/server/audit/record-audit'
import type { Principal } from '@/server/db/principal'
import { buildQueueDb } from '@/server/db/sql'
import { withTenant } from '@/server/db/with-tenant'
import { enqueueForecast } from '@/server/jobs/queue'
import { lockStore } from './create-import'
import { getImportRow } from './get-import'

/**
 * Takes an import's facts out of the figures, or back in. Nothing is deleted: later imports of the same orders stand, and
 * the newest fact that is not undone is the order. Throws `conflict` unless the import is done.
 */
export async function setImportUndone(
  principal: Principal,
  storeId: string,
  { importId, isUndone, now = new Date() }: { importId: string; isUndone: boolean; now?: Date },
): Promise<void> {
  await withTenant(principal, async (db) => {
    await lockStore(db, storeId)
    const row = await getImportRow(db, storeId, importId)
    if (row.status !== 'done') throw new AppError('conflict', { reason: 'notDone' })
    if ((row.undoneAt !== null) === isUndone) return
    await db.import.update({
      where: { storeId_id: { storeId, id: importId } },
      data: { undoneAt: isUndone ? now : null },
    })
    const where = { organizationId_id: { organizationId: principal.organizationId, id: storeId } }
    await db.store.update({ where, data: { dataVersion: { increment: 1 } } })
    await recordAudit(principal, db, {
      action: isUndone ? 'import.undone' : 'import.redone',
      storeId,
      subjectId: importId,
      details: { kind: row.kind },
    })
    await enqueueForecast({ organizationId: principal.organizationId, storeId }, buildQueueDb(db))
  })
}
