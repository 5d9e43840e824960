import type { AovBand } from './descriptive'

interface RevenueAndOrders {
  revenueMinor: bigint
  orders: bigint | number
}

/**
 * Returns the band of a customer's own average order value against the store's (METRICS "AOV bands"): below 0.5 × low,
 * above 2 × high, both bounds in the middle. Compared by cross-multiplication, so that nothing is rounded.
 */
export function classifyAovBand(customer: RevenueAndOrders, store: RevenueAndOrders): AovBand['band'] {
  const own = customer.revenueMinor * BigInt(store.orders)
  const whole = store.revenueMinor * BigInt(customer.orders)
  if (2n * own < whole) return 'low'
  return own > 2n * whole ? 'high' : 'mid'
}

/**
 * Returns the value an order must exceed to be large, max(P99, 3 × mean), unrounded, in minor units (METRICS "large
 * order"); null without orders. `p99` is the PERCENTILE.INC of the orders' values.
 */
export function computeLargeOrderThreshold(p99: number | null, totalMinor: bigint, orders: number): number | null {
  if (p99 === null || orders === 0) return null
  // P99 of integers lies on a hundredth: interpolated in doubles it may miss one, and then a half rounds the wrong way.
  return Math.max(Math.round(p99 * 100) / 100, Number(3n * totalMinor) / orders)
}
