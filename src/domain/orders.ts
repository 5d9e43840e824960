import type { ExclusionReason } from './overview'

/** Whether an order counts, and if not, why not. */
export const ORDER_OUTCOMES = [
  'counted',
  'cancelled',
  'unpaid',
  'fullyRefunded',
  'unknownStatus',
  'excludedByPerson',
  'afterAsOf',
] as const satisfies readonly (ExclusionReason | 'counted')[]
export type OrderOutcome = (typeof ORDER_OUTCOMES)[number]

export const ORDER_SORTS = ['newest', 'oldest', 'largest', 'smallest'] as const
export type OrderSort = (typeof ORDER_SORTS)[number]

/** Why people take an order out of the figures, offered at a press; any other text may stand in its place. */
export const EXCLUSION_REASONS = ['testOrder', 'businessBuyer', 'mistake', 'duplicate'] as const
export type QuickExclusionReason = (typeof EXCLUSION_REASONS)[number]

/** An order as lists of orders show it. Money in the store's minor units. */
export interface OrderListItem {
  sourceNumber: number
  externalId: string
  /** Local day. */
  day: string
  outcome: OrderOutcome
  status: string | null
  customerName: string | null
  email: string | null
  phone: string | null
  channel: string | null
  country: string | null
  grossMinor: number
  refundMinor: number
  /** The file's own currency and amount, where it is not the store's. */
  currency: string | null
  originalMinor: number | null
}

/** Where a list goes on: the sort value and the reference of its last order. */
export interface OrderCursor {
  value: string
  sourceNumber: number
  externalId: string
}

/** All orders of a filter together. */
export interface OrderTotals {
  orders: number
  countedOrders: number
  /** Goods of all of them after discounts, and the net revenue of those that count. */
  grossMinor: number
  revenueMinor: number
}

export interface OrderPage {
  totals: OrderTotals
  rows: OrderListItem[]
  /** Null at the end of the list. */
  next: OrderCursor | null
  /** The text matches more orders than are looked through: only so many of them are listed. */
  isSearchCut: boolean
}

/** What the orders of a store can be filtered by. */
export interface OrderChoices {
  outcomes: OrderChoice<OrderOutcome>[]
  channels: OrderChoice[]
  countries: OrderChoice[]
  /** An empty text: the store's own currency. */
  currencies: OrderChoice[]
  /** By number of the import. */
  imports: (OrderChoice & { fileName: string })[]
  firstDay: string
  lastDay: string
}

export interface OrderChoice<Value extends string = string> {
  value: Value
  orders: number
}

/** An order's customer, by the snapshot's key. */
export interface OrderCustomer {
  key: string
  isGuest: boolean
  orders: number
}

/** What the snapshot knows of one order. */
export interface OrderStanding {
  outcome: OrderOutcome
  /** 1 for the customer's first counted order; null where it does not count. */
  number: number | null
  refundMinor: number
  customer: OrderCustomer | null
}

/** One order with everything its files said. */
export interface OrderDetail {
  sourceNumber: number
  externalId: string
  /** The instant as the shop wrote it, in its own clock. */
  orderedLocal: string
  status: string | null
  customerName: string | null
  customerId: string | null
  email: string | null
  phone: string | null
  country: string | null
  city: string | null
  channel: string | null
  utmSource: string | null
  utmMedium: string | null
  campaign: string | null
  coupon: string | null
  grossMinor: number
  discountMinor: number
  shippingMinor: number
  taxMinor: number
  currency: string | null
  originalMinor: number | null
  rate: string | null
  lines: OrderLine[]
  refunds: OrderRefund[]
  facts: OrderOrigin[]
  exclusion: OrderExclusionNote | null
}

export interface OrderLine {
  lineNumber: number
  product: string | null
  productName: string | null
  category: string | null
  quantity: number
  grossMinor: number
  unitCostMinor: number | null
}

export interface OrderRefund {
  externalId: string
  /** Local day; null where the file gives none. */
  day: string | null
  amountMinor: number
  product: string | null
  currency: string | null
  originalMinor: number | null
}

/** One file's word on the order. */
export interface OrderOrigin {
  importId: string
  importSeq: number
  fileName: string
  /** The row of the file. */
  row: number
  importedAt: Date | null
  undoneAt: Date | null
  status: string | null
  grossMinor: number
  /** The newest word that is not undone: the order as it is. */
  isCurrent: boolean
}

export interface OrderExclusionNote {
  reason: string
  by: string | null
  at: Date
}
