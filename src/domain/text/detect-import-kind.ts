import type { ImportKind } from '@/domain/imports'
import { detectColumns } from './detect-columns'
import { detectSmallColumns } from './detect-small-columns'
import { normaliseHeader } from './header-synonyms'

/** Names that an order's number goes by in its own right; `id` or `number` alone may be anything's. */
const VAGUE_ORDER_IDS = new Set(['id', 'number', 'номер'])

/** What a file holds, by its headers: orders unless it clearly speaks of costs, of spend or of customers alone. */
export function detectImportKind(headers: readonly string[]): ImportKind {
  const orders = detectColumns(headers)
  const hasOrderId = orders.orderId !== undefined && !VAGUE_ORDER_IDS.has(normaliseHeader(orders.orderId))
  if (hasOrderId) return 'orders'
  const [costs, spend, customers] = (['costs', 'spend', 'customers'] as const).map((kind) =>
    detectSmallColumns(kind, headers),
  )
  const hasContact = customers?.email !== undefined || customers?.phone !== undefined
  const hasBuyer = hasContact || orders.customerId !== undefined
  const hasMoney = orders.total !== undefined || orders.lineTotal !== undefined || orders.unitPrice !== undefined
  if (spend?.day && spend.amount && !hasBuyer && !orders.product && !orders.productName) return 'spend'
  if (costs?.product && orders.unitCost && !hasBuyer && !orders.quantity) return 'costs'
  if (hasBuyer && !hasMoney && !orders.product) return 'customers'
  return 'orders'
}
