/**
 * Percentile by linear interpolation between closest ranks (METRICS "Percentiles"; Excel's PERCENTILE.INC, type 7 of
 * Hyndman & Fan 1996): the value at rank p·(n − 1). `sorted` is ascending, p in 0–1.
 * Returns null for no values; one value is every percentile of itself. Throws RangeError for p outside 0–1.
 * Example: [1, 2, 3, 4] at 0.25 is 1.75.
 */
export function percentileInc(sorted: ArrayLike<number>, p: number): number | null {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`percentile outside 0–1: ${p}`)
  const rank = p * (sorted.length - 1)
  const below = sorted[Math.floor(rank)]
  const above = sorted[Math.ceil(rank)]
  if (below === undefined || above === undefined) return null
  return below + (above - below) * (rank - Math.floor(rank))
}
