import type { StoreBehaviour } from './behaviour'
import { type GenerationRange, generateOrders } from './generate-store'

/** The busier store reaches the count a little before the last day rather than after it. */
const HEADROOM = 1.03
const MAX_ATTEMPTS = 8

export interface OrderCountFit {
  behaviour: StoreBehaviour
  /** Ends on the day that brings the last order, so that no refund is dated after it. */
  range: GenerationRange
}

/**
 * The same customers, only more or fewer of them, so that the store has at least this many orders by the day it returns.
 * Two runs: the store as it is, for orders per arrival; the scaled one, for the day. Throws a RangeError for a count below 1.
 */
export function fitOrderCount(behaviour: StoreBehaviour, range: GenerationRange, orders: number): OrderCountFit {
  if (!(orders >= 1)) throw new RangeError(`cannot make ${orders} orders`)
  let perWeek = (behaviour.arrivals.perWeek * orders * HEADROOM) / Math.max(1, countOrders(behaviour, range))
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
    const scaled = withArrivals(behaviour, perWeek)
    const day = findDayOfOrder(scaled, range, orders)
    if (day !== null) return { behaviour: scaled, range: { ...range, to: day } }
    perWeek *= HEADROOM + 1 / Math.sqrt(orders)
  }
  throw new RangeError(`${orders} orders do not fit between ${range.from} and ${range.to}`)
}

function withArrivals(behaviour: StoreBehaviour, perWeek: number): StoreBehaviour {
  return { ...behaviour, arrivals: { ...behaviour.arrivals, perWeek } }
}

function countOrders(behaviour: StoreBehaviour, range: GenerationRange): number {
  const { orders, truth } = generateOrders(behaviour, range)
  for (const _order of orders);
  return truth.orders
}

function findDayOfOrder(behaviour: StoreBehaviour, range: GenerationRange, orders: number): string | null {
  let count = 0
  for (const order of generateOrders(behaviour, range).orders) if (++count === orders) return order.at.date
  return null
}
