import type { Purchases } from './behaviour'

const MAX_TERMS = 100_000

/**
 * Expected repeat purchases of a new customer within a time (BG/NBD; Fader, Hardie and Lee 2005, eq. 9), for a ≠ 1.
 * With a = b = 1 there is no finite form and NaN comes back. Time in weeks of the store's rhythm.
 */
export function computeExpectedPurchases({ r, alphaWeeks, a, b }: Purchases, weeks: number): number {
  const z = weeks / (alphaWeeks + weeks)
  const decay = (alphaWeeks / (alphaWeeks + weeks)) ** r
  return ((a + b - 1) / (a - 1)) * (1 - decay * hypergeometric(r, b, a + b - 1, z))
}

/** Gauss's ₂F₁ by its series, which converges for 0 ≤ z < 1. */
function hypergeometric(a: number, b: number, c: number, z: number): number {
  let term = 1
  let sum = 1
  for (let n = 0; n < MAX_TERMS && Math.abs(term) > 1e-14 * Math.abs(sum); n++) {
    term *= (((a + n) * (b + n)) / ((c + n) * (n + 1))) * z
    sum += term
  }
  return sum
}
