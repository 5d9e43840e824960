import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import { openDuckDb } from '@/server/duckdb/duckdb'

/** Runs a test on an empty in-memory DuckDB of its own. */
export async function withDuck<T>(fn: (connection: DuckDBConnection) => Promise<T>): Promise<T> {
  const tempDirectory = await mkdtemp(join(tmpdir(), 'povtor-test-'))
  const duck = await openDuckDb(':memory:', { memoryLimit: '512MB', threads: 1, tempDirectory, directories: [] })
  const connection = await duck.connect()
  try {
    return await fn(connection)
  } finally {
    connection.closeSync()
    duck.closeSync()
    await rm(tempDirectory, { recursive: true, force: true })
  }
}
