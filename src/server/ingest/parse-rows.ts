import type { DuckDBConnection } from '@duckdb/node-api'
import type { ImportField } from '@/domain/imports'
import { GUEST_IDS } from '@/domain/text/guest-ids'
import { literal, queryRow } from '@/server/duckdb/duckdb'
import { assignRates, readByCurrency } from './convert-currencies'
import { AMOUNT_FIELDS, isCancelled } from './examine-staged'
import { type FactsOptions, type NormaliseOptions, stagedText } from './normalise'
import { MAX_MINOR, type RejectCheck, rejectChecks } from './reject-checks'
import { isCutShort } from './spreadsheet-number'
import { countRejectedLines, mappedFields, STAGED_ROW } from './stage-file'

/**
 * Makes `parsed` (the readable rows of `staged`, typed; `amount` is the row's own money in minor units) and `reject`
 * (the others, with the field, the reason and the text that could not be read; their amounts as far as they are read).
 */
export async function parseRows(connection: DuckDBConnection, options: FactsOptions): Promise<void> {
  const plain = await findPlainFields(connection, options)
  const checks = rejectChecks(options)
  const chain = (value: (check: RejectCheck) => string) =>
    `CASE ${checks.map((check) => `WHEN ${check.when} THEN ${value(check)}`).join(' ')} END`
  const written = hasWritten(options) ? `, ${writtenAmount(options)} AS written` : ''
  // A row is judged where it is typed, its texts (s) beside it: a query with a join in it (a long IN list is one) may write its
  // rows in another order than the file's, so that no two tables can be met by place.
  await connection.run(`
    CREATE TEMP TABLE typed AS
    SELECT t.* EXCLUDE (s), ${chain((check) => literal(check.field))} AS reject_field,
      ${chain((check) => literal(check.reason))} AS reject_reason, ${chain((check) => check.value)} AS reject_value
    FROM (SELECT *, ${isReturn(options)} AS is_return
      FROM (SELECT *, ${amountOf(options)} AS amount${written} FROM (${typedRows(options, plain)}))) t`)
  await countRejectedLines(connection, 'typed')
  await connection.run(`
    CREATE TEMP TABLE reject AS
    SELECT t.row, reject_field AS field, reject_reason AS reason, reject_value AS value, t.order_id,
      t.row_currency AS currency, ${inRange(`t.${writtenColumn(options)}`)} AS amount, ${inRange('t."total"')} AS total, t.is_return
    FROM typed t WHERE reject_reason IS NOT NULL
    UNION ALL BY NAME SELECT row, value, order_id, CASE WHEN row IN (SELECT row FROM staged_footer) THEN 'totalRow'
      ELSE 'wrongColumnCount' END AS reason FROM staged_reject`)
  await connection.run('DELETE FROM typed WHERE row IN (SELECT row FROM reject)')
  for (const column of ['reject_field', 'reject_reason', 'reject_value'])
    await connection.run(`ALTER TABLE typed DROP COLUMN ${column}`)
  await connection.run('ALTER TABLE typed RENAME TO parsed')
  await connection.run('DROP TABLE staged')
  const isLines = options.layout.shape === 'lines'
  if (isLines) await rejectIncompleteOrders(connection, options)
  if (isLines) await dateWholeOrders(connection, options)
  const { foreign } = options
  if (!foreign) return
  await assignRates(connection, { ...options, foreign, written: writtenColumn(options) })
  if (isLines) await rejectIncompleteOrders(connection, options)
}

/** Whether rows carry discounts that their amounts are still before: then what is written stands apart from the amount. */
function hasWritten({ layout }: Pick<NormaliseOptions, 'layout'>): boolean {
  return layout.isDiscountOpen && layout.perLine.includes('discount')
}

/** The column of a parsed row's money as the file writes it. */
export function writtenColumn(options: Pick<NormaliseOptions, 'layout'>): 'written' | 'amount' {
  return hasWritten(options) ? 'written' : 'amount'
}

const inRange = (amount: string) => `CASE WHEN abs(${amount}) <= ${MAX_MINOR} THEN CAST(${amount} AS BIGINT) END`

const PLAIN = [
  'status',
  'customerName',
  'country',
  'city',
  'channel',
  'source',
  'medium',
  'campaign',
  'coupon',
  'product',
  'productName',
  'category',
] as const

