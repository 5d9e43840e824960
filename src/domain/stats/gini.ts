/**
 * Gini coefficient, Σ(2i − n − 1)·x(i) ÷ (n·Σx), from sufficient statistics (METRICS "concentration").
 * `weightedSum` is Σ i·x(i) over non-negative values in ascending order, i from 1. Returns null where n or Σx is 0;
 * 0 when all are equal, (n − 1)/n when one has everything. Exact until the one division at the end.
 * Example: 1, 3 → n 2, total 4, weighted 7 → 0.25.
 */
export function gini(n: number, total: bigint, weightedSum: bigint): number | null {
  if (n === 0 || total === 0n) return null
  const size = BigInt(n)
  return Number(2n * weightedSum - (size + 1n) * total) / Number(size * total)
}
