import type { StatusClass } from '@/domain/imports'
import { addMonths, type LocalDate } from '@/domain/time/local-date'

/** One order as plainly as it can be written; money in minor units. */
export interface NaiveOrder {
  id: string
  /** Null = guest. */
  customer: string | null
  /** ISO text; all orders of a store in one form and zone, so that it sorts as text. */
  instant: string
  day: LocalDate
  sequence: number
  status: StatusClass
  grossMinor: number
  refundMinor: number
  /** The refund's own day; null without one. Refunds after as-of do not exist. */
  refundDay: LocalDate | null
  /** True where the refund names the order: reaching its gross, it makes the order fully refunded. */
  isRefundTied: boolean
  /** Cost of everything in the order; null: not known by the order itself. */
  costMinor: number | null
  /** What the order's one line names, and how many of it; null: no line, or one that names nothing. */
  product: string | null
  quantity: number
  units: number | null
  /** Over the goods: never part of gross. */
  taxMinor: number
  shippingMinor: number
  facts: NaiveFacts
}

/** What a filter can look at; null: not given. */
export interface NaiveFacts {
  channel: string | null
  source: string | null
  campaign: string | null
  coupon: string | null
  country: string | null
  city: string | null
  category: string | null
}

export const NO_FACTS: NaiveFacts = {
  channel: null,
  source: null,
  campaign: null,
  coupon: null,
  country: null,
  city: null,
  category: null,
}

/** What a product costs from a day on (null: since ever), as the import of a number says. */
export interface NaiveProductCost {
  importSeq: number
  product: string
  validFrom: LocalDate | null
  unitCostMinor: number
}

export interface NaiveSpend {
  importSeq: number
  firstDay: LocalDate
  lastDay: LocalDate
  channel: string | null
  campaign: string | null
  isAcquisition: boolean
  amountMinor: number
}

export interface NaiveStore {
  orders: readonly NaiveOrder[]
  /** Returns that match no order. */
  unmatched: readonly { day: LocalDate; amountMinor: number }[]
  productCosts: readonly NaiveProductCost[]
  spend: readonly NaiveSpend[]
  marginBasisPoints: number
  inactivityMonths: number
  /** Null: the last counted order's day. */
  asOf: LocalDate | null
  /** Orders of nothing do not count. */
  withoutZeroOrders?: boolean
}

/** A counted order with its customer's numbering and its money as of the day. */
export interface CountedOrder {
  customer: string
  isGuest: boolean
  /** 1 = the customer's first counted order. */
  number: number
  /** What orders are ranked by, and customers by their first. */
  instant: string
  sequence: number
  day: LocalDate
  firstDay: LocalDate
  gross: bigint
  refund: bigint
  net: bigint
  marginE4: bigint
  isCostKnown: boolean
  units: number | null
  taxMinor: number
  shippingMinor: number
  facts: NaiveFacts
  product: string | null
}

export interface NaiveBook {
  asOf: LocalDate
  firstDay: LocalDate
  orders: CountedOrder[]
  /** Counted orders of every customer in the order of their numbers. */
  customers: CountedOrder[][]
  unmatched: bigint
  spend: readonly NaiveSpend[]
  marginBasisPoints: number
  inactivityMonths: number
}

/** Applies METRICS "Ground rules" to a list of orders, one at a time; null where no order counts. */
export function buildNaiveBook(store: NaiveStore): NaiveBook | null {
  const all = store.orders.filter((order) => isCounted(order, order.refundMinor, store)).map((order) => order.day)
  const asOf = store.asOf ?? all.sort().at(-1)
  if (asOf === undefined) return null
  const refundOf = (order: NaiveOrder) => refundBy(order, asOf)
  const counted = store.orders.filter((order) => order.day <= asOf && isCounted(order, refundOf(order), store))
  const byCustomer = new Map<string, NaiveOrder[]>()
  for (const order of counted) {
    const key = order.customer === null ? `guest of ${order.id}` : `customer ${order.customer}`
    byCustomer.set(key, [...(byCustomer.get(key) ?? []), order])
  }
  const customers = [...byCustomer].map(([customer, orders]) => {
    const sorted = orders.sort(compareOrders)
    return sorted.map((order, at): CountedOrder => {
      const net = BigInt(order.grossMinor - refundOf(order))
      const costMinor = costOf(order, store.productCosts)
      return {
        customer,
        isGuest: order.customer === null,
        number: at + 1,
        instant: order.instant,
        sequence: order.sequence,
        day: order.day,
        firstDay: sorted[0]?.day ?? order.day,
        gross: BigInt(order.grossMinor),
        refund: BigInt(refundOf(order)),
        net,
        marginE4: costMinor === null ? net * BigInt(store.marginBasisPoints) : (net - BigInt(costMinor)) * 10_000n,
        isCostKnown: costMinor !== null,
        units: order.units,
        taxMinor: order.taxMinor,
        shippingMinor: order.shippingMinor,
        facts: order.facts,
        product: order.product,
      }
    })
  })
  const firstDay = counted.map((order) => order.day).sort()[0]
  if (firstDay === undefined) return null
  const unmatched = store.unmatched
    .filter(({ day }) => day <= asOf)
    .reduce((sum, one) => sum + BigInt(one.amountMinor), 0n)
  const { spend, marginBasisPoints, inactivityMonths } = store
  return { asOf, firstDay, orders: customers.flat(), customers, unmatched, spend, marginBasisPoints, inactivityMonths }
}

