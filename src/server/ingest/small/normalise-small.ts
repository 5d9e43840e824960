import type { DuckDBConnection } from '@duckdb/node-api'
import { currencyDigits } from '@/domain/currency'
import type { SmallImportKind } from '@/domain/small-imports'
import type { FactTable } from '@/server/analytics/snapshot/fact-tables'
import { createTextMacros } from '../text-macros'
import { UnreadableFile } from '../unreadable-file'
import type { SmallFactOptions } from './small-file-options'
import type { StagedSmallFile } from './stage-small-file'
import { writeCostFacts } from './write-cost-facts'
import { writeCustomerFacts } from './write-customer-facts'
import { writeSpendFacts } from './write-spend-facts'

/** The table that a kind of file fills. */
export const SMALL_FACT_TABLE = {
  costs: 'product_cost_fact',
  spend: 'spend_fact',
  customers: 'customer_fact',
} as const satisfies Record<SmallImportKind, FactTable>

/**
 * Adds a staged file's rows to its fact table, which the caller has made. Leaves `small_reject` (row, field, reason,
 * value) and `small_left` (what = duplicate or total, rows), so that every row of the file is accounted for.
 * Throws UnreadableFile where the file has problems, or holds no row in the store's currency.
 */
export async function normaliseSmallFile(
  connection: DuckDBConnection,
  file: StagedSmallFile,
  options: SmallFactOptions,
): Promise<void> {
  const problems = smallFileProblems(file, options.currency)
  if (problems.length > 0) throw new UnreadableFile(problems)
  await createTextMacros(connection, {
    decimal: file.decimal,
    digits: currencyDigits(options.currency),
    dateOrder: file.dateOrder ?? 'ymd',
    country: options.country,
  })
  // What advertising cabinets write for nothing.
  await connection.run(
    `CREATE OR REPLACE TEMP MACRO small_text(v) AS CASE WHEN v IN ('-', '--', '—', '–') THEN NULL ELSE v END`,
  )
  await connection.run(`
    CREATE OR REPLACE TEMP TABLE small_reject (row INTEGER, field VARCHAR, reason VARCHAR, value VARCHAR);
    CREATE OR REPLACE TEMP TABLE small_left (what VARCHAR, rows BIGINT)`)
  await WRITERS[file.kind](connection, file, options)
  await connection.run('DROP TABLE small_typed; DROP TABLE staged')
}

const WRITERS = { costs: writeCostFacts, spend: writeSpendFacts, customers: writeCustomerFacts }

/** What keeps a file from a store of a currency: what staging found, or rows that are all in other currencies. */
export function smallFileProblems({ problems, currencies, mapping }: StagedSmallFile, currency: string) {
  if (currencies.length === 0 || currencies.includes(currency)) return problems
  return [...problems, { code: 'notStoreCurrency' as const, column: mapping.currency, value: currencies.join(', ') }]
}
