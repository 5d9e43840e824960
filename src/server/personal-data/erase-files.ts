import type { Principal } from '@/server/db/principal'
import { executeSql, queryRows, sql } from '@/server/db/sql'
import { withTenant } from '@/server/db/with-tenant'
import { getFileStorage } from '@/server/storage/file-storage'
import { scanFile } from './scan-file'

interface StoredFile {
  id: string
  seq: number
  fileKey: string
  receivedBytes: number
}

/**
 * Deletes the uploaded originals of a store that tell a person: those whose rows did (`known`, import numbers), and of all others,
 * loaded or not, those in which the test finds them. The facts stay. Returns how many are gone.
 */
export async function eraseFiles(
  principal: Principal,
  storeId: string,
  { known, isPerson }: { known: ReadonlySet<number>; isPerson: (text: string) => boolean },
): Promise<number> {
  let erased = 0
  for (const file of await findFiles(principal, storeId)) {
    const storage = getFileStorage()
    const isThere = (await storage.getSize(file.fileKey)) > 0
    if (!isThere) continue
    const isTold =
      known.has(file.seq) || (await scanFile(await storage.getPath(file.fileKey), `erasure-${file.id}`, isPerson))
    if (!isTold) continue
    await eraseFile(principal, storeId, file)
    erased++
  }
  return erased
}

/** Marks an import's original as erased, then deletes it: cut off between the two, the next run of the erasure finds it still there. */
export async function eraseFile(
  principal: Principal,
  storeId: string,
  { id, fileKey }: Pick<StoredFile, 'id' | 'fileKey'>,
): Promise<void> {
  await withTenant(principal, (db) =>
    executeSql(
      db,
      sql`UPDATE import SET file_erased_at = coalesce(file_erased_at, now()),
          status = CASE WHEN status IN ('uploading', 'uploaded') THEN 'failed'::import_status ELSE status END,
          failure = CASE WHEN status IN ('uploading', 'uploaded') THEN '{"code": "emptyFile"}'::jsonb ELSE failure END
        WHERE store_id = ${storeId}::uuid AND id = ${id}::uuid`,
    ),
  )
  await getFileStorage().remove(fileKey)
}

async function findFiles(principal: Principal, storeId: string): Promise<StoredFile[]> {
  return await withTenant(principal, (db) =>
    queryRows<StoredFile>(
      db,
      sql`SELECT id, seq, file_key AS "fileKey", received_bytes::float8 AS "receivedBytes" FROM import
        WHERE store_id = ${storeId}::uuid ORDER BY seq`,
    ),
  )
}

/** Deletes the organisation's exports that wait to be fetched: each holds everything, the person too. */
export async function eraseExports(principal: Principal): Promise<void> {
  const files = await withTenant(principal, (db) =>
    queryRows<{ fileKey: string }>(db, sql`SELECT file_key AS "fileKey" FROM data_export WHERE file_key IS NOT NULL`),
  )
  for (const { fileKey } of files) await getFileStorage().remove(fileKey)
  await withTenant(principal, (db) =>
    executeSql(db, sql`UPDATE data_export SET file_key = NULL, expires_at = now() WHERE file_key IS NOT NULL`),
  )
}
