import { type AliveFuture, type BehaviourChange, MOST_ORDERS, TAIL } from '../alive-future'
import type { ParetoNbdParameters } from './parameters'
import { expectedAliveWeeks, orderCountProbability } from './predict'

/** Half a day: dates are whole days. */
const TOLERANCE_WEEKS = 0.07

/**
 * The future given alive: λ ~ Gamma(r+x, α+T), μ ~ Gamma(s, β+T): the model of a new customer with those parameters. A change
 * scales λ or μ, which are gammas again.
 */
export function buildAliveFuture(
  { r, alpha, s, beta }: ParetoNbdParameters,
  x: number,
  ageWeeks: number,
  { dropOutFactor, purchaseRateFactor }: BehaviourChange,
): AliveFuture {
  const belief = {
    r: r + x,
    alpha: (alpha + ageWeeks) / purchaseRateFactor,
    s,
    beta: (beta + ageWeeks) / dropOutFactor,
  }
  const noneWithin = (weeks: number, from = 0) =>
    orderCountProbability({ ...belief, beta: belief.beta + from }, 0, weeks)
  return {
    expectedOrders: (weeks) => (belief.r / belief.alpha) * expectedAliveWeeks(s, belief.beta, weeks),
    orderCounts: (weeks) => countOrders(belief, weeks),
    // Alive at `from`, μ ~ Gamma(s, β + from), and λ is as it was.
    activeProbability: (from, to) => {
      const alive = Math.exp(-s * Math.log1p(from / belief.beta))
      return to > from ? alive * (1 - noneWithin(to - from, from)) : 0
    },
    nextOrderWeeks: (probability, limitWeeks) => {
      // With departures the wait is never shorter than without.
      let low = belief.alpha * Math.expm1(-Math.log1p(-probability) / belief.r)
      let high = limitWeeks
      if (low > limitWeeks || 1 - noneWithin(limitWeeks) < probability) return null
      while (high - low > TOLERANCE_WEEKS) {
        const middle = low > 0 ? Math.sqrt(low * high) : high / 2
        if (1 - noneWithin(middle) < probability) low = middle
        else high = middle
      }
      return (low + high) / 2
    },
  }
}

// Gauss–Legendre, 10 points on (−1, 1) (Abramowitz & Stegun 1964, table 25.4), both halves.
const NODES = [0.14887433898163122, 0.4333953941292472, 0.6794095682990244, 0.8650633666889845, 0.9739065285171717]
const WEIGHTS = [0.29552422471475287, 0.26926671930999635, 0.21908636251598204, 0.1494513491505806, 0.06667134430868814]
const PANELS = 4

/**
 * P(X(t) = k) for all k in one pass: alive at t with k orders, or k orders by the moment of leaving y, by quadrature over
 * u = ln(1 + y ÷ β), with the negative binomial's recurrence over k at every node.
 */
function countOrders({ r, alpha, s, beta }: ParetoNbdParameters, weeks: number): Float64Array {
  const reach = Math.log1p(weeks / beta)
  const shares: number[] = [Math.exp(-s * reach)]
  const ratios: number[] = [weeks / (alpha + weeks)]
  for (let panel = 0; panel < PANELS; panel++) {
    for (let i = 0; i < 2 * NODES.length; i++) {
      const node = i % 2 === 0 ? (NODES[i >> 1] ?? 0) : -(NODES[i >> 1] ?? 0)
      const u = (reach * (panel + (1 + node) / 2)) / PANELS
      const leaves = beta * Math.expm1(u)
      shares.push((s * Math.exp(-s * u) * (WEIGHTS[i >> 1] ?? 0) * reach) / (2 * PANELS))
      ratios.push(leaves / (alpha + leaves))
    }
  }
  const terms = ratios.map((z, i) => (shares[i] ?? 0) * Math.exp(r * Math.log1p(-z)))
  const counts: number[] = []
  let total = 0
  for (let k = 0; k <= MOST_ORDERS; k++) {
    let probability = 0
    for (let i = 0; i < terms.length; i++) {
      const term = terms[i] ?? 0
      probability += term
      terms[i] = (term * (ratios[i] ?? 0) * (r + k)) / (k + 1)
    }
    counts.push(probability)
    total += probability
    if (1 - total < TAIL || (probability < 1e-14 && k > r)) break
  }
  return Float64Array.from(counts)
}

/**
 * Discounted expected residual transactions under continuous discounting at rate δ a week (Fader, Hardie & Lee 2005, "RFM and
 * CLV", Journal of Marketing Research 42: 415–430): P(alive) × rate × ∫ e^(−δt) ((β+T) ÷ (β+T+t))^s dt. The paper gives the integral by the
 * confluent hypergeometric function Ψ; here it is Σ by quadrature. `alive` is P(alive).
 */
export function discountedResidualOrders(
  { r, alpha, s, beta }: ParetoNbdParameters,
  { repeatDays, ageWeeks }: { repeatDays: number; ageWeeks: number },
  alive: number,
  deltaWeekly: number,
): number {
  const from = beta + ageWeeks
  const reach = Math.log1p(40 / deltaWeekly / from)
  let sum = 0
  const panels = 40
  for (let panel = 0; panel < panels; panel++) {
    for (let i = 0; i < 2 * NODES.length; i++) {
      const node = i % 2 === 0 ? (NODES[i >> 1] ?? 0) : -(NODES[i >> 1] ?? 0)
      const u = (reach * (panel + (1 + node) / 2)) / panels
      const t = from * Math.expm1(u)
      sum += ((WEIGHTS[i >> 1] ?? 0) * from * Math.exp((1 - s) * u - deltaWeekly * t) * reach) / (2 * panels)
    }
  }
  return alive * ((r + repeatDays) / (alpha + ageWeeks)) * sum
}
