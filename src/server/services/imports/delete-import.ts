import { AppError } from '@/domain/errors'
import { recordAudit } from '@/server/audit/record-audit'
import type { Principal } from '@/server/db/principal'
import { withTenant } from '@/server/db/with-tenant'
import { getFileStorage } from '@/server/storage/file-storage'
import { lockStore } from './create-import'
import { getImportRow } from './get-import'

/**
 * Gives up an upload that never became facts: its row and its file. Throws `conflict` for an import that is under way or
 * done, which can be undone instead.
 */
export async function deleteImport(
  principal: Principal,
  storeId: string,
  { importId }: { importId: string },
): Promise<void> {
  const fileKey = await withTenant(principal, async (db) => {
    await lockStore(db, storeId)
    const row = await getImportRow(db, storeId, importId)
    const { count } = await db.import.deleteMany({
      where: { storeId, id: importId, status: { in: ['uploading', 'uploaded', 'failed', 'cancelled'] } },
    })
    if (count === 0) throw new AppError('conflict', { reason: 'underWay' })
    await recordAudit(principal, db, {
      action: 'import.deleted',
      storeId,
      subjectId: importId,
      details: { kind: row.kind },
    })
    return row.fileKey
  })
  await getFileStorage().remove(fileKey)
}
