/** § Share of false finds that is borne among what is called different. */
export const FALSE_DISCOVERY_RATE = 0.05

/**
 * Which of many tests may be called significant, in the order given (Benjamini & Hochberg 1995, procedure (1)): with the
 * p-values ascending, all up to the last k with p(k) ≤ k·rate ÷ m. Assumes independent or positively dependent tests.
 */
export function benjaminiHochberg(pValues: readonly number[], rate = FALSE_DISCOVERY_RATE): boolean[] {
  const sorted = [...pValues].sort((a, b) => a - b)
  const last = sorted.findLastIndex((p, at) => p <= ((at + 1) * rate) / sorted.length)
  const limit = sorted[last]
  return pValues.map((p) => limit !== undefined && p <= limit)
}
