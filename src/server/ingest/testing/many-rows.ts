import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import { buildSnapshot } from '@/server/analytics/snapshot/build-snapshot'
import { openDuckDb, queryRow, queryRows } from '@/server/duckdb/duckdb'
import { normaliseFile, stageAndExamine } from '../read-file'

/** More than one of DuckDB's row groups (122,880): a second thread has rows of its own, and is done with them first. */
const ROWS = 130_000

const day = (row: number) => `2022-01-${String(1 + (row % 28)).padStart(2, '0')}`
const amount = (row: number) => `${row}.${row % 2 ? '50' : '25'}`
/** Blank on two rows of three: beside another row's text it would be an amount that could not be read. */
const discount = (row: number) => (row % 3 === 0 ? '0.50' : '')

export interface Layout {
  header: string
  line: (row: number) => string
  /** Rows that are set aside. */
  rejects: number
}

/** Files of many rows, by what they have of their own. */
export const LAYOUTS = {
  'an order a row': {
    rejects: 0,
    header: 'order_id,created_at,customer_id,total,discount',
    line: (row) => `${row},${day(row)},C${row % 9000},${amount(row)},${discount(row)}`,
  },
  'rows that cannot be read among them': {
    header: 'order_id,created_at,customer_id,total,discount',
    line: (row) =>
      row % 1000 === 7
        ? `${row},short`
        : `${row},${day(row)},C${row % 9000},${row % 1000 === 8 ? 'n/a' : amount(row)},${discount(row)}`,
    rejects: (2 * ROWS) / 1000,
  },
  'lines whose order number stands on the first': {
    rejects: 0,
    header: 'order_id,created_at,customer_id,product,line_total',
    line: (row) =>
      row % 3 === 0
        ? `${row},${day(row)},C${row % 9000},P${row % 40},${amount(row)}`
        : `,,,P${row % 40},${amount(row)}`,
  },
  'two currencies': {
    rejects: 0,
    header: 'order_id,created_at,customer_id,total,discount,currency,rate',
    line: (row) =>
      `${row},${day(row)},C${row % 9000},${amount(row)},${discount(row)},${row % 5 === 0 ? 'JPY,0.005' : 'GBP,'}`,
  },
} satisfies Record<string, Layout>

/** What is read of a file of a layout by one, two … threads: counts, and what its tables and those of its snapshot hold. */
export async function readByThreads({ header, line }: Layout, ...threads: number[]) {
  const directory = mkdtempSync(join(tmpdir(), 'povtor-rows-'))
  try {
    const path = join(directory, 'orders.csv')
    writeFileSync(path, `${header}\n${Array.from({ length: ROWS }, (_, row) => line(row)).join('\n')}\n`)
    const read: Awaited<ReturnType<typeof readFile>>[] = []
    for (const count of threads) read.push(await readFile(path, directory, count))
    return read
  } finally {
    rmSync(directory, { recursive: true, force: true })
  }
}

async function readFile(path: string, directory: string, threads: number) {
  const options = { memoryLimit: '512MB', threads, tempDirectory: join(directory, 'spill'), directories: [directory] }
  const duck = await openDuckDb(':memory:', options)
  const connection = await duck.connect()
  try {
    const file = await stageAndExamine(connection, path, { directory })
    const store = { currency: 'GBP', timeZone: 'UTC', rates: [], country: 'GB', sourceNumber: 1, importSeq: 1 }
    await normaliseFile(connection, file, store)
    const orders = await queryRow<{ orders: bigint; misplaced: bigint }>(
      connection,
      `SELECT count(*) AS orders, count(*) FILTER (position <> CAST(external_id AS BIGINT) + 2) AS misplaced FROM order_fact`,
    )
    const rejects = await queryRow<{ rejects: bigint }>(connection, 'SELECT count(*) AS rejects FROM reject')
    const tables = ['order_fact', 'line_fact', 'refund_fact', 'reject']
    const digests: unknown[] = []
    for (const table of tables) digests.push(await digest(connection, table))
    await buildSnapshot(connection, { timeZone: 'UTC', statusMaps: {}, asOf: null })
    for (const table of ['orders', 'customer', 'order_line', 'money_event', 'customer_trait'])
      digests.push(await digest(connection, table))
    return { ...orders, ...rejects, digests }
  } finally {
    connection.closeSync()
    duck.closeSync()
  }
}

/** What a table holds, whatever the order of its rows. */
async function digest(connection: DuckDBConnection, table: string): Promise<unknown> {
  return await queryRows(
    connection,
    `SELECT '${table}' AS name, count(*) AS rows, sum(hash(t)) AS hash FROM ${table} t`,
  )
}
