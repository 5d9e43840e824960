import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { DuckDBConnection } from '@duckdb/node-api'
import type pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { FACT_TABLES, type FactTable, factColumnList } from '@/server/analytics/snapshot/fact-tables'
import { literal } from '@/server/duckdb/duckdb'

/** A fact table written out for PostgreSQL's COPY. */
export interface FactFile {
  table: FactTable
  path: string
}

/** Writes the connection's fact tables as CSV files that PostgreSQL reads as they are. */
export async function writeFactFiles(connection: DuckDBConnection, directory: string): Promise<FactFile[]> {
  const files: FactFile[] = []
  for (const table of FACT_TABLES) {
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
 * `onBytes` hears how much of the files has been sent.
 */
export async function loadFactFiles(
  client: pg.PoolClient,
  files: readonly FactFile[],
  owner: FactOwner,
  onBytes: (bytes: number) => void,
): Promise<void> {
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
    await client.query(
      `INSERT INTO ${table} (organization_id, store_id, ${columns}) SELECT $1::uuid, $2::uuid, ${columns}
       FROM incoming_${table} ON CONFLICT DO NOTHING`,
      [owner.organizationId, owner.storeId],
    )
  }
}

export interface OrderChanges {
  ordersNew: number
  ordersChanged: number
  ordersUnchanged: number
}

/**
 * How the orders just copied differ from what the source said of them before, undone imports aside. Runs in the same
 * transaction, after loadFactFiles.
 */
export async function countOrderChanges(
  client: pg.PoolClient,
  { storeId, sourceNumber, seq }: { storeId: string; sourceNumber: number; seq: number },
): Promise<OrderChanges> {
  const { rows } = await client.query<Record<keyof OrderChanges, string>>(
    `WITH previous AS (
       SELECT DISTINCT ON (f.external_id) f.* FROM order_fact f
       JOIN import i ON i.store_id = f.store_id AND i.seq = f.import_seq AND i.undone_at IS NULL
       WHERE f.store_id = $1 AND f.source_number = $2 AND f.import_seq <> $3
       ORDER BY f.external_id, f.updated_at DESC NULLS LAST, f.import_seq DESC)
     SELECT count(*) FILTER (WHERE p.external_id IS NULL) AS "ordersNew",
       count(*) FILTER (WHERE p.external_id IS NOT NULL AND ${IS_SAME}) AS "ordersUnchanged",
       count(*) FILTER (WHERE p.external_id IS NOT NULL AND NOT ${IS_SAME}) AS "ordersChanged"
     FROM incoming_order_fact n LEFT JOIN previous p ON p.external_id = n.external_id`,
    [storeId, sourceNumber, seq],
  )
  const count = (name: keyof OrderChanges) => Number(rows[0]?.[name] ?? 0)
  return {
    ordersNew: count('ordersNew'),
    ordersChanged: count('ordersChanged'),
    ordersUnchanged: count('ordersUnchanged'),
  }
}

const COMPARED = [
  'ordered_at',
  'ordered_local',
  'status',
  'customer_id',
  'email',
  'phone',
  'channel',
  'coupon',
  'gross_minor',
].concat(['discount_minor', 'shipping_minor', 'tax_minor', 'country', 'city', 'units'])
const rowOf = (alias: string) => `(${COMPARED.map((column) => `${alias}.${column}`).join(', ')})`
const IS_SAME = `(${rowOf('n')} IS NOT DISTINCT FROM ${rowOf('p')})`
