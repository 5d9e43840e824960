// The measured process of bench/import.ts: the import job, then the rows it loaded copied bare into twins of its tables.
import { createReadStream, createWriteStream, statSync, writeFileSync } from 'node:fs'
import { copyFile, mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { from as copyFrom, to as copyTo } from 'pg-copy-streams'
import { createTenant } from '@/server/api/testing/create-tenant'
import { closePool } from '@/server/db/pool'
import { withTenant } from '@/server/db/with-tenant'
import { runImport } from '@/server/ingest/run-import'
import { createImport } from '@/server/services/imports/create-import'
import { inspectImport } from '@/server/services/imports/inspect-import'
import { startImport } from '@/server/services/imports/start-import'
import { getStoreById } from '@/server/services/store/get-store-by-id'
import { getFileStorage } from '@/server/storage/file-storage'

const TABLES = ['order_fact', 'line_fact', 'refund_fact'] as const
const [, , path = '', rounds = '3'] = process.argv
const result = process.env.BENCH_RESULT ?? ''
const importMs: number[] = []
const copyMs: number[] = []

const owner = new pg.Client({ connectionString: process.env.OWNER_DATABASE_URL, options: '-c TimeZone=UTC' })
await owner.connect()
for (let round = 0; round < Number(rounds); round++) {
  importMs.push(await timeImport(round))
  copyMs.push(await timeCopy())
}
await owner.end()
await closePool()
writeFileSync(result, JSON.stringify({ importMs, copyMs }))
process.exit(0)

async function timeImport(round: number): Promise<number> {
  const tenant = await createTenant(`Bench ${round}`)
  const { principal, storeId } = tenant
  await withTenant(principal, (db) =>
    db.store.update({
      where: { organizationId_id: { organizationId: principal.organizationId, id: storeId } },
      data: { currency: 'GBP', country: 'GB' },
    }),
  )
  const store = await getStoreById(principal, storeId)
  const byteSize = statSync(path).size
  const { importId } = await createImport(principal, store, { fileName: 'orders.csv', byteSize })
  await upload(importId, principal.organizationId, storeId)
  await withTenant(principal, (db) =>
    db.import.update({
      where: { storeId_id: { storeId, id: importId } },
      data: { receivedBytes: byteSize, status: 'uploaded' },
    }),
  )
  const { mapping } = await inspectImport(principal, store, { importId })
  await startImport(principal, store, { importId, mapping })
  const startedAt = performance.now()
  await runImport(principal, { storeId, importId })
  return performance.now() - startedAt
}

/** The file where the upload would have put it. */
async function upload(importId: string, organizationId: string, storeId: string) {
  const target = await getFileStorage().getPath(`${organizationId}/${storeId}/${importId}`)
  await mkdir(dirname(target), { recursive: true })
  await copyFile(path, target)
}

/** The facts of the last import into empty tables of the same definition, keys and foreign keys included. */
async function timeCopy(): Promise<number> {
  const files = TABLES.map((table) => ({ table, file: join(process.env.DATA_DIR ?? '', `${table}.bin`) }))
  for (const { table, file } of files)
    await pipeline(owner.query(copyTo(`COPY ${table} TO STDOUT (FORMAT csv)`)), createWriteStream(file))
  await owner.query('TRUNCATE order_fact, line_fact, refund_fact')
  const startedAt = performance.now()
  await owner.query('BEGIN')
  for (const { table, file } of files)
    await pipeline(
      createReadStream(file, { highWaterMark: 1 << 20 }),
      owner.query(copyFrom(`COPY ${table} FROM STDIN (FORMAT csv)`)),
    )
  await owner.query('COMMIT')
  const taken = performance.now() - startedAt
  await owner.query('TRUNCATE order_fact, line_fact, refund_fact')
  return taken
}
