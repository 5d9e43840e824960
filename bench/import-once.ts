// The measured process of bench/import.ts: the import job and its snapshot, then the rows it loaded copied bare into twins of
// its tables. Ends with an error where the facts are not exactly the file's orders.
import assert from 'node:assert/strict'
import { createReadStream, createWriteStream, statSync, writeFileSync } from 'node:fs'
import { copyFile, mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { from as copyFrom, to as copyTo } from 'pg-copy-streams'
import { buildLatestSnapshot } from '@/server/analytics/snapshot/get-snapshot'
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
const [, , path = '', rounds = '3', orders = ''] = process.argv
const result = process.env.BENCH_RESULT ?? ''
const importMs: number[] = []
const snapshotMs: number[] = []
const copyMs: number[] = []
/** Highest resident memory by the end of the first import, before its snapshot, in bytes. */
let importPeakBytes = 0

const owner = new pg.Client({ connectionString: process.env.OWNER_DATABASE_URL, options: '-c TimeZone=UTC' })
await owner.connect()
for (let round = 0; round < Number(rounds); round++) {
  importMs.push(await timeImport(round))
  copyMs.push(await timeCopy())
}
await owner.end()
await closePool()
writeFileSync(result, JSON.stringify({ importMs, snapshotMs, copyMs, importPeakBytes }))
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
  const taken = performance.now() - startedAt
  importPeakBytes ||= process.resourceUsage().maxRSS * 1024
  await assertWhole(storeId)
  const builtFrom = performance.now()
  await buildLatestSnapshot(principal, await getStoreById(principal, storeId))
  snapshotMs.push(performance.now() - builtFrom)
  return taken
}

/** A file of N generated orders is N facts, none of them twice, and nothing is set aside. */
async function assertWhole(storeId: string) {
  const { rows } = await owner.query<{ orders: string; rejects: string }>(
    `SELECT (SELECT count(DISTINCT external_id) FROM order_fact WHERE store_id = $1) AS orders,
       (SELECT count(*) FROM import_reject WHERE store_id = $1) AS rejects`,
    [storeId],
  )
  assert.deepEqual(rows, [{ orders, rejects: '0' }])
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
