import { logBeta } from './log-beta'

const TINY = 1e-300
const MAX_TERMS = 200_000

/**
 * Regularised incomplete beta I_x(a, b), a, b > 0, by the continued fraction of Didonato & Morris (1992, eq. 9) read with
 * Lentz's method, on the side of the mean where it converges fast. Always inside 0–1; relative error about 1e-12.
 * Throws RangeError outside 0 ≤ x ≤ 1. Example: incompleteBeta(0.5, 10, 10) = 0.5.
 */
export function incompleteBeta(x: number, a: number, b: number): number {
  if (!(x >= 0 && x <= 1)) throw new RangeError(`incomplete beta at ${x}`)
  if (x === 0) return 0
  if (x === 1) return 1
  const front = Math.exp(a * Math.log(x) + b * Math.log1p(-x) - logBeta(a, b))
  if (x <= (a + 1) / (a + b + 2)) return Math.min(1, (front / a) * fraction(x, a, b))
  return Math.max(0, 1 - (front / b) * fraction(1 - x, b, a))
}

/** The fraction 1 ÷ (1 + d₁ ÷ (1 + d₂ ÷ …)) (Abramowitz & Stegun 1964, eq. 26.5.8). */
function fraction(x: number, a: number, b: number): number {
  let c = 1
  let d = guard(1 - ((a + b) * x) / (a + 1))
  let value = 1 / d
  d = value
  for (let m = 1; m < MAX_TERMS; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    d = 1 / guard(1 + even * d)
    c = guard(1 + even / c)
    value *= d * c
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    d = 1 / guard(1 + odd * d)
    c = guard(1 + odd / c)
    value *= d * c
    if (Math.abs(d * c - 1) < 1e-15) break
  }
  return value
}

function guard(value: number): number {
  return Math.abs(value) < TINY ? TINY : value
}
