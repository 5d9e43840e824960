import type { ImportField } from '@/domain/imports'

const TOTAL_WORDS =
  /^(?:(?:общий|общая|grand) )?(?:итоги?|итого|всего|сумма|totals?|sub-?total|sum)(?:(?: по| за) .*|[^\p{L}\p{N}].*)?$/iu
const BUYER = ['customerId', 'email', 'phone'] as const
const PRODUCT = ['product', 'productName'] as const
const MONEY = ['total', 'lineTotal', 'discount', 'shipping', 'tax', 'refunded', 'quantity'] as const
const NAMES = ['orderId', 'orderedAt', 'status', 'customerName', ...PRODUCT, ...BUYER] as const

/**
 * Whether a row holds a file's own totals rather than an order: it names a total where an order has a number or a word, and
 * nobody who bought; or it has neither number, buyer, day nor product, but amounts.
 */
export function isTotalRow(row: Partial<Record<ImportField, string | null>>): boolean {
  const has = (fields: readonly ImportField[]) => fields.some((field) => row[field] != null)
  const names = (field: ImportField) => TOTAL_WORDS.test(row[field] ?? '')
  if (names('orderId')) return row.orderedAt == null || !has(BUYER)
  if (row.orderId != null || has(BUYER.filter((field) => !names(field)))) return false
  return NAMES.some(names) || (!has(['orderedAt', ...PRODUCT]) && has(MONEY))
}
