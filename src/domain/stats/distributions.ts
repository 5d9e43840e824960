import jStat from 'jstat'

/** P(Z ≤ z) of the standard normal. */
export function normalCdf(z: number): number {
  return jStat.normal.cdf(z, 0, 1)
}

/** The z with P(Z ≤ z) = p, p within 0–1. Throws RangeError at the ends, where there is none. */
export function normalQuantile(p: number): number {
  return jStat.normal.inv(assertInside(p), 0, 1)
}

/** Two-sided p-value of a standard normal statistic: P(|Z| ≥ |z|). */
export function normalTwoSided(z: number): number {
  return Math.min(1, 2 * normalCdf(-Math.abs(z)))
}

/** P(T ≤ t) of Student's t with that many degrees of freedom, which need not be whole. */
export function studentCdf(t: number, freedom: number): number {
  return jStat.studentt.cdf(t, freedom)
}

/** The t with P(T ≤ t) = p. Throws RangeError for p at the ends, and without a degree of freedom. */
export function studentQuantile(p: number, freedom: number): number {
  if (!(freedom > 0)) throw new RangeError(`degrees of freedom: ${freedom}`)
  return jStat.studentt.inv(assertInside(p), freedom)
}

/** P(X ≥ x) of χ² with that many degrees of freedom. */
export function chiSquareTail(x: number, freedom: number): number {
  return x <= 0 ? 1 : 1 - jStat.chisquare.cdf(x, freedom)
}

/** The x with P(X ≤ x) = p of Beta(a, b). */
export function betaQuantile(p: number, a: number, b: number): number {
  return jStat.beta.inv(p, a, b)
}

function assertInside(p: number): number {
  if (!(p > 0 && p < 1)) throw new RangeError(`a probability of ${p} has no quantile`)
  return p
}
