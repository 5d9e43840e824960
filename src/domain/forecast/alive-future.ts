/** Distributions are cut where less than this is left. */
export const TAIL = 1e-10
/** Most orders a distribution is written out for; above it, `expectedOrders` still holds. */
export const MOST_ORDERS = 3000

/** A change of how customers behave from as-of on; what they did before stays. 1 = as fitted. */
export interface BehaviourChange {
  /** Multiplies the chance of leaving: at each order (BG/NBD, MBG/NBD, on average over customers) or per week (Pareto/NBD). */
  dropOutFactor: number
  /** Multiplies everybody's purchase rate while alive. */
  purchaseRateFactor: number
}

export const AS_FITTED: BehaviourChange = { dropOutFactor: 1, purchaseRateFactor: 1 }

/**
 * What a customer who is alive at as-of will do, in weeks from there. It depends on x and T only: given that the customer is
 * alive, the day of the last order tells nothing more.
 */
export interface AliveFuture {
  expectedOrders(weeks: number): number
  /** P(Y = k) for k = 0, 1 … until less than `TAIL` is left, at most `MOST_ORDERS` + 1 entries. */
  orderCounts(weeks: number): Float64Array
  /** Probability of an order after `from` and up to `to`. */
  activeProbability(from: number, to: number): number
  /** Weeks within which the next order comes with that probability; null beyond `limitWeeks`. */
  nextOrderWeeks(probability: number, limitWeeks: number): number | null
}
