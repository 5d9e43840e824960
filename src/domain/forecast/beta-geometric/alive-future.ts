import { type AliveFuture, type BehaviourChange, MOST_ORDERS, TAIL } from '../alive-future'
import { logBetaExpectation } from '../numerics/log-beta-expectation'
import { log1pExp } from '../numerics/log-sum-exp'
import { type AliveBelief, expectedOrdersWhileAlive } from './expected-orders-while-alive'
import type { BetaGeometricParameters, CoinsAtStart } from './parameters'

/** A mean chance to leave is never raised above this. */
const MOST_DROP_OUT = 0.999

/**
 * The future given alive: λ ~ Gamma(r+x, α+T), p ~ Beta(a, b+x+coins), no coin to toss before the next order. A change of the
 * purchase rate scales λ; one of the drop-out moves b so that the mean of p is scaled, its shape parameter a kept.
 */
export function buildAliveFuture(
  { r, alpha, a, b }: BetaGeometricParameters,
  x: number,
  ageWeeks: number,
  coins: CoinsAtStart,
  { dropOutFactor, purchaseRateFactor }: BehaviourChange,
): AliveFuture {
  const mean = a / (a + b + x + coins)
  const changed = Math.min(MOST_DROP_OUT, mean * dropOutFactor)
  const rest = dropOutFactor === 1 ? b + x + coins : (a * (1 - changed)) / Math.max(changed, 1e-12)
  const belief = { shape: r + x, rateWeeks: (alpha + ageWeeks) / purchaseRateFactor, a, b: rest }
  return {
    expectedOrders: (weeks) => expectedOrdersWhileAlive(belief, weeks),
    orderCounts: (weeks) => countOrders(belief, weeks),
    activeProbability: (from, to) => activeProbability(belief, from, to),
    // Alive, the first gap is λ's alone: P(none within t) = (rate ÷ (rate + t))^shape.
    nextOrderWeeks: (probability, limitWeeks) => {
      const span = belief.rateWeeks * Math.expm1(-Math.log1p(-probability) / belief.shape)
      return span <= limitWeeks ? span : null
    },
  }
}

/** Fader, Hardie & Lee (2005), eq. 8, by recurrence: all k in one pass. */
function countOrders({ shape, rateWeeks, a, b }: AliveBelief, weeks: number): Float64Array {
  const z = weeks / (rateWeeks + weeks)
  const counts: number[] = []
  let exactly = Math.exp(shape * Math.log1p(-z))
  let atLeast = 1
  let stays = 1
  let total = 0
  for (let k = 0; k <= MOST_ORDERS; k++) {
    const leftNow = k === 0 ? 0 : (a / (b + k - 1)) * atLeast
    const probability = Math.max(0, stays * (exactly + leftNow))
    counts.push(probability)
    total += probability
    if (1 - total < TAIL) break
    atLeast = Math.max(0, atLeast - exactly)
    exactly *= (z * (shape + k)) / (k + 1)
    stays *= (b + k) / (a + b + k)
  }
  return Float64Array.from(counts)
}

/** E over λ and p of e^(−λp·from) · (1 − e^(−λ·(to − from))): still there, and then an order. */
function activeProbability({ shape, rateWeeks, a, b }: AliveBelief, from: number, to: number): number {
  const span = (to - from) / rateWeeks
  if (!(span > 0)) return 0
  const given = (logOdds: number) => {
    const gone = from === 0 ? 0 : Math.exp(-log1pExp(-logOdds) + Math.log(from / rateWeeks))
    const alive = -shape * Math.log1p(gone)
    const silent = -shape * Math.log1p(span / (1 + gone))
    return alive + Math.log(Math.max(-Math.expm1(silent), 1e-300))
  }
  if (from === 0) return Math.exp(given(0))
  return Math.min(1, Math.exp(logBetaExpectation(given, a, b, 1e-9)))
}