/** How a field's text is read: the macro's name. */
const READERS: Partial<Record<ImportField, 'amount' | 'price' | 'quantity' | 'local' | 'phone'>> = {
  ...Object.fromEntries(AMOUNT_FIELDS.map((field) => [field, 'amount'])),
  unitPrice: 'price',
  quantity: 'quantity',
  orderedAt: 'local',
  refundedAt: 'local',
  updatedAt: 'local',
  phone: 'phone',
}

/** What a text is read as. */
const TYPES = {
  amount: 'HUGEINT',
  price: 'HUGEINT',
  quantity: 'HUGEINT',
  local: 'TIMESTAMP',
  phone: 'VARCHAR',
} as const

/** The fields whose every text is plain, and may be read without the rules for unusual ones. */
async function findPlainFields(
  connection: DuckDBConnection,
  { mapping, layout }: NormaliseOptions,
): Promise<Set<ImportField>> {
  const fields = mappedFields(mapping).filter((field) => READERS[field])
  const tests = fields.map(
    (field) =>
      `coalesce(bool_and(is_plain_${READERS[field]}(${amountText({ mapping, layout }, field)})), true) AS "${field}"`,
  )
  const found = await queryRow<Partial<Record<ImportField, boolean>>>(
    connection,
    `SELECT ${tests.join(', ')} FROM staged`,
  )
  return new Set(fields.filter((field) => found[field]))
}

function typedRows({ mapping, layout, foreign }: FactsOptions, plain: Set<ImportField>): string {
  const text = (field: ImportField) => stagedText(mapping, field)
  const read = (field: ImportField, suffix = '') => {
    const reader = READERS[field] ?? 'amount'
    // A rule over no text would be worked out all the same.
    if (!mapping[field]) return `CAST(NULL AS ${TYPES[reader]})`
    const rule = plain.has(field) && suffix === '' ? 'plain' : 'read'
    return `${rule}_${reader}${suffix}(${amountText({ mapping, layout }, field)})`
  }
  const instant = (field: ImportField) =>
    plain.has(field) || !mapping[field] ? 'CAST(NULL AS TIMESTAMPTZ)' : `read_instant(${text(field)})`
  const date = (field: ImportField, name: string) => `${read(field)} AS ${name}_local, ${instant(field)} AS ${name}_at`
  const amounts = AMOUNT_FIELDS.map(
    (field) => `${readByCurrency(foreign, (suffix) => read(field, suffix))} AS "${field}"`,
  )
  const currency = foreign
    ? `row_currency, ${mapping.rate ? 'read_rate("rate")' : 'CAST(NULL AS HUGEINT)'} AS rate_e10`
    : 'CAST(NULL AS VARCHAR) AS row_currency'
  return `
    SELECT s, ${STAGED_ROW} AS row, ${unmarked(text('orderId'))} AS order_id, ${date('orderedAt', 'ordered')},
      ${date('refundedAt', 'refunded')},
      coalesce(${instant('updatedAt')}, timezone('UTC', ${read('updatedAt')})) AS updated_at,
      ${amounts.join(', ')}, ${read('quantity')} AS quantity_e3, ${customerId(text('customerId'))} AS customer_id,
      ${mapping.email ? `read_email(${unmarked(text('email'))})` : text('email')} AS email, ${read('phone')} AS phone, ${currency},
      ${mapping.cancelled ? isCancelled('"cancelled"') : 'false'} AS is_cancelled,
      ${PLAIN.map((field) => `${MARKED.has(field) ? unmarked(text(field)) : text(field)} AS "${field}"`).join(', ')}
    FROM staged s`
}

/** The SQL text of an amount in the file's decimal mark: a column that has the other one is read with the two exchanged. */
export function amountText(
  { mapping, layout }: Pick<NormaliseOptions, 'mapping' | 'layout'>,
  field: ImportField,
): string {
  const text = stagedText(mapping, field)
  return layout.swapped.includes(field) ? `translate(${text}, ',.', '.,')` : text
}

/** Codes, which an apostrophe in front of marks as text for a spreadsheet: `'00123`. */
const MARKED: ReadonlySet<ImportField> = new Set<ImportField>(['product', 'coupon'])

const unmarked = (text: string) =>
  `CASE WHEN prefix(${text}, '''') THEN nullif(substr(${text}, 2), '') ELSE ${text} END`

