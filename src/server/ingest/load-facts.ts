import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { DuckDBConnection } from '@duckdb/node-api'
import type pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { FACT_TABLES, type FactTable, factColumnList } from '@/server/analytics/snapshot/fact-tables'
import { literal } from '@/server/duckdb/duckdb'
import { suppressIncoming } from '@/server/personal-data/suppress-incoming'

/** A fact table written out for PostgreSQL's COPY. */
export interface FactFile {
  table: FactTable
  path: string
}

/** Writes fact tables of the connection (those of orders by default) as CSV files that PostgreSQL reads as they are. */
export async function writeFactFiles(
  connection: DuckDBConnection,
  directory: string,
  tables: readonly FactTable[] = FACT_TABLES,
): Promise<FactFile[]> {
  const files: FactFile[] = []
  for (const table of tables) {
    const path = join(directory, `${table}.csv`)
    await connection.run(
      `COPY (SELECT ${factColumnList(table)} FROM ${table}) TO ${literal(path)} (FORMAT csv, HEADER false, NULLSTR '\\N')`,
    )
    files.push({ table, path })
  }
  return files
}

export interface FactOwner {
  organizationId: string
  storeId: string
}

/**
 * Loads fact files inside the client's transaction: COPY into temporary tables (COPY into a table with row-level
 * security is refused), then one INSERT … SELECT each. Loading the same import again changes nothing.
 * `onBytes` hears how much of the files has been sent. Erased people are met on the way: returns the rows of theirs.
 */
export async function loadFactFiles(
  client: pg.PoolClient,
  files: readonly FactFile[],
  owner: FactOwner,
  onBytes: (bytes: number) => void,
): Promise<number> {
  let suppressed = 0
  for (const { table, path } of files) {
    const columns = factColumnList(table)
    await client.query(
      `CREATE TEMP TABLE incoming_${table} ON COMMIT DROP AS SELECT ${columns} FROM ${table} WITH NO DATA`,
    )
    const counter = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        onBytes(chunk.length)
        done(null, chunk)
      },
    })
    const copy = client.query(copyFrom(`COPY incoming_${table} (${columns}) FROM STDIN (FORMAT csv, NULL '\\N')`))
    await pipeline(createReadStream(path, { highWaterMark: 1 << 20 }), counter, copy)
    suppressed += await suppressIncoming(client, table, owner.storeId)
    await client.query(
      `INSERT INTO ${table} (organization_id, store_id, ${columns}) SELECT $1::uuid, $2::uuid, ${columns}
       FROM incoming_${table} ON CONFLICT DO NOTHING`,
      [owner.organizationId, owner.storeId],
    )
  }
  return suppressed
}
