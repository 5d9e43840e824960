import { AppError } from '@/domain/errors'
import type { Principal } from '@/server/db/principal'
import { withTenant } from '@/server/db/with-tenant'
import { getFileStorage } from '@/server/storage/file-storage'
import { getImportRow } from './get-import'

export interface OriginalFile {
  path: string
  fileName: string
  byteSize: number
}

/** An import's file as it was uploaded. Throws `notFound` where not all of it is here, `conflict` where it named a person who was erased. */
export async function getOriginalFile(principal: Principal, storeId: string, importId: string): Promise<OriginalFile> {
  const row = await withTenant(principal, (db) => getImportRow(db, storeId, importId))
  if (row.fileErasedAt !== null) throw new AppError('conflict', { reason: 'fileErased' })
  const byteSize = await getFileStorage().getSize(row.fileKey)
  if (row.status === 'uploading' || byteSize !== Number(row.byteSize)) throw new AppError('notFound')
  return { path: await getFileStorage().getPath(row.fileKey), fileName: row.fileName, byteSize }
}
