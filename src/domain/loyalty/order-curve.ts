import { rankInParts, sumLastYear } from './buyer-groups'
import { countCustomers, type LoyaltyHistory } from './history'
import { DAYS_PER_MONTH } from './population'
import { BUYER_GROUPS } from './scenario'

const DAYS_PER_YEAR = 365
/** § Ages that fewer customers have lived through whole say nothing. */
const LEAST_CUSTOMERS = 30
const MOST_MONTHS = 60

/**
 * Repeat orders a customer and month by whole months since the first order, over the customers who lived through that month whole
 * by `asOfDay`: the store's own cohort curve, counted in orders. Ends where fewer than 30§ did.
 */
export function estimateOrdersByAge(history: LoyaltyHistory, asOfDay: number): number[] {
  const orders = new Float64Array(MOST_MONTHS)
  const customers = new Float64Array(MOST_MONTHS)
  for (let customer = 0; customer < countCustomers(history); customer++) {
    const from = history.starts[customer] ?? 0
    const to = history.starts[customer + 1] ?? from
    const first = history.days[from] ?? Number.POSITIVE_INFINITY
    if (from === to || first > asOfDay) continue
    const lived = Math.min(MOST_MONTHS, Math.floor((asOfDay - first) / DAYS_PER_MONTH))
    for (let month = 0; month < lived; month++) customers[month] = (customers[month] ?? 0) + 1
    for (let row = from + 1; row < to; row++) {
      const month = Math.floor(((history.days[row] ?? 0) - first) / DAYS_PER_MONTH)
      if (month < lived) orders[month] = (orders[month] ?? 0) + 1
    }
  }
  const end = customers.findIndex((count) => count < LEAST_CUSTOMERS)
  const rates = Array.from(
    orders.subarray(0, end === -1 ? MOST_MONTHS : end),
    (sum, month) => sum / (customers[month] ?? 1),
  )
  return rates.length === 0 ? [0] : rates
}

/** Orders of the last 12 months of each third by the year before, ÷ what the curve gives for their ages; 1 where it gives nothing. */
export function computeGroupFactors(
  history: LoyaltyHistory,
  ordersByAgeMonth: readonly number[],
  asOfDay: number,
): Float64Array {
  const before = asOfDay - DAYS_PER_YEAR
  const groups = rankInParts(sumLastYear(history, before), BUYER_GROUPS.length)
  const actual = new Float64Array(BUYER_GROUPS.length)
  const expected = new Float64Array(BUYER_GROUPS.length)
  for (let customer = 0; customer < groups.length; customer++) {
    const from = history.starts[customer] ?? 0
    const to = history.starts[customer + 1] ?? from
    const first = history.days[from] ?? Number.POSITIVE_INFINITY
    if (from === to || first > before) continue
    const group = groups[customer] ?? 0
    for (let row = from; row < to; row++) {
      const day = history.days[row] ?? 0
      if (day > before && day <= asOfDay) actual[group] = (actual[group] ?? 0) + 1
    }
    const age = (before - first) / DAYS_PER_MONTH
    for (let month = 0; month < 12; month++) {
      expected[group] =
        (expected[group] ?? 0) + (ordersByAgeMonth[Math.min(ordersByAgeMonth.length - 1, Math.floor(age + month))] ?? 0)
    }
  }
  return actual.map((orders, group) => ((expected[group] ?? 0) > 0 ? orders / (expected[group] ?? 1) : 1))
}

/** Mean order value of the store, and the shape of a gamma with the orders' variation. */
export function describeValues(
  { days, netMinor }: LoyaltyHistory,
  asOfDay: number,
): { meanMinor: number; shape: number } {
  let [orders, sum, squares] = [0, 0, 0]
  for (let row = 0; row < days.length; row++) {
    if ((days[row] ?? 0) > asOfDay) continue
    const net = Math.max(0, netMinor[row] ?? 0)
    orders++
    sum += net
    squares += net * net
  }
  const meanMinor = orders === 0 ? 0 : sum / orders
  return { meanMinor, shape: meanMinor > 0 ? 1 / Math.max(1e-4, squares / orders / meanMinor ** 2 - 1) : 1 }
}

/** § Expected value of a customer's order without a model: the mean of the own orders and one order of the store's mean. */
export function expectedValueOf(
  { starts, days, netMinor }: LoyaltyHistory,
  customer: number,
  { meanMinor, asOfDay }: { meanMinor: number; asOfDay: number },
): number {
  let [orders, sum] = [1, meanMinor]
  for (let row = starts[customer] ?? 0; row < (starts[customer + 1] ?? 0); row++) {
    if ((days[row] ?? 0) > asOfDay) break
    orders++
    sum += Math.max(0, netMinor[row] ?? 0)
  }
  return sum / orders
}
