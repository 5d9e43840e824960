import { WEEKS_PER_MONTH, type Weeks, weeks } from './weeks'

/** § Discount of future months (METRICS "Predicted"). */
export const DISCOUNT_RATE_MONTHLY = 0.01

/** A period and the discount that belongs to it: never one without the other. */
export interface Discounting {
  periodWeeks: number
  ratePerPeriod: number
}

const MONTHLY: Discounting = { periodWeeks: WEEKS_PER_MONTH, ratePerPeriod: DISCOUNT_RATE_MONTHLY }

/**
 * Σ over the next `periods` (months) of (orders expected in period t) × (1 + d)^(−t): the discounted expected residual over a
 * horizon. `expectedWithin` gives the orders expected within a time from as-of and must not fall. Orders of a period count at its
 * end, so that the figure is low by half a period's discount at most. A rate of 0 gives `expectedWithin` of the horizon itself.
 */
export function discountedOrders(
  expectedWithin: (horizon: Weeks) => number,
  periods: number,
  { periodWeeks, ratePerPeriod }: Discounting = MONTHLY,
): number {
  let sum = 0
  let before = 0
  for (let period = 1; period <= periods; period++) {
    const until = expectedWithin(weeks(period * periodWeeks))
    sum += (until - before) * (1 + ratePerPeriod) ** -period
    before = until
  }
  return sum
}
