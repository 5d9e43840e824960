import type { Random } from '@/domain/simulate/random'
import { sampleNormal } from '@/domain/simulate/samplers'
import type { Interval } from './interval'
import { percentileInc } from './percentile-inc'

/** § METRICS "Intervals": resamples of a bootstrap, and the seed that makes it repeatable. */
export const BOOTSTRAP = { resamples: 2000, seed: 20_250_101 }

/** Up to this many values are resampled one by one; more are taken as this many bins of neighbours. */
export const PLAIN_VALUES = 256
export const BOOTSTRAP_BINS = 64

/** Neighbouring values taken together; variance over them, with n. A single value is a bin of one. */
export interface ValueBin {
  count: number
  mean: number
  variance: number
}

/**
 * 95 % percentile-bootstrap interval of a mean (Efron & Tibshirani 1993, §13.3) over values given as bins of neighbours. Bins
 * of one are drawn one by one. Larger ones are drawn as the multinomial they are, bin after bin; what falls into a bin sums
 * to a normal of the bin's own mean and variance, so that the variance of the resampled mean is the plain bootstrap's
 * exactly. Null without values; equal values give an interval of no width.
 */
export function bootstrapMean(
  bins: readonly ValueBin[],
  random: Random,
  resamples = BOOTSTRAP.resamples,
): Interval | null {
  const count = bins.reduce((sum, bin) => sum + bin.count, 0)
  if (count === 0) return null
  const isPlain = bins.every((bin) => bin.count === 1)
  const draw = isPlain ? () => drawPlain(bins, random) : () => drawBinned(bins, count, random)
  return interval(Float64Array.from({ length: resamples }, () => draw() / count))
}

/** The 2.5th and the 97.5th percentile of resampled figures. */
export function interval(figures: Float64Array): Interval | null {
  const sorted = figures.sort()
  const [low, high] = [percentileInc(sorted, 0.025), percentileInc(sorted, 0.975)]
  return low === null || high === null ? null : { low, high }
}

function drawPlain(values: readonly ValueBin[], random: Random): number {
  let sum = 0
  for (let at = 0; at < values.length; at++) sum += values[Math.floor(random() * values.length)]?.mean ?? 0
  return sum
}

function drawBinned(bins: readonly ValueBin[], count: number, random: Random): number {
  let sum = 0
  let draws = count
  let rest = count
  for (const bin of bins) {
    const drawn = drawCount(draws, bin.count / rest, random)
    if (drawn > 0) {
      const noise = bin.variance > 0 ? Math.sqrt(drawn * bin.variance) * sampleNormal(random) : 0
      sum += drawn * bin.mean + noise
    }
    draws -= drawn
    rest -= bin.count
  }
  return sum
}

/** From this variance on a binomial count is drawn as a rounded normal. */
const NORMAL_FROM = 25

/** A binomial count: by inversion (Kachitvichyanukul & Schmeiser 1988, BINV), or as a rounded normal where it is wide. */
function drawCount(draws: number, p: number, random: Random): number {
  if (draws === 0 || p <= 0) return 0
  if (p >= 1) return draws
  const variance = draws * p * (1 - p)
  if (variance >= NORMAL_FROM) {
    const drawn = Math.round(draws * p + Math.sqrt(variance) * sampleNormal(random))
    return Math.min(draws, Math.max(0, drawn))
  }
  if (p > 0.5) return draws - drawCount(draws, 1 - p, random)
  const ratio = p / (1 - p)
  let chance = (1 - p) ** draws
  let left = random() - chance
  let drawn = 0
  while (left > 0 && drawn < draws) {
    chance *= (ratio * (draws - drawn)) / (drawn + 1)
    left -= chance
    drawn++
  }
  return drawn
}
