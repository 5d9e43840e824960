import { createHash } from 'node:crypto'
import { AppError } from '@/domain/errors'
import type { Principal } from '@/server/db/principal'
import { withTenant } from '@/server/db/with-tenant'
import { getFileStorage } from '@/server/storage/file-storage'
import { getImportRow } from './get-import'

/** The largest chunk taken, in bytes. */
export const MAX_CHUNK_BYTES = 8 * 1024 * 1024

export interface Chunk {
  importId: string
  offset: number
  bytes: Uint8Array
  /** Hex. */
  sha256: string
}

/**
 * Writes one chunk of an upload and returns how far the file has come. A chunk that came before is taken again without
 * harm; one that leaves a gap, is damaged or runs past the end is refused, so that the sender resumes where we are.
 */
export async function receiveChunk(
  principal: Principal,
  storeId: string,
  { importId, offset, bytes, sha256 }: Chunk,
): Promise<{ receivedBytes: number }> {
  if (bytes.length === 0 || bytes.length > MAX_CHUNK_BYTES) throw new AppError('invalidInput', { reason: 'chunkSize' })
  if (createHash('sha256').update(bytes).digest('hex') !== sha256.toLowerCase())
    throw new AppError('invalidInput', { reason: 'chunkDamaged' })
  const row = await withTenant(principal, (db) => getImportRow(db, storeId, importId))
  const received = Number(row.receivedBytes)
  if (row.status !== 'uploading') return { receivedBytes: received }
  if (offset > received) throw new AppError('conflict', { reason: 'chunkGap', receivedBytes: received })
  const end = offset + bytes.length
  if (end > Number(row.byteSize)) throw new AppError('invalidInput', { reason: 'chunkPastEnd' })
  if (end <= received) return { receivedBytes: received }
  await getFileStorage().write(row.fileKey, offset, bytes)
  const status = end === Number(row.byteSize) ? 'uploaded' : 'uploading'
  return await withTenant(principal, async (db) => {
    // Only forwards: the same chunk, sent twice, may have been overtaken by its twin and the ones after it.
    const where = { storeId, id: importId, status: 'uploading' as const, receivedBytes: { lt: end } }
    await db.import.updateMany({ where, data: { receivedBytes: end, status } })
    return { receivedBytes: Number((await getImportRow(db, storeId, importId)).receivedBytes) }
  })
}
