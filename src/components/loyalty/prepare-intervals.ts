import type { Quantiles } from '@/domain/loyalty/simulation-result'

/** One scale for intervals that stand under one another: its ends, zero among them. */
export interface IntervalScale {
  low: number
  high: number
}

/** The scale that holds every interval and zero; of nothing, a scale of no money. */
export function prepareIntervals(ranges: readonly (Quantiles | null)[]): IntervalScale {
  const known = ranges.filter((range) => range !== null)
  return {
    low: Math.min(0, ...known.map(({ p10 }) => p10)),
    high: Math.max(0, ...known.map(({ p90 }) => p90)),
  }
}

/** Where a value stands on the scale, 0–1. */
export function placeOn({ low, high }: IntervalScale, value: number): number {
  return high === low ? 0 : (value - low) / (high - low)
}
