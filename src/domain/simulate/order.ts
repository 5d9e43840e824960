import type { Moment } from './calendar'

export type SimulatedStatus = 'completed' | 'partiallyRefunded' | 'refunded' | 'cancelled' | 'unpaid'

export interface SimulatedLine {
  product: string
  name: string
  category: string
  quantity: number
  /** What was paid for one unit, after the coupon. */
  unitPriceMinor: number
  unitCostMinor: number | null
}

export interface SimulatedRefund {
  amountMinor: number
  at: Moment
}

/** An order as the shop's own system would hold it. */
export interface SimulatedOrder {
  id: string
  at: Moment
  status: SimulatedStatus
  /** Who bought, known to the generator only: one number a person, guests included. */
  person: number
  customerId: string | null
  email: string | null
  phone: string | null
  country: string
  city: string
  channel: string
  coupon: string | null
  lines: SimulatedLine[]
  /** Goods after discounts, without shipping and tax: the sum of its lines. */
  grossMinor: number
  discountMinor: number
  shippingMinor: number
  taxMinor: number
  refund: SimulatedRefund | null
}

/** Whether the order counts as a purchase (METRICS "Which orders count"). */
export function isCounted(order: SimulatedOrder): boolean {
  return order.status === 'completed' || order.status === 'partiallyRefunded'
}
