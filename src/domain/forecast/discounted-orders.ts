import { monthsToWeeks, type Weeks } from './weeks'

/** § Discount of future months (METRICS "Predicted"). */
export const DISCOUNT_RATE_MONTHLY = 0.01

/**
 * Σ over the next `months` of (orders expected in month m) × (1 + d)^(−m): the discounted expected residual over a horizon.
 * `expectedWithin` gives the orders expected within a time from as-of and must not fall. Orders of a month count at its end, so
 * that the figure is on the low side by at most half a month's discount. A rate of 0 gives `expectedWithin(months)` itself.
 */
export function discountedOrders(
  expectedWithin: (horizon: Weeks) => number,
  months: number,
  discountRateMonthly = DISCOUNT_RATE_MONTHLY,
): number {
  let sum = 0
  let before = 0
  for (let month = 1; month <= months; month++) {
    const until = expectedWithin(monthsToWeeks(month))
    sum += (until - before) * (1 + discountRateMonthly) ** -month
    before = until
  }
  return sum
}
