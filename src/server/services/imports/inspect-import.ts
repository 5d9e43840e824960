import { AppError } from '@/domain/errors'
import type { ColumnMapping, DateOrder, FileInspection, ImportProblem } from '@/domain/imports'
import type { Principal } from '@/server/db/principal'
import { withTenant } from '@/server/db/with-tenant'
import { inspectFile } from '@/server/ingest/inspect-file'
import { UnreadableFile } from '@/server/ingest/read-file'
import { getFileStorage } from '@/server/storage/file-storage'
import { getImportRow } from './get-import'
import { classStatuses, getStatusMap } from './status-map'

/** Reads an uploaded file as far as a person needs to check it. A file that cannot be read comes back as its problems. */
export async function inspectImport(
  principal: Principal,
  storeId: string,
  { importId, mapping, dateOrder }: { importId: string; mapping?: ColumnMapping; dateOrder?: DateOrder },
): Promise<FileInspection> {
  const { row, currency, statusMap } = await withTenant(principal, async (db) => {
    const found = await getImportRow(db, storeId, importId)
    const { currency } = await db.store.findUniqueOrThrow({ where: { id: storeId }, select: { currency: true } })
    return { row: found, currency, statusMap: await getStatusMap(db, storeId, found.sourceNumber) }
  })
  if (row.status === 'uploading') throw new AppError('conflict', { reason: 'notUploaded' })
  try {
    const found = await inspectFile(await getFileStorage().getPath(row.fileKey), { currency, mapping, dateOrder })
    return { ...found, statuses: classStatuses(found.statuses, statusMap) }
  } catch (error) {
    if (error instanceof UnreadableFile) return unreadable(error.problems)
    throw error
  }
}

function unreadable(problems: ImportProblem[]): FileInspection {
  return {
    delimiter: ',',
    columns: [],
    mapping: {},
    shape: 'orders',
    decimal: '.',
    dateOrder: null,
    statuses: [],
    problems,
  }
}
