import type { OrderFilter, ReportFilter } from '@/domain/report-filter'
import type { LocalDate } from '@/domain/time/local-date'
import {
  buildNaiveBook,
  type CountedOrder,
  costOf,
  type NaiveBook,
  type NaiveFacts,
  type NaiveOrder,
  type NaiveStore,
  refundBy,
} from './naive-store'

/** Money on the day it moved, and whose. */
export interface NaiveMoney {
  /** Null: the customer has no counted order. */
  customer: string | null
  firstDay: LocalDate | null
  day: LocalDate
  /** Null where the row is no counted order. */
  number: number | null
  gross: bigint
  refund: bigint
  marginE4: bigint
  shipping: bigint
  /** What the customer paid for a counted order; 0 elsewhere. */
  paid: bigint
  facts: NaiveFacts
  product: string | null
}

/** What METRICS "Refunds", "Margin" and "Filters" make of a store under a filter, row by row; null where no order counts. */
export function computeNaiveMoney(store: NaiveStore, filter: ReportFilter): NaiveMoney[] | null {
  const book = buildNaiveBook(store)
  if (book === null) return null
  const wanted = findWantedCustomers(book, filter)
  const rows = filter.refundsBy === 'refund' ? byRefundDate(store, book, filter) : byOrderDate(book, filter)
  return rows.filter(
    (row) =>
      (row.customer === null ? !hasCustomerFilter(filter) : wanted.has(row.customer)) && isWantedOrder(row, filter),
  )
}

/** Customers a filter chooses, by their first counted order and their own average. */
export function findWantedCustomers(book: NaiveBook, filter: ReportFilter): Set<string> {
  const revenueOf = (orders: readonly CountedOrder[]) =>
    orders.reduce((sum, order) => sum + Number(order.net) + extraOf(order, filter), 0)
  const bandOf = (orders: readonly CountedOrder[]) => {
    // Amounts are small integers here: their products are exact, where quotients would round.
    const own = revenueOf(orders) * book.orders.length
    const store = (revenueOf(book.orders) - Number(book.unmatched)) * orders.length
    return 2 * own < store ? 'low' : own > 2 * store ? 'high' : 'mid'
  }
  const chosen = book.customers.filter((orders) => {
    const [first] = orders
    if (!first) return false
    const { facts } = first
    return (
      isOneOf(filter.channel, facts.channel) &&
      isOneOf(filter.source, facts.source) &&
      isOneOf(filter.campaign, facts.campaign) &&
      isOneOf(filter.coupon, facts.coupon) &&
      isOneOf(filter.country, facts.country) &&
      isOneOf(filter.city, facts.city) &&
      isOneOf(filter.category, facts.category) &&
      isOneOf(filter.product, keyOf(first.product)) &&
      (!filter.valueBand?.length || filter.valueBand.includes(bandOf(orders))) &&
      !(filter.guests === 'out' && first.isGuest)
    )
  })
  return new Set(chosen.map((orders) => orders[0]?.customer ?? ''))
}

function hasCustomerFilter(filter: ReportFilter): boolean {
  const { channel, source, campaign, coupon, country, city, category, product, valueBand, guests } = filter
  const lists = [channel, source, campaign, coupon, country, city, category, product, valueBand]
  return guests === 'out' || lists.some((values) => values && values.length > 0)
}

function isWantedOrder(row: NaiveMoney, filter: OrderFilter): boolean {
  return (
    isOneOf(filter.orderChannel, row.facts.channel) &&
    isOneOf(filter.orderCoupon, row.facts.coupon) &&
    isOneOf(filter.orderCategory, row.facts.category) &&
    isOneOf(filter.orderProduct, keyOf(row.product)) &&
    row.day >= (filter.from ?? '') &&
    row.day <= (filter.to ?? '9999-12-31')
  )
}

