import { logBetaExpectation } from '../numerics/log-beta-expectation'
import { log1pExp } from '../numerics/log-sum-exp'

const MAX_TERMS = 4000
const RESCALE_AT = 1e250

/** What is believed of a customer alive now: λ ~ Gamma(shape, rateWeeks), p ~ Beta(a, b). */
export interface AliveBelief {
  shape: number
  rateWeeks: number
  a: number
  b: number
}

/**
 * E[(1 − e^(−λpt)) ÷ p], the expected purchases within t of a customer alive at its start (Fader, Hardie & Lee 2005, eq. 5,
 * mixed over λ and p). The papers' closed form, (a + b − 1) ÷ (a − 1) · [1 − (…)·₂F₁], is 0 ÷ 0 at a = 1 and loses digits
 * around it; this is the same value as Σ over j of P(j purchases while nobody leaves) × Σ over i < j of P(still there), all
 * terms positive. Where thousands of purchases are expected, the integral over p by tanh-sinh.
 */
export function expectedOrdersWhileAlive({ shape, rateWeeks, a, b }: AliveBelief, weeks: number): number {
  const ratio = weeks / rateWeeks
  if (ratio === 0) return 0
  if (shape * ratio + 40 * (1 + ratio) > MAX_TERMS) {
    const log = logBetaExpectation((logOdds) => logOrdersGivenP(logOdds, shape, ratio), a, b, 1e-11)
    return Math.exp(log)
  }
  const z = ratio / (1 + ratio)
  let count = 1
  let stays = 1
  let expected = 0
  let sum = 0
  let logScale = -shape * Math.log1p(ratio)
  for (let j = 1; ; j++) {
    const growth = (z * (shape + j - 1)) / j
    count *= growth
    expected += stays
    stays *= (b + j - 1) / (a + b + j - 1)
    const term = count * expected
    sum += term
    if (growth < 1 && term * growth < 1e-17 * sum * (1 - growth) ** 2) break
    if (sum > RESCALE_AT) {
      logScale += Math.log(sum)
      count /= sum
      sum = 1
    }
  }
  return sum * Math.exp(logScale)
}

/** ln of (1 − (1 + p·ratio)^(−shape)) ÷ p, with ln p from the log-odds so that a p of e^−1000 is still a number. */
function logOrdersGivenP(logOdds: number, shape: number, ratio: number): number {
  const logP = -log1pExp(-logOdds)
  const logPRatio = logP + Math.log(ratio)
  const exponent = shape * log1pExp(logPRatio)
  if (exponent > 1e-300) return Math.log(-Math.expm1(-exponent)) - logP
  return Math.log(shape) + Math.log(ratio)
}
