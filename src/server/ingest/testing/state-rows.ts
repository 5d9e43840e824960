import type { DuckDBConnection } from '@duckdb/node-api'
import type { CurrencyRate } from '@/domain/currency-rates'
import type { FileStatement } from '@/domain/import-statement'
import type { ColumnMapping, ImportField, RowShape } from '@/domain/imports'
import { identifier, literal, queryRows } from '@/server/duckdb/duckdb'
import type { StagedLayout } from '../examine-staged'
import { normaliseStaged } from '../normalise'
import { stateAmounts } from '../state-amounts'

export type Row = Partial<Record<ImportField, string | null>>

export interface GivenFile {
  shape: RowShape
  totalOf?: 'order' | 'line'
  perLine?: StagedLayout['perLine']
  isDiscountOpen?: boolean
  currency?: string
  rates?: CurrencyRate[]
}

/** Stages rows as a file of them would be, makes their facts, and states them. */
export async function stateRows(connection: DuckDBConnection, rows: Row[], given: GivenFile): Promise<FileStatement> {
  await dropWork(connection)
  const fields = [...new Set(rows.flatMap((row) => Object.keys(row)))] as ImportField[]
  const mapping: ColumnMapping = Object.fromEntries(fields.map((field) => [field, field]))
  const cell = (text: string | null | undefined) => (text ? literal(text) : 'CAST(NULL AS VARCHAR)')
  const values = rows.map((row) => `(${fields.map((field) => cell(row[field])).join(', ')})`)
  await connection.run(`CREATE OR REPLACE TEMP TABLE staged AS
    SELECT * FROM (VALUES ${values.join(', ')}) t(${fields.map(identifier).join(', ')})`)
  await connection.run('CREATE OR REPLACE TEMP TABLE staged_reject (row INTEGER, value VARCHAR, order_id VARCHAR)')
  await connection.run('CREATE OR REPLACE TEMP TABLE staged_footer AS SELECT 1 AS row, * FROM staged LIMIT 0')
  const layout: StagedLayout = {
    ...EMPTY_LAYOUT,
    shape: given.shape,
    hasStatus: fields.includes('status'),
    totalOf: given.totalOf ?? 'order',
    perLine: given.perLine ?? [],
    isDiscountOpen: given.isDiscountOpen ?? false,
  }
  const { currency = 'RUB', rates = [] } = given
  const common = { timeZone: 'Europe/Moscow', country: 'RU', sourceNumber: 1, importSeq: 1, dateOrder: 'ymd' } as const
  await normaliseStaged(connection, { ...common, mapping, layout, currency, rates })
  const file = { head: {} as never, mapping, layout, rows: rows.length, problems: [] }
  const statement = await stateAmounts(connection, file, currency)
  if (!statement) throw new Error('no statement')
  return statement
}

const EMPTY_LAYOUT = {
  preset: null,
  perLine: [],
  swapped: [],
  isTotalGoods: false,
  isDiscountOpen: false,
  decimal: '.',
  dateOrder: 'ymd',
  hasReturnPrefix: true,
  currencies: [],
  statuses: [],
} as unknown as StagedLayout

async function dropWork(connection: DuckDBConnection): Promise<void> {
  for (const kind of ['view', 'table']) {
    const made = await queryRows<{ name: string }>(
      connection,
      `SELECT ${kind}_name AS name FROM duckdb_${kind}s() WHERE temporary AND NOT internal`,
    )
    for (const { name } of made) await connection.run(`DROP ${kind} temp.${identifier(name)}`)
  }
}
