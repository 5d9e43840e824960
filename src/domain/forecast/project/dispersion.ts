import type { FittedModel } from '../fits/fitted-model'
import type { GammaGammaParameters } from '../gamma-gamma/parameters'
import type { Bin } from './bins'

/** Below this the variance of Gamma-Gamma values is not finite, or nearly; it is held here, and ranges of money with it. § */
const LEAST_SHAPE_OVER_TWO = 0.25

/** Variance ÷ expectation of a bin's orders and revenue, at nodes of time: the process part of a range. */
export interface Dispersion {
  orders: number[]
  revenue: number[]
}

/**
 * Sums of independent customers. Given ν an order's value has mean p ÷ ν and variance p ÷ ν², so that E[S²] = E[1/ν²]·p²·(E[Y²] + E[Y] ÷ p), and
 * E[1/ν²]·p² = value² · (Q − 1) ÷ (Q − 2), Q = px + q.
 */
export function computeDispersion(
  bin: Bin,
  model: FittedModel,
  { p, q }: GammaGammaParameters,
  nodesWeeks: readonly number[],
): Dispersion {
  const shape = p * bin.aliveRepeats + q
  const spread = 1 + 1 / Math.max(LEAST_SHAPE_OVER_TWO, shape - 2)
  const future = model.aliveFuture(bin.aliveRepeats, bin.aliveAgeWeeks)
  const result: Dispersion = { orders: [], revenue: [] }
  for (const weeks of nodesWeeks) {
    const mean = future.expectedOrders(weeks)
    const square = secondMoment(future.orderCounts(weeks), mean, bin.aliveRepeats)
    const orders = bin.alive * square - bin.aliveSquared * mean ** 2
    const revenue = bin.aliveValueSquared * spread * (square + mean / p) - bin.aliveSquaredValueSquared * mean ** 2
    result.orders.push(bin.alive * mean > 0 ? Math.max(0, orders) / (bin.alive * mean) : 1)
    result.revenue.push(bin.aliveValue * mean > 0 ? Math.max(0, revenue) / (bin.aliveValue * mean) : 0)
  }
  return result
}

function secondMoment(counts: Float64Array, mean: number, repeats: number): number {
  let [total, square] = [0, 0]
  for (let k = 0; k < counts.length; k++) {
    total += counts[k] ?? 0
    square += k * k * (counts[k] ?? 0)
  }
  // Cut off before its end: the negative binomial's, which departures only widen below the mean.
  return total > 1 - 1e-6 ? square : mean + mean ** 2 * (1 + 1 / (1 + repeats))
}