function customerId(text: string): string {
  const nobody = `length(${text}) <= 5 AND lower(${text}) IN (${GUEST_IDS.map(literal).join(', ')})`
  return `CASE WHEN ${nobody} OR ${isCutShort(text)} THEN NULL ELSE ${unmarked(text)} END`
}

/** A row's own money: a line's total, or its price × quantity rounded half away from zero; in orders' files the total. */
function amountOf(options: NormaliseOptions): string {
  const { isDiscountOpen, perLine } = options.layout
  const amount = writtenAmount(options)
  return isDiscountOpen && perLine.includes('discount')
    ? `(${amount}) - sign(${amount}) * abs(coalesce("discount", 0))`
    : amount
}

function writtenAmount({ mapping, layout }: NormaliseOptions): string {
  if (layout.shape === 'orders') return mapping.total ? '"total"' : lineAmount()
  if (mapping.lineTotal) return '"lineTotal"'
  if (mapping.total && layout.totalOf === 'line') return '"total"'
  if (mapping.unitPrice) return lineAmount()
  return '"total"'
}

// Prices are read to a ten-thousandth of a minor unit, quantities to a thousandth.
function lineAmount(): string {
  // Kept where their product is a HUGEINT: what lies beyond is out of range by itself.
  const product = `${within('"unitPrice"', '100000000000000000000')} * ${within('coalesce(quantity_e3, 1000)', '1000000000000000')}`
  return `sign(${product}) * ((abs(${product}) + 5000000) // 10000000)`
}

const within = (value: string, bound: string) => `greatest(-${bound}, least(${bound}, ${value}))`

function isReturn(options: NormaliseOptions): string {
  const { hasReturnPrefix, preset } = options.layout
  const prefix = hasReturnPrefix ? " OR coalesce(regexp_matches(order_id, '^[Cc]\\d'), false)" : ''
  const statuses = options.mapping.status ? (preset?.returnStatuses ?? []) : []
  const status = statuses.length > 0 ? ` OR coalesce("status" IN (${statuses.map(literal).join(', ')}), false)` : ''
  return `coalesce((${writtenAmount(options)}) < 0 OR quantity_e3 < 0, false)${prefix}${status}`
}

/** An order one of whose rows could not be read would come in short: all of it stays out. */
async function rejectIncompleteOrders(connection: DuckDBConnection, options: NormaliseOptions): Promise<void> {
  const broken = 'order_id IN (SELECT order_id FROM reject WHERE order_id IS NOT NULL)'
  await connection.run(`
    INSERT INTO reject BY NAME SELECT row, 'orderId' AS field, 'orderIncomplete' AS reason, order_id AS value, order_id,
      row_currency AS currency, ${writtenColumn(options)} AS amount, "total" AS total, is_return FROM parsed WHERE ${broken}`)
  await connection.run(`DELETE FROM parsed WHERE row IN (SELECT row FROM reject)`)
}

/**
 * In a row-per-line file an order's date may stand on one of its lines only, and holds for the others, a return's too; an
 * order without any is left out whole.
 */
async function dateWholeOrders(connection: DuckDBConnection, options: NormaliseOptions): Promise<void> {
  const { isComplete } = await queryRow<{ isComplete: boolean }>(
    connection,
    'SELECT count(*) = count(ordered_local) + count(ordered_at) AS "isComplete" FROM parsed',
  )
  if (isComplete) return
  const undated = `SELECT order_id FROM parsed GROUP BY order_id
    HAVING count(ordered_local) = 0 AND count(ordered_at) = 0`
  await connection.run(`
    INSERT INTO reject BY NAME SELECT row, 'orderedAt' AS field, 'noDate' AS reason, order_id, row_currency AS currency,
      ${writtenColumn(options)} AS amount, "total" AS total, is_return FROM parsed WHERE order_id IN (${undated})`)
  await connection.run(`DELETE FROM parsed WHERE order_id IN (${undated})`)
  await connection.run(`
    UPDATE parsed SET ordered_at = dated.at, ordered_local = dated.local
    FROM (SELECT order_id, arg_min(ordered_at, row) AS at,
        CASE WHEN count(ordered_at) = 0 THEN arg_min(ordered_local, row) END AS local FROM parsed GROUP BY order_id) dated
    WHERE dated.order_id = parsed.order_id AND parsed.ordered_at IS NULL AND parsed.ordered_local IS NULL`)
}
