/**
 * An amount spread over weights by largest remainder: whole minor units that add up to it, ties to the earlier weight
 * (METRICS "Margin"). Exact while amount × weight stays below 2^53, which holds for the orders simulated here.
 */
export function spreadAmount(amount: number, weights: readonly number[]): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  if (total === 0) return weights.map(() => 0)
  const parts = weights.map((weight) => Math.floor((amount * weight) / total))
  const rests = weights.map((weight, index) => ({ index, rest: (amount * weight) % total }))
  rests.sort((a, b) => b.rest - a.rest || a.index - b.index)
  const left = amount - parts.reduce((sum, part) => sum + part, 0)
  for (const { index } of rests.slice(0, left)) parts[index] = (parts[index] ?? 0) + 1
  return parts
}
