import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import pLimit from 'p-limit'
import type { Principal } from '@/server/db/principal'
import { withTenant } from '@/server/db/with-tenant'
import { getFileStorage } from '@/server/storage/file-storage'
import { getImportRow } from './get-import'

/** § Files read to be compared at a time: each may have two gigabytes. */
const limit = pLimit(1)

/** An import of the same bytes. */
export interface ImportTwin {
  importId: string
  fileName: string
  finishedAt: Date | null
  isUndone: boolean
}

/** The latest finished import of a store whose file is the same, byte for byte; null where there is none. */
export async function findTwin(
  principal: Principal,
  storeId: string,
  { importId }: { importId: string },
): Promise<ImportTwin | null> {
  const { own, alike } = await withTenant(principal, async (db) => {
    const row = await getImportRow(db, storeId, importId)
    const found = await db.import.findMany({
      where: { storeId, byteSize: row.byteSize, status: 'done', id: { not: importId } },
      orderBy: { seq: 'desc' },
      take: 5,
      select: { id: true, fileName: true, fileKey: true, finishedAt: true, undoneAt: true },
    })
    return { own: row, alike: found }
  })
  if (alike.length === 0 || own.status === 'uploading') return null
  const digest = await limit(() => digestFile(own.fileKey))
  for (const { id, fileName, fileKey, finishedAt, undoneAt } of alike) {
    if ((await limit(() => digestFile(fileKey))) !== digest) continue
    return { importId: id, fileName, finishedAt, isUndone: undoneAt !== null }
  }
  return null
}

/** SHA-256 of a stored file; null where it is gone. */
async function digestFile(key: string): Promise<string | null> {
  if ((await getFileStorage().getSize(key)) === 0) return null
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(await getFileStorage().getPath(key), { highWaterMark: 1 << 20 }))
    hash.update(chunk)
  return hash.digest('hex')
}
