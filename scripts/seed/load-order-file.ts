import { createHash } from 'node:crypto'
import { closeSync, openSync, readSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import type { UserPrincipal } from '@/server/db/principal'
import { withTenant } from '@/server/db/with-tenant'
import { runImport } from '@/server/ingest/run-import'
import { createImport } from '@/server/services/imports/create-import'
import { getImportRow } from '@/server/services/imports/get-import'
import { inspectImport } from '@/server/services/imports/inspect-import'
import { MAX_CHUNK_BYTES, receiveChunk } from '@/server/services/imports/receive-chunk'
import { startImport } from '@/server/services/imports/start-import'
import { getStoreById } from '@/server/services/store/get-store-by-id'

/**
 * Takes a file the way the product takes one from a person: upload by chunks, detected columns, the import's job. The
 * job is run here, without waiting for a worker: the worker that finds it later has nothing left to do.
 */
export async function loadOrderFile(principal: UserPrincipal, storeId: string, path: string): Promise<void> {
  const store = await getStoreById(principal, storeId)
  const byteSize = statSync(path).size
  const { importId } = await createImport(principal, store, { fileName: basename(path), byteSize })
  await upload(principal, storeId, importId, path)
  const { mapping, problems } = await inspectImport(principal, store, { importId })
  if (problems.length > 0)
    throw new Error(`the file cannot be imported: ${problems.map(({ code }) => code).join(', ')}`)
  await startImport(principal, store, { importId, mapping })
  await runImport(principal, { storeId, importId })
  const { status, failure } = await withTenant(principal, (db) => getImportRow(db, storeId, importId))
  if (status !== 'done') throw new Error(`the import ended as ${status}: ${JSON.stringify(failure)}`)
}

async function upload(principal: UserPrincipal, storeId: string, importId: string, path: string): Promise<void> {
  const file = openSync(path, 'r')
  try {
    const chunk = Buffer.alloc(MAX_CHUNK_BYTES)
    let offset = 0
    for (let size = readSync(file, chunk); size > 0; size = readSync(file, chunk)) {
      const bytes = chunk.subarray(0, size)
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      offset = (await receiveChunk(principal, storeId, { importId, offset, bytes, sha256 })).receivedBytes
    }
  } finally {
    closeSync(file)
  }
}
