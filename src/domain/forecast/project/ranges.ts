import type { ForecastRange } from '@/domain/forecast-report'

/** The 90th percentile of a standard normal: a central 80 % lies within ± it. */
export const Z_80 = 1.2815515655446004

/**
 * Central 80 % of a sum that cannot be negative, as a gamma distribution of that mean and variance (Wilson & Hilferty 1931: its
 * cube root is nearly normal). A negative mean is the mirror image. Always p10 ≤ expected ≤ p90; variance 0 gives a point.
 */
export function rangeOfSum(expected: number, variance: number): ForecastRange {
  if (expected < 0) return scaleRange(rangeOfSum(-expected, variance), -1)
  if (!(expected > 0)) return { p10: 0, expected: 0, p90: 0 }
  const ninth = Math.max(0, variance) / expected ** 2 / 9
  const at = (z: number) => expected * Math.max(0, 1 - ninth + z * Math.sqrt(ninth)) ** 3
  return { p10: Math.min(at(-Z_80), expected), expected, p90: Math.max(at(Z_80), expected) }
}

/** Every figure times a factor, which turns the ends round where it is negative. */
export function scaleRange({ p10, expected, p90 }: ForecastRange, factor: number): ForecastRange {
  const [low, high] = factor < 0 ? [p90, p10] : [p10, p90]
  // 0 × a negative factor is −0, which JSON and equality tell from 0.
  return { p10: low * factor + 0, expected: expected * factor + 0, p90: high * factor + 0 }
}

/** Moved by what is known already. */
export function shiftRange({ p10, expected, p90 }: ForecastRange, by: number): ForecastRange {
  return { p10: p10 + by, expected: expected + by, p90: p90 + by }
}

/** Money is whole minor units: rounded half away from zero, once. */
export function roundRange({ p10, expected, p90 }: ForecastRange): ForecastRange {
  return { p10: roundMinor(p10), expected: roundMinor(expected), p90: roundMinor(p90) }
}

export function roundMinor(value: number): number {
  return Math.sign(value) * Math.round(Math.abs(value)) + 0
}
