import type { ColumnMapping, ImportField, RejectReason } from '@/domain/imports'
import { FIRST_ORDER_DAY, LAST_ORDER_DAY } from '@/domain/text/date-patterns'
import { literal } from '@/server/duckdb/duckdb'
import { NO_CURRENCY } from './convert-currencies'
import { AMOUNT_FIELDS } from './examine-staged'
import type { FactsOptions, NormaliseOptions } from './normalise'
import { isCutShort } from './spreadsheet-number'

// 2^53 − 1: what JavaScript holds exactly.
export const MAX_MINOR = '9007199254740991'

/** § Characters of an order number; a longer text is two columns run together, and no index could hold it. */
const MAX_ORDER_ID = 500

/** What the facts' columns hold: eleven digits and three decimals. */
const MAX_QUANTITY_E3 = '99999999999999'

export interface RejectCheck {
  field: ImportField
  reason: RejectReason
  /** SQL condition and the text to show beside it, over a row's typed values (t) and its texts (s). */
  when: string
  value: string
}

/** What keeps a row of a file from being read, in the order in which it is told: of several reasons the first. */
export function rejectChecks(options: FactsOptions): RejectCheck[] {
  const { mapping, layout, foreign } = options
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
    { field: 'orderId', reason: 'noOrderId', when: isCutShort('t.order_id'), value: 't.order_id' },
    ...unread('orderedAt', 'badDate', ['ordered_local', 'ordered_at']),
    ...unread('refundedAt', 'badDate', ['refunded_local', 'refunded_at']),
    ...(['ordered', 'refunded'] as const).flatMap((name) => outOfRange(name, options)),
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
  const noAmount = `t.amount IS NULL AND NOT (${isAmountless({ mapping, layout })})`
  if (!hasAmountLater) checks.push({ field: amountField, reason: 'noAmount', when: noAmount, value: 'NULL' })
  if (foreign) checks.push(...currencyChecks(foreign.own, mapping))
  return checks
}

/** Shops leave the amount of what was never bought blank: of an order that does not count, or of no pieces. */
function isAmountless({ mapping, layout }: Pick<NormaliseOptions, 'mapping' | 'layout'>): string {
  const idle = layout.statuses.filter((one) => one.class !== 'counted' && one.class !== 'unknown')
  const status =
    mapping.status && idle.length > 0
      ? `coalesce(s."status" IN (${idle.map((one) => literal(one.status)).join(', ')}), false)`
      : 'false'
  return `${status} OR t.is_cancelled OR coalesce(t.quantity_e3 = 0, false)`
}

function outOfRange(
  name: 'ordered' | 'refunded',
  { mapping, latestDay = LAST_ORDER_DAY }: NormaliseOptions,
): RejectCheck[] {
  const field = `${name}At` as const
  if (!mapping[field]) return []
  const stamp = `coalesce(t.${name}_local, timezone('UTC', t.${name}_at))`
  const isBeyond = `${stamp} < TIMESTAMP ${literal(FIRST_ORDER_DAY)} OR ${stamp} >= TIMESTAMP ${literal(latestDay)}`
  return [{ field, reason: 'dateOutOfRange', when: `(${isBeyond})`, value: `s."${field}"` }]
}

function currencyChecks(own: string, mapping: ColumnMapping): RejectCheck[] {
  const unknown = `t.row_currency = '${NO_CURRENCY}'`
  const checks: RejectCheck[] = [{ field: 'currency', reason: 'otherCurrency', when: unknown, value: 's."currency"' }]
  const badRate = `t.row_currency <> ${literal(own)} AND s."rate" IS NOT NULL AND t.rate_e10 IS NULL`
  return mapping.rate ? [...checks, { field: 'rate', reason: 'badAmount', when: badRate, value: 's."rate"' }] : checks
}
