import type { Random } from '@/domain/simulate/random'
import { sampleBeta } from '@/domain/simulate/samplers'
import { BOOTSTRAP, interval } from './bootstrap-mean'
import type { Interval } from './interval'

/** Ranks, from 0, among which the median of a resample falls: all but one in a thousand million. */
export function medianRanks(count: number): { from: number; to: number } {
  const middle = (count - 1) / 2
  // A resampled rank has a standard deviation of √n ÷ 2; six of them.
  const reach = 3 * Math.sqrt(count) + 1
  return { from: Math.max(0, Math.floor(middle - reach)), to: Math.min(count - 1, Math.ceil(middle + reach)) }
}

/**
 * 95 % percentile-bootstrap interval of a median over `count` values. A resample need not be drawn whole: its k-th smallest
 * value stands at rank ⌊n·U⌋, where U is the k-th of n ordered uniforms, Beta(k, n + 1 − k) (David & Nagaraja 2003, §2.3); the
 * next one's place follows from it. So the distribution is the plain bootstrap's exactly. `valueAt` is asked for ranks of
 * `medianRanks` only. Null without values.
 */
export function bootstrapMedian(
  count: number,
  valueAt: (rank: number) => number,
  random: Random,
  resamples = BOOTSTRAP.resamples,
): Interval | null {
  if (count === 0) return null
  const { from, to } = medianRanks(count)
  const at = (u: number) => valueAt(Math.min(to, Math.max(from, Math.floor(u * count))))
  const lower = Math.floor((count + 1) / 2)
  const above = count - lower
  return interval(
    Float64Array.from({ length: resamples }, () => {
      const u = sampleBeta(random, lower, above + 1)
      if (count % 2 === 1) return at(u)
      const next = u + (1 - u) * (1 - random() ** (1 / above))
      return (at(u) + at(next)) / 2
    }),
  )
}
