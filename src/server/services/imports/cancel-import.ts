import { AppError } from '@/domain/errors'
import { recordAudit } from '@/server/audit/record-audit'
import type { Principal } from '@/server/db/principal'
import { withTenant } from '@/server/db/with-tenant'
import { getImportRow } from './get-import'

/**
 * Calls an import off. One in the queue is cancelled at once, a running one as soon as its job looks; either leaves
 * nothing in the store and can be started again. Throws `conflict` where the import has ended or not begun.
 */
export async function cancelImport(
  principal: Principal,
  storeId: string,
  { importId, now = new Date() }: { importId: string; now?: Date },
): Promise<void> {
  await withTenant(principal, async (db) => {
    const { kind } = await getImportRow(db, storeId, importId)
    const entry = { action: 'import.cancelled', storeId, subjectId: importId, details: { kind } } as const
    // Each waits for the row, which a load that is about to end holds, and then sees what became of it.
    const queued = await db.import.updateMany({
      where: { storeId, id: importId, status: 'queued' },
      data: { status: 'cancelled', cancelAskedAt: now, finishedAt: now },
    })
    if (queued.count > 0) return await recordAudit(principal, db, entry)
    const running = await db.import.updateMany({
      where: { storeId, id: importId, status: 'running' },
      data: { cancelAskedAt: now },
    })
    if (running.count === 0) throw new AppError('conflict', { reason: 'notUnderWay' })
    await recordAudit(principal, db, entry)
  })
}
