import { integrate } from '../numerics/integrate'
import { log1mExp } from '../numerics/log-sum-exp'
import type { ParetoNbdParameters } from './parameters'

const MAX_TERMS = 400
/** Below this share of the first term the difference of the two would have lost five digits. */
const CANCELLING = 1e-5

/**
 * ln of the odds that the customer has left by T: ln(s · ∫ from t_x to T of (α+y)^−(r+x) (β+y)^−(s+1) dy) minus
 * ln((α+T)^−(r+x) (β+T)^−s) (Fader & Hardie 2005 note, eqs. 18–20 and 36–37; the integral is their A₀ ÷ (r+s+x)).
 * −Infinity for T = t_x. The papers' difference of two ₂F₁ cancels for a short silence, and converges slowly where α and β are
 * far apart; then the integral itself, whose terms are all positive.
 */
export function logLostOdds(
  parameters: ParetoNbdParameters,
  x: number,
  recencyWeeks: number,
  ageWeeks: number,
): number {
  const { r, alpha, s, beta } = parameters
  if (ageWeeks <= recencyWeeks) return Number.NEGATIVE_INFINITY
  const logAlive = -(r + x) * Math.log(alpha + ageWeeks) - s * Math.log(beta + ageWeeks)
  const from = logTail(parameters, x, recencyWeeks)
  const to = logTail(parameters, x, ageWeeks)
  if (from !== null && to !== null && from - to > CANCELLING) {
    return Math.log(s) + from + log1mExp(from - to) - logAlive
  }
  return Math.log(s) + logIntegral(parameters, x, recencyWeeks, ageWeeks) - logAlive
}

/**
 * ln ∫ from y to ∞, by ₂F₁ after Euler's transformation (Abramowitz & Stegun 1964, 15.3.3): one numerator parameter becomes 1, so
 * the terms fall from the first on, at least by z each. Null where z is so near 1 that MAX_TERMS don't do.
 */
function logTail({ r, alpha, s, beta }: ParetoNbdParameters, x: number, y: number): number | null {
  const total = r + s + x
  const [high, low] = alpha >= beta ? [alpha + y, beta + y] : [beta + y, alpha + y]
  const z = Math.abs(alpha - beta) / high
  const [kept, power] = alpha >= beta ? [r + x, s] : [s + 1, r + x - 1]
  let term = 1
  let sum = 1
  for (let n = 0; term > 1e-16 * sum * (1 - z); n++) {
    if (n === MAX_TERMS) return null
    term *= ((kept + n) / (total + 1 + n)) * z
    sum += term
  }
  return Math.log(sum / total) - total * Math.log(high) - power * Math.log(low / high)
}

function logIntegral({ r, alpha, s, beta }: ParetoNbdParameters, x: number, from: number, to: number): number {
  const logAt = (y: number) => -(r + x) * Math.log(alpha + y) - (s + 1) * Math.log(beta + y)
  // On w = ln(min(α, β) + y) the integrand has no steep corner at its start, however small the smaller of the two is.
  const low = Math.min(alpha, beta)
  const top = logAt(from)
  const integrand = (w: number) => Math.exp(logAt(Math.exp(w) - low) - top + w - Math.log(low + from))
  // A power of 10⁶ carries the rounding of its logarithm 10⁶ times: asking for more digits would never end.
  const tolerance = 1e-12 + 1e-14 * (r + s + x)
  const width = Math.log1p((to - from) / (low + from))
  const start = Math.log(low + from)
  return top + Math.log(low + from) + Math.log(integrate(integrand, start, start + width, tolerance))
}
