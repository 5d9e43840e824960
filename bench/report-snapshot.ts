import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import { buildSnapshot } from '@/server/analytics/snapshot/build-snapshot'
import { readSnapshot, type Snapshot } from '@/server/analytics/snapshot/snapshot'
import { openDuckDb } from '@/server/duckdb/duckdb'
import { normaliseFile, stageAndExamine } from '@/server/ingest/read-file'
import { getOrderFile } from './order-file'

/** Runs `measure` on the snapshot of the generated file, built anew as the server builds it. */
export async function onBenchSnapshot(measure: (snapshot: Snapshot, connection: DuckDBConnection) => Promise<void>) {
  const { path, orders } = await getOrderFile()
  const directory = mkdtempSync(join(tmpdir(), 'povtor-bench-'))
  const duck = await openDuckDb(join(directory, 'snapshot.duckdb'), {
    memoryLimit: orders > 2_000_000 ? '2GB' : '512MB',
    threads: 2,
    tempDirectory: join(directory, 'spill'),
    directories: [dirname(path), directory],
  })
  const connection = await duck.connect()
  try {
    const file = await stageAndExamine(connection, path, { directory })
    await normaliseFile(connection, file, {
      currency: 'GBP',
      timeZone: 'UTC',
      rates: [],
      country: 'GB',
      sourceNumber: 1,
      importSeq: 1,
    })
    const startedAt = performance.now()
    await buildSnapshot(connection, { timeZone: 'UTC', statusMaps: {}, asOf: null })
    console.log(`snapshot of ${orders} orders built in ${Math.round(performance.now() - startedAt)} ms`)
    await measure(await readSnapshot(connection), connection)
  } finally {
    connection.closeSync()
    duck.closeSync()
    rmSync(directory, { recursive: true, force: true })
  }
}
