import type { DuckDBConnection } from '@duckdb/node-api'
import type { ColumnMapping, ImportField, RejectReason } from '@/domain/imports'
import { currencyCodeOf } from '@/domain/text/currency-code'
import { literal, queryRow, queryRows } from '@/server/duckdb/duckdb'
import { type NormaliseOptions, stagedText } from './normalise'
import { mappedFields } from './stage-file'

// 2^53 − 1: what JavaScript holds exactly.
const MAX_MINOR = '9007199254740991'

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
  const checks = await rejectChecks(connection, options)
  const chain = (value: (check: RejectCheck) => string) =>
    `CASE ${checks.map((check) => `WHEN ${check.when} THEN ${value(check)}`).join(' ')} END`
  await connection.run(`
    CREATE TEMP TABLE reject AS
    SELECT * FROM (SELECT row, ${chain((check) => literal(check.field))} AS field,
      ${chain((check) => literal(check.reason))} AS reason, ${chain((check) => check.value)} AS value FROM typed)
    WHERE reason IS NOT NULL
    UNION ALL SELECT row, NULL, 'wrongColumnCount', value FROM staged_reject`)
  await connection.run('DELETE FROM typed WHERE row IN (SELECT row FROM reject)')
  await connection.run('ALTER TABLE typed RENAME TO parsed')
  if (options.layout.shape === 'lines') await rejectUndatedOrders(connection)
}

interface RejectCheck {
  field: ImportField
  reason: RejectReason
  /** SQL condition and the text to show beside it, over the columns of `typed`. */
  when: string
  value: string
}

const AMOUNTS = ['total', 'lineTotal', 'unitPrice', 'discount', 'shipping', 'tax', 'refunded', 'unitCost'] as const
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
  ...Object.fromEntries(AMOUNTS.map((field) => [field, 'amount'])),
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
  const date = (field: ImportField, name: string) =>
    `${read(field)} AS ${name}_local, ${instant(field)} AS ${name}_at, ${text(field)} AS ${name}_text`
  const amounts = AMOUNTS.map((field) => `${read(field)} AS "${field}", ${text(field)} AS "${field}_text"`)
  return `
    SELECT row, ${text('orderId')} AS order_id, ${date('orderedAt', 'ordered')}, ${date('refundedAt', 'refunded')},
      coalesce(${instant('updatedAt')}, timezone('UTC', ${read('updatedAt')})) AS updated_at,
      ${amounts.join(', ')}, ${read('quantity')} AS quantity_e3, ${text('quantity')} AS quantity_text,
      ${text('customerId')} AS customer_id, read_email(${text('email')}) AS email, ${read('phone')} AS phone,
      ${text('currency')} AS currency, ${PLAIN.map((field) => `${text(field)} AS "${field}"`).join(', ')}
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
  const product = '"unitPrice" * coalesce(quantity_e3, 1000)'
  return `sign(${product}) * ((abs(${product}) + 5000000) // 10000000)`
}

async function rejectChecks(connection: DuckDBConnection, options: NormaliseOptions): Promise<RejectCheck[]> {
  const { mapping, layout } = options
  const fields = [...AMOUNTS].filter((field) => mapping[field])
  const hasAmountLater = layout.shape === 'lines' && !mapping.lineTotal && !mapping.unitPrice
  const amountField = mapping.lineTotal ? 'lineTotal' : mapping.total ? 'total' : 'unitPrice'
  const checks: RejectCheck[] = [
    { field: 'orderId', reason: 'noOrderId', when: 'order_id IS NULL', value: 'NULL' },
    {
      field: 'orderedAt',
      reason: 'badDate',
      when: 'ordered_text IS NOT NULL AND ordered_local IS NULL AND ordered_at IS NULL',
      value: 'ordered_text',
    },
    {
      field: 'refundedAt',
      reason: 'badDate',
      when: 'refunded_text IS NOT NULL AND refunded_local IS NULL AND refunded_at IS NULL',
      value: 'refunded_text',
    },
    ...fields.map((field) => ({
      field,
      reason: 'badAmount' as const,
      when: `"${field}_text" IS NOT NULL AND "${field}" IS NULL`,
      value: `"${field}_text"`,
    })),
    {
      field: 'quantity',
      reason: 'badQuantity',
      when: 'quantity_text IS NOT NULL AND quantity_e3 IS NULL',
      value: 'quantity_text',
    },
    ...fields.map((field) => ({
      field,
      reason: 'amountOutOfRange' as const,
      when: `abs("${field}") > ${MAX_MINOR}`,
      value: `"${field}_text"`,
    })),
    { field: amountField, reason: 'amountOutOfRange', when: `abs(amount) > ${MAX_MINOR}`, value: 'NULL' },
  ]
  if (layout.shape === 'orders')
    checks.push({ field: 'orderedAt', reason: 'noDate', when: 'ordered_text IS NULL', value: 'NULL' })
  if (!hasAmountLater) checks.push({ field: amountField, reason: 'noAmount', when: 'amount IS NULL', value: 'NULL' })
  const foreign = mapping.currency ? await findForeignCurrencies(connection, options.currency) : []
  if (foreign.length > 0) {
    const when = `currency IN (${foreign.map(literal).join(', ')})`
    checks.push({ field: 'currency', reason: 'otherCurrency', when, value: 'currency' })
  }
  return checks
}

async function findForeignCurrencies(connection: DuckDBConnection, currency: string): Promise<string[]> {
  const found = await queryRows<{ currency: string }>(
    connection,
    'SELECT DISTINCT currency FROM typed WHERE currency IS NOT NULL',
  )
  return found.map((row) => row.currency).filter((text) => currencyCodeOf(text) !== currency)
}

function isReturn({ layout }: NormaliseOptions): string {
  const prefix = layout.hasReturnPrefix ? " OR regexp_matches(order_id, '^[Cc]\\d')" : ''
  return `coalesce(amount < 0 OR quantity_e3 < 0, false)${prefix}`
}

/** In a row-per-line file an order's date may stand on its first line only; an order without any is left out whole. */
async function rejectUndatedOrders(connection: DuckDBConnection): Promise<void> {
  const undated = `SELECT order_id FROM parsed GROUP BY order_id
    HAVING count(ordered_local) = 0 AND count(ordered_at) = 0`
  await connection.run(`
    INSERT INTO reject SELECT row, 'orderedAt', 'noDate', NULL FROM parsed WHERE order_id IN (${undated})`)
  await connection.run(`DELETE FROM parsed WHERE order_id IN (${undated})`)
}
