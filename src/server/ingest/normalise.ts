import type { DuckDBConnection } from '@duckdb/node-api'
import { currencyDigits } from '@/domain/currency'
import type { ColumnMapping, DateOrder, ImportField } from '@/domain/imports'
import { createFactTables } from '@/server/analytics/snapshot/fact-tables'
import { identifier } from '@/server/duckdb/duckdb'
import type { StagedLayout } from './examine-staged'
import { parseRows } from './parse-rows'
import { createTextMacros } from './text-macros'
import { writeOrderFacts } from './write-order-facts'
import { writeRefundFacts } from './write-refund-facts'

/** What a file's rows are read by: the store they belong to and the columns they stand in. */
export interface NormaliseOptions {
  mapping: ColumnMapping
  layout: StagedLayout
  dateOrder: DateOrder
  currency: string
  country: string
  sourceNumber: number
  importSeq: number
}

/**
 * Turns `staged` into the three fact tables and `reject` (row, field, reason, value): dates, amounts, identities and
 * returns read by the domain's rules. Every staged row ends as an order's, a line's, a return's, a duplicate or a reject.
 */
export async function normaliseStaged(connection: DuckDBConnection, options: NormaliseOptions): Promise<void> {
  await createTextMacros(connection, {
    decimal: options.layout.decimal,
    digits: currencyDigits(options.currency),
    dateOrder: options.dateOrder,
    country: options.country,
  })
  await createFactTables(connection)
  await parseRows(connection, options)
  await writeOrderFacts(connection, options)
  await writeRefundFacts(connection, options)
}

/** The staged column of a field, or NULL where the file has none. */
export function stagedText(mapping: ColumnMapping, field: ImportField): string {
  return mapping[field] ? identifier(field) : 'CAST(NULL AS VARCHAR)'
}
