import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { DuckDBConnection } from '@duckdb/node-api'
import pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { withTenantConnection } from '@/server/db/pool'
import type { Principal } from '@/server/db/principal'
import { literal } from '@/server/duckdb/duckdb'
import type { StatusMaps } from './current-orders'
import { FACT_COLUMNS, factColumnList, SNAPSHOT_TABLES } from './fact-tables'
import { type PersonDecisions, readPersonDecisions } from './person-decisions'

export interface ExportedFacts {
  dataVersion: string
  statusMaps: StatusMaps
  decisions: PersonDecisions
  files: Record<(typeof SNAPSHOT_TABLES)[number], string>
}

/** Writes a store's facts that are not undone to files, with the version they are of: one consistent read. */
export async function exportFacts(principal: Principal, storeId: string, directory: string): Promise<ExportedFacts> {
  return await withTenantConnection(
    principal,
    async (client) => {
      const dataVersion = await readDataVersion(client, storeId)
      const statusMaps = await readStatusMaps(client, storeId)
      const decisions = await readPersonDecisions(client, storeId)
      const files = {
        order_fact: '',
        line_fact: '',
        refund_fact: '',
        product_cost_fact: '',
        spend_fact: '',
        advocate_fact: '',
      }
      for (const table of SNAPSHOT_TABLES) {
        files[table] = join(directory, `${table}.csv`)
        const columns = Object.keys(FACT_COLUMNS[table]).map((column) => `f.${column}`)
        // COPY takes no parameters: the id is escaped as a literal.
        const query = client.query(
          copyTo(`COPY (SELECT ${columns.join(', ')} FROM ${sourceOf(table)} f JOIN import i ON i.store_id = f.store_id
            AND i.seq = f.import_seq AND i.undone_at IS NULL WHERE f.store_id = ${pg.escapeLiteral(storeId)})
            TO STDOUT (FORMAT csv, NULL '\\N')`),
        )
        await pipeline(query, createWriteStream(files[table]))
      }
      return { dataVersion, statusMaps, decisions, files }
    },
    { isolation: 'repeatable read', readOnly: true },
  )
}

/** Advocates are customers: those with a review, or a survey score of 9 or 10. */
function sourceOf(table: (typeof SNAPSHOT_TABLES)[number]): string {
  if (table !== 'advocate_fact') return table
  return '(SELECT * FROM customer_fact WHERE score >= 9 OR reviewed_on IS NOT NULL)'
}

/** Fills the connection's fact tables from exported files. */
export async function readExportedFacts(connection: DuckDBConnection, files: ExportedFacts['files']): Promise<void> {
  for (const table of SNAPSHOT_TABLES) {
    const types = Object.entries(FACT_COLUMNS[table]).map(([name, type]) => `'${name}': '${type}'`)
    await connection.run(
      `INSERT INTO ${table} SELECT ${factColumnList(table)} FROM read_csv(${literal(files[table])},
        columns = {${types.join(', ')}}, header = false, auto_detect = false, delim = ',', quote = '"', escape = '"', nullstr = '\\N')`,
    )
  }
}

async function readDataVersion(client: pg.PoolClient, storeId: string): Promise<string> {
  const { rows } = await client.query<{ version: string }>(
    'SELECT data_version::text AS version FROM store WHERE id = $1',
    [storeId],
  )
  return rows[0]?.version ?? '0'
}

async function readStatusMaps(client: pg.PoolClient, storeId: string): Promise<StatusMaps> {
  const { rows } = await client.query<{ number: number; map: StatusMaps[number] }>(
    'SELECT number, status_map AS map FROM source WHERE store_id = $1 ORDER BY number',
    [storeId],
  )
  return Object.fromEntries(rows.map(({ number, map }) => [number, map]))
}
