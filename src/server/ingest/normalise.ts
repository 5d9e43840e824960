import type { DuckDBConnection } from '@duckdb/node-api'
import { currencyDigits } from '@/domain/currency'
import type { CurrencyRate } from '@/domain/currency-rates'
import type { ColumnMapping, DateOrder, ImportField } from '@/domain/imports'
import type { LocalDate } from '@/domain/time/local-date'
import { createFactTables } from '@/server/analytics/snapshot/fact-tables'
import { identifier } from '@/server/duckdb/duckdb'
import { createCurrencyMacros, type ForeignCurrencies, foreignDigits, markCurrencies } from './convert-currencies'
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
  /** The store's: says which month's rate an order in another currency goes by. */
  timeZone: string
  rates: readonly CurrencyRate[]
  country: string
  sourceNumber: number
  importSeq: number
  /** Rows of this day and later are set aside: orders are not made years ahead. */
  latestDay?: LocalDate
}

/** The same with what was found of the rows' currencies; null: all are in the store's own. */
export interface FactsOptions extends NormaliseOptions {
  foreign: ForeignCurrencies | null
}

/**
 * Turns `staged` into the three fact tables and `reject` (row, field, reason, value): dates, amounts, identities and
 * returns read by the domain's rules. Every staged row ends as an order's, a line's, a return's, a duplicate or a reject.
 */
export async function normaliseStaged(connection: DuckDBConnection, given: NormaliseOptions): Promise<void> {
  const foreign = await markCurrencies(connection, given)
  const options: FactsOptions = { ...given, foreign }
  await createTextMacros(connection, {
    decimal: options.layout.decimal,
    digits: currencyDigits(options.currency),
    otherDigits: foreign ? foreignDigits(foreign).map(({ digits }) => digits) : [],
    dateOrder: options.dateOrder,
    country: options.country,
  })
  if (foreign) await createCurrencyMacros(connection, foreign)
  await createFactTables(connection)
  await parseRows(connection, options)
  await writeOrderFacts(connection, options)
  await writeRefundFacts(connection, options)
}

/** The staged column of a field, or NULL where the file has none. */
export function stagedText(mapping: ColumnMapping, field: ImportField): string {
  return mapping[field] ? identifier(field) : 'CAST(NULL AS VARCHAR)'
}
