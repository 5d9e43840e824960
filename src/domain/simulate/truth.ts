import { formatMonth } from './calendar'
import { isCounted, type SimulatedOrder } from './order'
import type { Person } from './person'
import { spreadAmount } from './spread-amount'

/** What was sold in a month, or to a cohort: by order date, counted orders only. */
export interface PeriodTruth {
  orders: number
  /** People whose first counted order it was; guests among them. */
  newCustomers: number
  newGuests: number
  grossMinor: number
  refundMinor: number
}

export interface CohortTruth extends PeriodTruth {
  /** Customers with a counted order k months after the cohort's, k = 0, 1, … */
  retained: number[]
}

/** What a report must find in the orders: counted while they are made. Whole once they have all been taken. */
export interface StoreTruth {
  orders: number
  countedOrders: number
  cancelledOrders: number
  unpaidOrders: number
  fullyRefundedOrders: number
  partiallyRefundedOrders: number
  /** Counted orders without any key of the buyer. */
  guestOrders: number
  customers: number
  guests: number
  /** With two counted orders or more. */
  repeatCustomers: number
  /** Of counted orders; refunds are the partial ones. */
  grossMinor: number
  discountMinor: number
  shippingMinor: number
  taxMinor: number
  refundMinor: number
  /** Gross, and so the refund, of orders given back whole: not in the sums above. */
  fullyRefundedMinor: number
  /** Counted goods whose unit cost is known: what they sold for, what of it was given back, and what they cost. */
  knownCostGrossMinor: number
  knownCostRefundMinor: number
  knownCostMinor: number
  byMonth: Map<string, PeriodTruth>
  byCohort: Map<string, CohortTruth>
}

/** A count of nothing yet. */
export function createTruth(): StoreTruth {
  return {
    orders: 0,
    countedOrders: 0,
    cancelledOrders: 0,
    unpaidOrders: 0,
    fullyRefundedOrders: 0,
    partiallyRefundedOrders: 0,
    guestOrders: 0,
    customers: 0,
    guests: 0,
    repeatCustomers: 0,
    grossMinor: 0,
    discountMinor: 0,
    shippingMinor: 0,
    taxMinor: 0,
    refundMinor: 0,
    fullyRefundedMinor: 0,
    knownCostGrossMinor: 0,
    knownCostRefundMinor: 0,
    knownCostMinor: 0,
    byMonth: new Map(),
    byCohort: new Map(),
  }
}

/** Counts one order, in the order of time, and notes in the person what the next one needs. */
export function countOrder(truth: StoreTruth, order: SimulatedOrder, person: Person, month: number): void {
  truth.orders++
  if (order.status === 'cancelled') truth.cancelledOrders++
  if (order.status === 'unpaid') truth.unpaidOrders++
  if (order.status === 'refunded') {
    truth.fullyRefundedOrders++
    truth.fullyRefundedMinor += order.grossMinor
  }
  if (isCounted(order)) countPurchase(truth, order, person, month)
}

function countPurchase(truth: StoreTruth, order: SimulatedOrder, person: Person, month: number): void {
  const own = person.truth
  const isGuest = person.kind === 'guest'
  own.orders++
  if (own.orders === 1) {
    own.cohort = month
    truth.customers++
    if (isGuest) truth.guests++
  }
  if (own.orders === 2) truth.repeatCustomers++
  if (isGuest) truth.guestOrders++
  countMoney(truth, order)
  const cohort = cohortOf(truth, formatMonth(own.cohort))
  for (const period of [periodOf(truth, formatMonth(month)), cohort]) {
    period.orders++
    period.grossMinor += order.grossMinor
    period.refundMinor += order.refund?.amountMinor ?? 0
    if (own.orders === 1) period.newCustomers++
    if (own.orders === 1 && isGuest) period.newGuests++
  }
  if (own.lastActiveMonth !== month) {
    own.lastActiveMonth = month
    const offset = month - own.cohort
    while (cohort.retained.length <= offset) cohort.retained.push(0)
    cohort.retained[offset] = (cohort.retained[offset] ?? 0) + 1
  }
}

function countMoney(truth: StoreTruth, order: SimulatedOrder): void {
  truth.countedOrders++
  if (order.status === 'partiallyRefunded') truth.partiallyRefundedOrders++
  truth.grossMinor += order.grossMinor
  truth.discountMinor += order.discountMinor
  truth.shippingMinor += order.shippingMinor
  truth.taxMinor += order.taxMinor
  truth.refundMinor += order.refund?.amountMinor ?? 0
  const grosses = order.lines.map((line) => line.unitPriceMinor * line.quantity)
  const refunds = order.refund ? spreadAmount(order.refund.amountMinor, grosses) : []
  for (const [index, line] of order.lines.entries()) {
    if (line.unitCostMinor === null) continue
    truth.knownCostGrossMinor += grosses[index] ?? 0
    truth.knownCostRefundMinor += refunds[index] ?? 0
    truth.knownCostMinor += line.unitCostMinor * line.quantity
  }
}

/** The margin of METRICS in 1/10 000 minor units, with the store's margin % where no cost is known. */
export function computeTrueMarginE4(truth: StoreTruth, marginBasisPoints: number): bigint {
  const knownNet = BigInt(truth.knownCostGrossMinor - truth.knownCostRefundMinor)
  const net = BigInt(truth.grossMinor - truth.refundMinor)
  return (knownNet - BigInt(truth.knownCostMinor)) * 10_000n + (net - knownNet) * BigInt(marginBasisPoints)
}

const EMPTY_PERIOD: PeriodTruth = { orders: 0, newCustomers: 0, newGuests: 0, grossMinor: 0, refundMinor: 0 }

function periodOf(truth: StoreTruth, month: string): PeriodTruth {
  let period = truth.byMonth.get(month)
  if (!period) {
    period = { ...EMPTY_PERIOD }
    truth.byMonth.set(month, period)
  }
  return period
}

function cohortOf(truth: StoreTruth, month: string): CohortTruth {
  let cohort = truth.byCohort.get(month)
  if (!cohort) {
    cohort = { ...EMPTY_PERIOD, retained: [] }
    truth.byCohort.set(month, cohort)
  }
  return cohort
}
