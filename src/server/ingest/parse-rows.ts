import type { DuckDBConnection } from '@duckdb/node-api'
import type { ColumnMapping, ImportField, RejectReason } from '@/domain/imports'
import { currencyCodeOf } from '@/domain/text/currency-code'
import { literal, queryRow, queryRows } from '@/server/duckdb/duckdb'
import { AMOUNT_FIELDS } from './examine-staged'
import { type NormaliseOptions, stagedText } from './normalise'
import { countRejectedLines, mappedFields, STAGED_ROW } from './stage-file'

// 2^53 − 1: what JavaScript holds exactly.
const MAX_MINOR = '9007199254740991'

/** § Characters of an order number; a longer text is two columns run together, and no index could hold it. */
const MAX_ORDER_ID = 500

/** What the facts' columns hold: eleven digits and three decimals. */
const MAX_QUANTITY_E3 = '99999999999999'

/**
 * Makes `parsed` (the readable rows of `staged`, typed; `amount` is the row's own money in minor units) and `reject`
 * (the others, with the field, the reason and the text that could not be read).
 */
export async function parseRows(connection: DuckDBConnection, options: NormaliseOptions): Promise<void> {
  const plain = await findPlainFields(connection, options.mapping)
  await connection.run(`
    CREATE TEMP TABLE typed AS
    SELECT *, ${isReturn(options)} AS is_return
    FROM (SELECT *, ${amountOf(options)} AS amount FROM (${typedRows(options, plain)}))`)
  await countRejectedLines(connection, 'typed')
  const checks = await rejectChecks(connection, options)
  const chain = (value: (check: RejectCheck) => string) =>
    `CASE ${checks.map((check) => `WHEN ${check.when} THEN ${value(check)}`).join(' ')} END`
  // Both tables stand in the file's order: a row's typed values meet its texts by place.
  await connection.run(`
    CREATE TEMP TABLE reject AS
    SELECT * FROM (SELECT t.row, ${chain((check) => literal(check.field))} AS field,
      ${chain((check) => literal(check.reason))} AS reason, ${chain((check) => check.value)} AS value
      FROM typed t POSITIONAL JOIN staged s)
    WHERE reason IS NOT NULL
    UNION ALL SELECT row, NULL, 'wrongColumnCount', value FROM staged_reject`)
  await connection.run('DELETE FROM typed WHERE row IN (SELECT row FROM reject)')
  await connection.run('ALTER TABLE typed RENAME TO parsed')
  await connection.run('DROP TABLE staged')
  if (options.layout.shape === 'lines') await dateWholeOrders(connection)
}

interface RejectCheck {
  field: ImportField
  reason: RejectReason
  /** SQL condition and the text to show beside it, over a row's typed values (t) and its texts (s). */
  when: string
  value: string
}

