import { studentCdf, studentQuantile } from './distributions'
import type { Difference } from './newcombe'

/** What a mean is compared by; variance of the sample, with n − 1. */
export interface MeanSample {
  count: number
  mean: number
  variance: number
}

/**
 * The difference of two means, `a` − `b`, by Welch's t-test with its interval, 95 % unless told (Welch 1947; Satterthwaite's
 * degrees of freedom). Needs two values on either side; null below, or where neither side varies.
 */
export function compareMeans(a: MeanSample, b: MeanSample, level = 0.95): Difference | null {
  if (a.count < 2 || b.count < 2) return null
  const [partA, partB] = [a.variance / a.count, b.variance / b.count]
  const squaredError = partA + partB
  if (!(squaredError > 0)) return null
  const freedom = squaredError ** 2 / (partA ** 2 / (a.count - 1) + partB ** 2 / (b.count - 1))
  const value = a.mean - b.mean
  const error = Math.sqrt(squaredError)
  const spread = studentQuantile((1 + level) / 2, freedom) * error
  return {
    value,
    low: value - spread,
    high: value + spread,
    pValue: Math.min(1, 2 * studentCdf(-Math.abs(value / error), freedom)),
  }
}
