/** The 97.5th percentile of the standard normal: two-sided 95 %. */
export const Z_95 = 1.959963984540054

/**
 * Wilson score interval of a rate (Wilson 1927; Newcombe 1998, method 3). Returns null for n = 0.
 * Always inside 0–1, and never of zero width for n > 0. Example: 0 of 10 → 0 … 0.2775.
 */
export function wilson(successes: number, n: number, z = Z_95): { low: number; high: number } | null {
  if (n === 0) return null
  const rate = successes / n
  const centre = (rate + (z * z) / (2 * n)) / (1 + (z * z) / n)
  const half = ((z / (1 + (z * z) / n)) * Math.sqrt(n * rate * (1 - rate) + (z * z) / 4)) / n
  // At the ends the bound is 0 or 1 exactly; the subtraction leaves a rounding error there.
  return { low: successes === 0 ? 0 : centre - half, high: successes === n ? 1 : centre + half }
}