const PLAIN = [
  'status',
  'customerName',
  'country',
  'city',
  'channel',
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

/** The fields whose every text is plain, and may be read without the rules for unusual ones. */
async function findPlainFields(connection: DuckDBConnection, mapping: ColumnMapping): Promise<Set<ImportField>> {
  const fields = mappedFields(mapping).filter((field) => READERS[field])
  const tests = fields.map((field) => `coalesce(bool_and(is_plain_${READERS[field]}("${field}")), true) AS "${field}"`)
  const found = await queryRow<Partial<Record<ImportField, boolean>>>(
    connection,
    `SELECT ${tests.join(', ')} FROM staged`,
  )
  return new Set(fields.filter((field) => found[field]))
}

function typedRows({ mapping }: NormaliseOptions, plain: Set<ImportField>): string {
  const text = (field: ImportField) => stagedText(mapping, field)
  const read = (field: ImportField) => `${plain.has(field) ? 'plain' : 'read'}_${READERS[field]}(${text(field)})`
  const instant = (field: ImportField) =>
    plain.has(field) || !mapping[field] ? 'CAST(NULL AS TIMESTAMPTZ)' : `read_instant(${text(field)})`
  const date = (field: ImportField, name: string) => `${read(field)} AS ${name}_local, ${instant(field)} AS ${name}_at`
  const amounts = AMOUNT_FIELDS.map((field) => `${read(field)} AS "${field}"`)
  return `
    SELECT ${STAGED_ROW} AS row, ${text('orderId')} AS order_id, ${date('orderedAt', 'ordered')},
      ${date('refundedAt', 'refunded')},
      coalesce(${instant('updatedAt')}, timezone('UTC', ${read('updatedAt')})) AS updated_at,
      ${amounts.join(', ')}, ${read('quantity')} AS quantity_e3, ${text('customerId')} AS customer_id,
      read_email(${text('email')}) AS email, ${read('phone')} AS phone,
      ${PLAIN.map((field) => `${text(field)} AS "${field}"`).join(', ')}
    FROM staged`
}

/** A row's own money: a line's total, or its price × quantity rounded half away from zero; in orders' files the total. */
function amountOf({ mapping, layout }: NormaliseOptions): string {
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

async function rejectChecks(connection: DuckDBConnection, options: NormaliseOptions): Promise<RejectCheck[]> {
  const { mapping, layout } = options
  const fields = AMOUNT_FIELDS.filter((field) => mapping[field])
  const hasAmountLater = layout.shape === 'lines' && !mapping.lineTotal && !mapping.unitPrice
  const amountField = mapping.lineTotal ? 'lineTotal' : mapping.total ? 'total' : 'unitPrice'
  const unread = (field: ImportField, reason: RejectReason, values: string[]): RejectCheck[] => {
    if (!mapping[field]) return []
    const isNull = values.map((value) => `t.${value} IS NULL`).join(' AND ')
    return [{ field, reason, when: `s."${field}" IS NOT NULL AND ${isNull}`, value: `s."${field}"` }]
  }
  const quantityText = mapping.quantity ? 's."quantity"' : 'NULL'
  const checks: RejectCheck[] = [
    { field: 'orderId', reason: 'noOrderId', when: 't.order_id IS NULL', value: 'NULL' },
    { field: 'orderId', reason: 'noOrderId', when: `length(t.order_id) > ${MAX_ORDER_ID}`, value: 't.order_id' },
    ...unread('orderedAt', 'badDate', ['ordered_local', 'ordered_at']),
    ...unread('refundedAt', 'badDate', ['refunded_local', 'refunded_at']),
    ...fields.flatMap((field) => unread(field, 'badAmount', [`"${field}"`])),
    ...unread('quantity', 'badQuantity', ['quantity_e3']),
    { field: 'quantity', reason: 'badQuantity', when: `abs(t.quantity_e3) > ${MAX_QUANTITY_E3}`, value: quantityText },
    ...fields.map((field) => ({
      field,
      reason: 'amountOutOfRange' as const,
      when: `abs(t."${field}") > ${MAX_MINOR}`,
      value: `s."${field}"`,
    })),
    { field: amountField, reason: 'amountOutOfRange', when: `abs(t.amount) > ${MAX_MINOR}`, value: 'NULL' },
  ]
  if (layout.shape === 'orders')
    checks.push({ field: 'orderedAt', reason: 'noDate', when: 's."orderedAt" IS NULL', value: 'NULL' })
  if (!hasAmountLater) checks.push({ field: amountField, reason: 'noAmount', when: 't.amount IS NULL', value: 'NULL' })
  const foreign = mapping.currency ? await findForeignCurrencies(connection, options.currency) : []
  if (foreign.length > 0) {
    const when = `s."currency" IN (${foreign.map(literal).join(', ')})`
    checks.push({ field: 'currency', reason: 'otherCurrency', when, value: 's."currency"' })
  }
  return checks
}

async function findForeignCurrencies(connection: DuckDBConnection, currency: string): Promise<string[]> {
  const found = await queryRows<{ currency: string }>(
    connection,
    'SELECT DISTINCT "currency" AS currency FROM staged WHERE "currency" IS NOT NULL',
  )
  return found.map((row) => row.currency).filter((text) => currencyCodeOf(text) !== currency)
}

function isReturn({ layout }: NormaliseOptions): string {
  const prefix = layout.hasReturnPrefix ? " OR regexp_matches(order_id, '^[Cc]\\d')" : ''
  return `coalesce(amount < 0 OR quantity_e3 < 0, false)${prefix}`
}

/**
 * In a row-per-line file an order's date may stand on one of its lines only, and holds for the others, a return's too; an
 * order without any is left out whole.
 */
async function dateWholeOrders(connection: DuckDBConnection): Promise<void> {
  const { isComplete } = await queryRow<{ isComplete: boolean }>(
    connection,
    'SELECT count(*) = count(ordered_local) + count(ordered_at) AS "isComplete" FROM parsed',
  )
  if (isComplete) return
  const undated = `SELECT order_id FROM parsed GROUP BY order_id
    HAVING count(ordered_local) = 0 AND count(ordered_at) = 0`
  await connection.run(`
    INSERT INTO reject SELECT row, 'orderedAt', 'noDate', NULL FROM parsed WHERE order_id IN (${undated})`)
  await connection.run(`DELETE FROM parsed WHERE order_id IN (${undated})`)
  await connection.run(`
    UPDATE parsed SET ordered_at = dated.at, ordered_local = dated.local
    FROM (SELECT order_id, arg_min(ordered_at, row) AS at,
        CASE WHEN count(ordered_at) = 0 THEN arg_min(ordered_local, row) END AS local FROM parsed GROUP BY order_id) dated
    WHERE dated.order_id = parsed.order_id AND parsed.ordered_at IS NULL AND parsed.ordered_local IS NULL`)
}