/** The order's own cost, else its product's: of the costs in force on its day the latest begun, of those the newest told. */
export function costOf(order: NaiveOrder, costs: readonly NaiveProductCost[]): number | null {
  if (order.costMinor !== null || order.product === null) return order.costMinor
  const nameOf = (text: string) => text.trim().toLowerCase()
  const { product, day, quantity } = order
  let best: NaiveProductCost | null = null
  for (const cost of costs) {
    if (nameOf(cost.product) !== nameOf(product) || (cost.validFrom ?? '') > day) continue
    const begun = (cost.validFrom ?? '') > (best?.validFrom ?? '')
    const same = (cost.validFrom ?? '') === (best?.validFrom ?? '')
    if (best === null || begun || (same && cost.importSeq >= best.importSeq)) best = cost
  }
  return best && best.unitCostMinor * quantity
}

/** What had come back of an order by a day. */
export function refundBy(order: NaiveOrder, day: LocalDate): number {
  return order.refundDay !== null && order.refundDay <= day ? order.refundMinor : 0
}

/** Whether an order counts once that much of it came back. */
function isCounted(order: NaiveOrder, refundMinor: number, store: NaiveStore): boolean {
  if (store.withoutZeroOrders && order.grossMinor === 0) return false
  const isReturned = order.isRefundTied && order.grossMinor > 0 && refundMinor >= order.grossMinor
  return order.status === 'counted' && !isReturned
}

function compareOrders(a: NaiveOrder, b: NaiveOrder): number {
  if (a.instant !== b.instant) return a.instant < b.instant ? -1 : 1
  if (a.sequence !== b.sequence) return a.sequence - b.sequence
  return a.id < b.id ? -1 : 1
}

/** Customers with a counted order in the W months that end on a day. */
export function findBase(book: NaiveBook, day: LocalDate): Set<string> {
  const isMonthEnd = addMonths(`${day.slice(0, 7)}-01`, 1) === nextDay(day)
  if (!isMonthEnd) throw new Error('the base is asked at month ends only')
  const from = addMonths(nextDay(day), -book.inactivityMonths)
  return new Set(book.orders.filter((order) => order.day >= from && order.day <= day).map((order) => order.customer))
}

function nextDay(day: LocalDate): LocalDate {
  return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10)
}

/** Σ of one component over orders. */
export function sumOf(orders: readonly CountedOrder[], field: 'gross' | 'refund' | 'net' | 'marginE4'): bigint {
  let sum = 0n
  for (const order of orders) sum += order[field]
  return sum
}

/** Fraction rounded half away from zero; null over 0. */
export function roundedRatio(top: bigint, bottom: bigint): number | null {
  if (bottom === 0n) return null
  const negative = top < 0n !== bottom < 0n
  const [a, b] = [top < 0n ? -top : top, bottom < 0n ? -bottom : bottom]
  const whole = a / b + ((a % b) * 2n >= b ? 1n : 0n)
  return negative ? Number(-whole) : Number(whole)
}

export function doubleRatio(top: number | bigint, bottom: number | bigint): number | null {
  return Number(bottom) === 0 ? null : Number(top) / Number(bottom)
}

/** The p-th percentile with linear interpolation. */
export function naivePercentile(values: readonly number[], p: number): number | null {
  if (values.length === 0) return null
  const sorted = [...values].sort((a, b) => a - b)
  // In hundredths of a place, so that the one division at the end is the only thing that rounds.
  const rank = (sorted.length - 1) * Math.round(p * 100)
  const low = sorted[Math.floor(rank / 100)] ?? 0
  const high = sorted[Math.min(Math.floor(rank / 100) + 1, sorted.length - 1)] ?? 0
  return (low * (100 - (rank % 100)) + high * (rank % 100)) / 100
}
