import type { DuckDBConnection } from '@duckdb/node-api'
import type { ColumnMapping, ImportField, ImportProblem, ReadingChoices, RowShape, StatusClass } from '@/domain/imports'
import { LINE_FIELDS } from '@/domain/imports'
import { currencyCodeOf } from '@/domain/text/currency-code'
import { findPreset, presetMapping } from '@/domain/text/presets/find-preset'
import { type Preset, SPLIT_FIELDS, type SplitField } from '@/domain/text/presets/preset'
import { classifyStatus } from '@/domain/text/status'
import { identifier, queryRow, queryRows } from '@/server/duckdb/duckdb'
import { carryOrderIds, setFootersAside } from './arrange-rows'
import { type DateLayout, findDates } from './find-dates'
import { type DecimalLayout, findDecimals } from './find-decimals'

/** How the texts of a staged file are to be read, found over whole columns. */
export interface StagedLayout extends DecimalLayout, DateLayout {
  /** The shop's own export that the file is known as. */
  preset: Preset | null
  shape: RowShape
  /** In a row-per-line file: whether `total` is the order's, repeated on its lines, or the line's own. */
  totalOf: 'order' | 'line'
  /** In a row-per-line file: money that each row carries for itself. */
  perLine: SplitField[]
  /** Whether the total is goods alone, and whether the discount is still to be taken off the amounts. */
  isTotalGoods: boolean
  isDiscountOpen: boolean
  /** Whether a C before a number marks a return: not where most orders are numbered so. */
  hasReturnPrefix: boolean
  /** Currencies of the rows as ISO codes, the most frequent first; empty without a currency column. */
  currencies: string[]
  /** Whether any row has a status: a column without one says nothing, as if the file had none. */
  hasStatus: boolean
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

/**
 * Looks over `staged` for the layout of its texts, by what a person chose where they did. Puts its rows in order first: the
 * file's own totals are set aside, and lines without a number get their order's.
 */
export async function examineStaged(
  connection: DuckDBConnection,
  { mapping, columns, reading }: { mapping: ColumnMapping; columns: readonly string[]; reading: ReadingChoices },
): Promise<StagedLayout> {
  await setFootersAside(connection, mapping)
  await carryOrderIds(connection, mapping)
  const preset = findPreset(columns)
  const shape = await findShape(connection, mapping, reading.shape)
  const split = shape === 'lines' ? await findPerLine(connection, mapping, preset) : []
  const amounts = [...AMOUNT_FIELDS, 'quantity' as const]
  const hasStatus = mapping.status ? await findHasStatus(connection) : false
  return {
    preset,
    shape,
    totalOf: split.includes('total') ? 'line' : 'order',
    perLine: split,
    ...meaningOf(mapping, columns, preset),
    ...(await findDecimals(connection, {
      mapping,
      fields: amounts,
      harmless: hasOwnAmounts(mapping) ? ['quantity'] : [],
      chosen: reading.decimal,
      known: preset?.decimal,
    })),
    ...(await findDates(connection, { mapping, chosen: reading.dateOrder, known: preset?.dateOrder })),
    hasReturnPrefix: mapping.orderId ? await findReturnPrefix(connection) : false,
    currencies: mapping.currency ? await findCurrencies(connection) : [],
    hasStatus,
    statuses: await findStatuses(connection, { mapping, shape, hasStatus }),
  }
}

/** What makes a file unusable with this mapping: each missing column, and texts that can be read both ways. */
export function findLayoutProblems(
  mapping: ColumnMapping,
  { layout, rows, reading }: { layout: StagedLayout; rows: number; reading: ReadingChoices },
): ImportProblem[] {
  const problems: ImportProblem[] = []
  const { openField, openDateField } = layout
  if (!mapping.orderId) problems.push({ code: 'missingOrderId' })
  if (!mapping.orderedAt) problems.push({ code: 'missingDate' })
  if (!hasOwnAmounts(mapping) && !mapping.unitPrice) problems.push({ code: 'missingAmount' })
  if (!mapping.customerId && !mapping.email && !mapping.phone && !reading.withoutBuyer)
    problems.push({ code: 'missingBuyer' })
  if (openDateField) problems.push({ code: 'ambiguousDates', column: mapping[openDateField] })
  if (openField) problems.push({ code: 'ambiguousAmounts', column: mapping[openField] })
  if (rows === 0) problems.push({ code: 'noRows' })
  return problems
}

const hasOwnAmounts = (mapping: ColumnMapping) => Boolean(mapping.total ?? mapping.lineTotal)

/** What a preset says of its amounts holds while its own columns of amounts are taken. */
function meaningOf(mapping: ColumnMapping, columns: readonly string[], preset: Preset | null) {
  const own = preset ? presetMapping(preset, columns) : {}
  const isOwn = preset !== null && own.total === mapping.total && own.lineTotal === mapping.lineTotal
  const isPriced = !hasOwnAmounts(mapping)
  return {
    isTotalGoods: isOwn && preset.isTotalGoods === true,
    // Prices are before the order's discount; totals are after it, unless it is known better.
    isDiscountOpen: Boolean(mapping.discount) && (isPriced || (isOwn && preset.isDiscountOpen === true)),
  }
}

/** What a person said holds where the total lets a row be either. */
async function findShape(
  connection: DuckDBConnection,
  mapping: ColumnMapping,
  chosen: RowShape | undefined,
): Promise<RowShape> {
  if (chosen && mapping.orderId && mapping.total) return chosen
  if (!mapping.orderId || !LINE_FIELDS.some((field) => mapping[field])) return 'orders'
  if (!mapping.total) return 'lines'
  const { repeats } = await queryRow<{ repeats: boolean }>(
    connection,
    'SELECT count(*) > count(DISTINCT "orderId") AS repeats FROM staged WHERE "orderId" IS NOT NULL',
  )
  return repeats ? 'lines' : 'orders'
}

/** The fields whose amounts differ within some order, and those that a preset knows. */
async function findPerLine(
  connection: DuckDBConnection,
  mapping: ColumnMapping,
  preset: Preset | null,
): Promise<SplitField[]> {
  const fields = SPLIT_FIELDS.filter((field) => mapping[field])
  if (fields.length === 0) return []
  const differ = fields.map((field) => `min(${identifier(field)}) <> max(${identifier(field)}) AS ${identifier(field)}`)
  const found = await queryRow<Partial<Record<SplitField, boolean>>>(
    connection,
    `SELECT ${fields.map((field) => `bool_or(${identifier(field)}) AS ${identifier(field)}`).join(', ')}
     FROM (SELECT ${differ.join(', ')} FROM staged WHERE "orderId" IS NOT NULL GROUP BY "orderId")`,
  )
  const isOwn = (field: SplitField) =>
    preset?.perLine?.includes(field) || preset?.lineColumns?.includes(mapping[field] ?? '')
  return fields.filter((field) => found[field] || isOwn(field))
}

async function findReturnPrefix(connection: DuckDBConnection): Promise<boolean> {
  const { marks } = await queryRow<{ marks: boolean }>(
    connection,
    `SELECT coalesce(2 * count(*) FILTER (regexp_matches("orderId", '^[Cc]\\d')) < count(*), false) AS marks FROM staged`,
  )
  return marks
}

async function findHasStatus(connection: DuckDBConnection): Promise<boolean> {
  const found = await queryRow<{ has: boolean }>(connection, 'SELECT count("status") > 0 AS has FROM staged')
  return found.has
}

/** What stands for a status that a flag or a time of cancelling says, whatever the status itself. */
export const CANCELLED_STATUS = 'cancelled'

/** SQL of whether a text of the `cancelled` column says so: a yes, a word for it, or the time it was done. */
export function isCancelled(column: string): string {
  return `coalesce(regexp_matches(lower(${column}), '^(да|yes|y|true|1|x|\\+|✓|✔)$|^(отмен|cancel)|\\d[-./]\\d'), false)`
}

/** The distinct statuses; one without a text is a status too, where no line of its order has any. */
async function findStatuses(
  connection: DuckDBConnection,
  { mapping, shape, hasStatus }: Pick<StagedLayout, 'shape' | 'hasStatus'> & { mapping: ColumnMapping },
): Promise<StagedLayout['statuses']> {
  const blank = `SELECT CASE WHEN "status" IS NULL THEN '' ELSE "status" END AS "status" FROM staged`
  const blankOrder = `SELECT "status" FROM staged WHERE "status" IS NOT NULL UNION ALL
    SELECT '' FROM staged SEMI JOIN (SELECT "orderId" FROM staged GROUP BY "orderId" HAVING count("status") = 0) USING ("orderId")`
  const flagged = `SELECT '${CANCELLED_STATUS}' AS "status" FROM staged WHERE ${isCancelled('"cancelled"')}`
  const parts = [
    ...(hasStatus ? [shape === 'orders' ? blank : blankOrder] : []),
    ...(mapping.cancelled ? [flagged] : []),
  ]
  if (parts.length === 0) return []
  const found = await queryRows<{ status: string; rows: number }>(
    connection,
    `SELECT "status", CAST(count(*) AS INTEGER) AS rows FROM (${parts.join(' UNION ALL ')})
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