function byOrderDate(book: NaiveBook, filter: ReportFilter): NaiveMoney[] {
  return book.orders.map((order) => ({
    ...moneyOf(order, order, filter),
    refund: order.refund,
    marginE4: order.marginE4,
    number: order.number,
    customer: order.customer,
    firstDay: order.firstDay,
    day: order.day,
  }))
}

/** Gross on the order's day, also of fully refunded orders; refunds on their own, and all of a fully refunded order's. */
function byRefundDate(store: NaiveStore, book: NaiveBook, filter: ReportFilter): NaiveMoney[] {
  const counted = new Map(book.orders.map((order) => [`${order.instant} ${order.sequence}`, order]))
  return store.orders
    .filter((order) => order.day <= book.asOf)
    .flatMap((order): NaiveMoney[] => {
      const as = counted.get(`${order.instant} ${order.sequence}`)
      if (!as && !isFullyRefunded(order, book.asOf)) return []
      const customer = findCustomer(book, order)
      const whose = { customer: customer?.customer ?? null, firstDay: customer?.firstDay ?? null }
      const money = { ...moneyOf({ ...order, gross: BigInt(order.grossMinor) }, as ?? null, filter), ...whose }
      const cost = costOf(order, store.productCosts)
      const marginOf = (goods: number, spent: number) =>
        cost === null ? BigInt(goods) * BigInt(store.marginBasisPoints) : BigInt(goods - spent) * 10_000n
      const came = { ...money, day: order.day, number: as?.number ?? null, refund: 0n }
      const back = refundBy(order, book.asOf)
      const backOn = back === 0 || order.refundDay === null ? order.day : later(order.refundDay, order.day)
      const given = { ...money, day: backOn, number: null, gross: 0n, paid: 0n, shipping: 0n }
      if (as) {
        const refund = { ...given, refund: BigInt(back), marginE4: marginOf(-back, 0) }
        return [{ ...came, marginE4: marginOf(order.grossMinor, cost ?? 0) }, ...(back === 0 ? [] : [refund])]
      }
      const margin = marginOf(order.grossMinor, cost ?? 0)
      return [
        { ...came, marginE4: margin },
        { ...given, refund: money.gross, shipping: -money.shipping, marginE4: -margin },
      ]
    })
}

interface Priced {
  gross: bigint
  taxMinor: number
  shippingMinor: number
  facts: NaiveFacts
  product: string | null
}

function moneyOf(order: Priced, counted: CountedOrder | null, filter: ReportFilter) {
  const paid = order.gross + BigInt(order.taxMinor + order.shippingMinor)
  return {
    gross: order.gross + BigInt(extraOf(order, filter)),
    shipping: BigInt(order.shippingMinor),
    paid: counted ? paid : 0n,
    facts: order.facts,
    product: order.product,
  }
}

function extraOf(order: { taxMinor: number; shippingMinor: number }, { tax, shipping }: ReportFilter): number {
  return (tax === 'in' ? order.taxMinor : 0) + (shipping === 'in' ? order.shippingMinor : 0)
}

function isFullyRefunded(order: NaiveOrder, asOf: LocalDate): boolean {
  if (order.status === 'fullyRefunded') return true
  const isReturned = order.isRefundTied && order.grossMinor > 0 && refundBy(order, asOf) >= order.grossMinor
  return order.status === 'counted' && isReturned
}

function findCustomer(book: NaiveBook, order: NaiveOrder): CountedOrder | undefined {
  const name = order.customer === null ? `guest of ${order.id}` : `customer ${order.customer}`
  return book.orders.find((one) => one.customer === name && one.number === 1)
}

function isOneOf(values: readonly string[] | undefined, value: string | null): boolean {
  return !values || values.length === 0 || values.includes(value ?? '')
}

function keyOf(product: string | null): string | null {
  return product === null ? null : product.trim().toLowerCase()
}

function later(a: LocalDate, b: LocalDate): LocalDate {
  return a > b ? a : b
}
