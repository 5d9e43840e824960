import { logBetaExpectation } from './log-beta-expectation'
import { log1pExp } from './log-sum-exp'

const MAX_TERMS = 3000
const RESCALE_AT = 1e250

/**
 * ln ₂F₁(a, b; c; z) for a, b > 0, c > min(a, b) and z < 1, where the function is positive.
 * Its series for 0 ≤ z (Abramowitz & Stegun 1964, eq. 15.1.1), after Euler's transformation where that converges sooner (15.3.3),
 * both of positive terms, so that nothing cancels; Pfaff's transformation for z < 0 (15.3.4). Where thousands of terms would be
 * needed (z near 1, huge parameters), Euler's integral (15.3.1) by tanh-sinh. Throws RangeError outside.
 * Relative error of the function about 1e-12. Example: ₂F₁(1, 1; 2; ½) = 2 ln 2.
 */
export function logHypergeometric(a: number, b: number, c: number, z: number): number {
  const [low, high] = a < b ? [a, b] : [b, a]
  if (!(low > 0 && c > low && z < 1)) throw new RangeError(`2F1(${a}, ${b}; ${c}; ${z})`)
  if (z === 0) return 0
  if (z < 0) return eulerIntegral(high, low, c, z)
  const isEulerShorter = c > high && a + b > c
  const series = isEulerShorter ? logSeries(c - a, c - b, c, z) : logSeries(a, b, c, z)
  if (series === null) return eulerIntegral(high, low, c, z)
  return isEulerShorter ? (c - a - b) * Math.log1p(-z) + series : series
}

/** ln of the series, or null where it would need more than MAX_TERMS terms. */
function logSeries(a: number, b: number, c: number, z: number): number | null {
  let term = 1
  let sum = 1
  let logScale = 0
  for (let n = 0; n < MAX_TERMS; n++) {
    const ratio = (((a + n) * (b + n)) / ((c + n) * (n + 1))) * z
    term *= ratio
    sum += term
    // The rest is a geometric series at most once the ratio falls: bounded by term ÷ (1 − ratio).
    if (ratio < 1 && term < 1e-17 * sum * (1 - ratio)) return Math.log(sum) + logScale
    if (sum > RESCALE_AT) {
      logScale += Math.log(sum)
      term /= sum
      sum = 1
    }
  }
  return null
}

/** E[(1 − z·u)^(−a)] for u ~ Beta(b, c − b). */
function eulerIntegral(a: number, b: number, c: number, z: number): number {
  const logRest = Math.log1p(-z)
  // 1 − z·u = (1 − u) + (1 − z)·u, with u = e^y ÷ (1 + e^y): no subtraction.
  return logBetaExpectation((y) => -a * (log1pExp(y + logRest) - log1pExp(y)), b, c - b)
}
