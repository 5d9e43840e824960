import type { LocalDate } from '@/domain/time/local-date'
import { buildNaiveBook, type CountedOrder, type NaiveOrder, type NaiveStore } from './naive-store'

/** Money on the day it counts, of a counted order or of none. */
export interface NaiveEvent {
  customer: string | null
  day: LocalDate
  /** Null: no counted order. */
  number: number | null
  product: string
  gross: bigint
  refund: bigint
  net: bigint
  marginE4: bigint
}

export interface NaiveCustomer {
  name: string
  isGuest: boolean
  firstDay: LocalDate
  /** What the first order has, by what rows can be told apart by; empty: not given. */
  first: Record<'product' | 'category' | 'channel' | 'coupon' | 'country', string>
  orders: CountedOrder[]
}

export interface NaiveLedger {
  asOf: LocalDate
  firstDay: LocalDate
  customers: NaiveCustomer[]
  /** By order date, by refund date, and by order date with fully refunded orders that gave back what they brought. */
  byOrder: NaiveEvent[]
  byRefund: NaiveEvent[]
  withRefunded: NaiveEvent[]
  unmatched: bigint
}

/** METRICS "Refunds": every movement of money of a store, one order at a time; null where no order counts. */
export function buildNaiveLedger(store: NaiveStore): NaiveLedger | null {
  const book = buildNaiveBook(store)
  if (!book) return null
  const { asOf } = book
  const orderOf = (counted: CountedOrder) =>
    store.orders.find(
      (order) =>
        order.sequence === counted.sequence && order.instant === counted.instant && nameOf(order) === counted.customer,
    )
  const byOrder = book.orders.map((order): NaiveEvent => ({ ...order, product: productOf(orderOf(order)) }))
  const byRefund = book.orders.flatMap((order): NaiveEvent[] => {
    const own = orderOf(order)
    const rate = order.isCostKnown ? 10_000n : BigInt(store.marginBasisPoints)
    const whole = { ...order, product: productOf(own), refund: 0n, net: order.gross }
    const given = { ...whole, number: null, gross: 0n, refund: order.refund, net: -order.refund }
    const back = order.refund * rate
    const sale = { ...whole, marginE4: order.marginE4 + back }
    return order.refund === 0n ? [sale] : [sale, { ...given, day: own?.refundDay ?? order.day, marginE4: -back }]
  })
  const counted = new Set(book.orders.map(orderOf))
  const refunded = store.orders.filter((order) => order.day <= asOf && !counted.has(order) && isRefunded(order, asOf))
  const known = new Set(book.customers.map(([first]) => first?.customer))
  const movements = refunded.map((order) => {
    const customer = known.has(nameOf(order)) ? nameOf(order) : null
    const [gross, marginE4] = [BigInt(order.grossMinor), soldMarginE4(order, store)]
    const sale = {
      customer,
      number: null,
      product: productOf(order),
      day: order.day,
      gross,
      refund: 0n,
      net: gross,
      marginE4,
    }
    const day = order.refundDay !== null && order.refundDay <= asOf ? order.refundDay : order.day
    return [sale, { ...sale, day, gross: 0n, refund: gross, net: -gross, marginE4: -marginE4 }]
  })
  const whole = movements.flatMap(([sale]) => (sale ? [{ ...sale, refund: sale.gross, net: 0n, marginE4: 0n }] : []))
  return {
    asOf,
    firstDay: book.firstDay,
    customers: book.customers.flatMap((orders) => toCustomer(orders, orderOf)),
    byOrder,
    byRefund: [...byRefund, ...movements.flat()],
    withRefunded: [...byOrder, ...whole],
    unmatched: book.unmatched,
  }
}

function toCustomer(
  orders: CountedOrder[],
  orderOf: (counted: CountedOrder) => NaiveOrder | undefined,
): NaiveCustomer[] {
  const [head] = orders
  if (!head) return []
  const { customer: name, isGuest, firstDay } = head
  const { category, channel, coupon, country } = head.facts
  const first = {
    product: productOf(orderOf(head)),
    category: category ?? '',
    channel: channel ?? '',
    coupon: coupon ?? '',
    country: country ?? '',
  }
  return [{ name, isGuest, firstDay, first, orders }]
}

function nameOf(order: NaiveOrder): string {
  return order.customer === null ? `guest of ${order.id}` : `customer ${order.customer}`
}

function productOf(order: NaiveOrder | undefined): string {
  return order?.product?.trim().toLowerCase() ?? ''
}

function isRefunded(order: NaiveOrder, asOf: LocalDate): boolean {
  if (order.status === 'fullyRefunded') return true
  const refund = order.refundDay !== null && order.refundDay <= asOf ? order.refundMinor : 0
  return order.status === 'counted' && order.isRefundTied && order.grossMinor > 0 && refund >= order.grossMinor
}

/** The margin of an order as if nothing had come back: of a store of it alone. */
function soldMarginE4(order: NaiveOrder, store: NaiveStore): bigint {
  const alone = { ...order, status: 'counted' as const, refundMinor: 0, refundDay: null }
  return buildNaiveBook({ ...store, orders: [alone], asOf: null })?.orders[0]?.marginE4 ?? 0n
}
