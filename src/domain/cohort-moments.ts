import type { MeanSample } from './stats/welch'

/**
 * Sums over customers of what a measure divides (y) and by what (x), each per customer: what the spread of a ratio is found
 * from. Where a measure divides by the row's size, x is 1 for each of its customers, those who never came included.
 */
export interface Moments {
  customers: number
  y: number
  x: number
  yy: number
  xy: number
  xx: number
}

export const NO_MOMENTS: Moments = { customers: 0, y: 0, x: 0, yy: 0, xy: 0, xx: 0 }

/** Sums of x where x is 1 for each of a number of customers. */
export function perAcquired({ y, yy }: Pick<Moments, 'y' | 'yy'>, size: number): Moments {
  return { customers: size, y, yy, x: size, xy: y, xx: size }
}

/**
 * The ratio Σy ÷ Σx as a mean that can be compared: its variance is that of the customers' residuals y − r·x over the mean of
 * x, the linearised ratio estimator (Cochran, Sampling Techniques, 3rd ed., eq. 6.13). With x = 1 throughout it is the usual
 * variance of a mean. Null with fewer than 2 customers or Σx = 0. Example: y 0, 2, 4 at x = 1 → mean 2, variance 4.
 */
export function toMeanSample({ customers, y, x, yy, xy, xx }: Moments): MeanSample | null {
  if (customers < 2 || x === 0) return null
  const ratio = y / x
  const meanX = x / customers
  // Rounding can leave less than nothing where no customer differs.
  const residuals = Math.max(0, yy - 2 * ratio * xy + ratio * ratio * xx)
  return { count: customers, mean: ratio, variance: residuals / (customers - 1) / (meanX * meanX) }
}
