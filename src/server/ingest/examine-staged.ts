import type { DuckDBConnection } from '@duckdb/node-api'
import type { ColumnMapping, DateOrder, ImportField, ImportProblem, RowShape, StatusClass } from '@/domain/imports'
import { LINE_FIELDS } from '@/domain/imports'
import { currencyCodeOf } from '@/domain/text/currency-code'
import { detectDateOrder } from '@/domain/text/detect-date-order'
import { detectDecimal } from '@/domain/text/detect-decimal'
import type { Decimal } from '@/domain/text/parse-amount'
import { classifyStatus } from '@/domain/text/status'
import { identifier, queryRow, queryRows } from '@/server/duckdb/duckdb'

/** How the texts of a staged file are to be read, found over whole columns. */
export interface StagedLayout {
  shape: RowShape
  decimal: Decimal
  dateOrder: DateOrder | 'ambiguous' | null
  /** In a row-per-line file: whether `total` is the order's, repeated on its lines, or the line's own. */
  totalOf: 'order' | 'line'
  /** Whether a C before a number marks a return: not where most orders are numbered so. */
  hasReturnPrefix: boolean
  /** Currencies of the rows as ISO codes, the most frequent first; empty without a currency column. */
  currencies: string[]
  statuses: { status: string; rows: number; class: StatusClass }[]
}

/** The fields that hold money. */
export const AMOUNT_FIELDS = [
  'total',
  'lineTotal',
  'unitPrice',
  'discount',
  'shipping',
  'tax',
  'refunded',
  'unitCost',
] as const satisfies readonly ImportField[]

/** Looks over `staged` for the layout of its texts. */
export async function examineStaged(connection: DuckDBConnection, mapping: ColumnMapping): Promise<StagedLayout> {
  const shape = await findShape(connection, mapping)
  return {
    shape,
    decimal: detectDecimal(await sampleAmounts(connection, mapping)),
    dateOrder: mapping.orderedAt ? await findDateOrder(connection) : null,
    totalOf: shape === 'lines' && mapping.total ? await findTotalMeaning(connection) : 'order',
    hasReturnPrefix: mapping.orderId ? await findReturnPrefix(connection) : false,
    currencies: mapping.currency ? await findCurrencies(connection) : [],
    statuses: mapping.status ? await findStatuses(connection, shape) : [],
  }
}

/** What makes a file unusable with this mapping: each missing column, and dates that cannot be told apart. */
export function findLayoutProblems(mapping: ColumnMapping, layout: StagedLayout, rows: number): ImportProblem[] {
  const problems: ImportProblem[] = []
  if (!mapping.orderId) problems.push({ code: 'missingOrderId' })
  if (!mapping.orderedAt) problems.push({ code: 'missingDate' })
  if (!mapping.total && !mapping.lineTotal && !mapping.unitPrice) problems.push({ code: 'missingAmount' })
  if (!mapping.customerId && !mapping.email && !mapping.phone) problems.push({ code: 'missingBuyer' })
  if (layout.dateOrder === 'ambiguous') problems.push({ code: 'ambiguousDates', column: mapping.orderedAt })
  if (rows === 0) problems.push({ code: 'noRows' })
  return problems
}

async function findShape(connection: DuckDBConnection, mapping: ColumnMapping): Promise<RowShape> {
  if (!mapping.orderId || !LINE_FIELDS.some((field) => mapping[field])) return 'orders'
  if (!mapping.total) return 'lines'
  const { repeats } = await queryRow<{ repeats: boolean }>(
    connection,
    'SELECT count(*) > count(DISTINCT "orderId") AS repeats FROM staged WHERE "orderId" IS NOT NULL',
  )
  return repeats ? 'lines' : 'orders'
}

async function sampleAmounts(connection: DuckDBConnection, mapping: ColumnMapping): Promise<string[]> {
  const columns = AMOUNT_FIELDS.filter((field) => mapping[field]).map(identifier)
  const samples = columns.map(
    (column) => `(SELECT ${column} AS value FROM staged WHERE ${column} LIKE '%.%' OR ${column} LIKE '%,%' LIMIT 500)`,
  )
  if (samples.length === 0) return []
  return (await queryRows<{ value: string }>(connection, samples.join(' UNION ALL '))).map(({ value }) => value)
}

async function findDateOrder(connection: DuckDBConnection): Promise<DateOrder | 'ambiguous' | null> {
  // Slashes are decided by the whole column: its largest first and second parts stand for all of it.
  const slashes = await queryRows<{ value: string }>(
    connection,
    `SELECT unnest([arg_max("orderedAt", try_cast(split_part("orderedAt", '/', 1) AS INTEGER)),
       arg_max("orderedAt", try_cast(split_part("orderedAt", '/', 2) AS INTEGER))]) AS value
     FROM staged WHERE regexp_matches("orderedAt", '^\\d{1,2}/')`,
  )
  const others = await queryRows<{ value: string }>(
    connection,
    `SELECT "orderedAt" AS value FROM staged WHERE NOT regexp_matches("orderedAt", '^\\d{1,2}/') LIMIT 500`,
  )
  return detectDateOrder([...slashes, ...others].map(({ value }) => value ?? ''))
}

async function findTotalMeaning(connection: DuckDBConnection): Promise<'order' | 'line'> {
  const { varies } = await queryRow<{ varies: boolean }>(
    connection,
    'SELECT EXISTS (SELECT 1 FROM staged GROUP BY "orderId" HAVING min("total") <> max("total")) AS varies',
  )
  return varies ? 'line' : 'order'
}

async function findReturnPrefix(connection: DuckDBConnection): Promise<boolean> {
  const { marks } = await queryRow<{ marks: boolean }>(
    connection,
    `SELECT coalesce(2 * count(*) FILTER (regexp_matches("orderId", '^[Cc]\\d')) < count(*), false) AS marks FROM staged`,
  )
  return marks
}

/** The distinct statuses; one without a text is a status too, where no line of its order has any. */
async function findStatuses(connection: DuckDBConnection, shape: RowShape): Promise<StagedLayout['statuses']> {
  const blank = `SELECT CASE WHEN "status" IS NULL THEN '' ELSE "status" END AS "status" FROM staged`
  const blankOrder = `SELECT "status" FROM staged WHERE "status" IS NOT NULL UNION ALL
    SELECT '' FROM staged SEMI JOIN (SELECT "orderId" FROM staged GROUP BY "orderId" HAVING count("status") = 0) USING ("orderId")`
  const found = await queryRows<{ status: string; rows: number }>(
    connection,
    `SELECT "status", CAST(count(*) AS INTEGER) AS rows FROM (${shape === 'orders' ? blank : blankOrder})
     GROUP BY "status" ORDER BY rows DESC, "status" LIMIT 200`,
  )
  return found.map(({ status, rows }) => ({ status, rows, class: classifyStatus(status) }))
}

async function findCurrencies(connection: DuckDBConnection): Promise<string[]> {
  const found = await queryRows<{ currency: string }>(
    connection,
    `SELECT "currency" AS currency FROM staged WHERE "currency" IS NOT NULL
     GROUP BY ALL ORDER BY count(*) DESC, currency LIMIT 50`,
  )
  return [...new Set(found.map(({ currency }) => currencyCodeOf(currency)))]
}
