import { percentileInc } from '@/domain/stats/percentile-inc'

/** § Weeks after which a year's season comes round. */
export const SEASON_WEEKS = 52
/** METRICS "Intervals, significance, alerts": periods whose errors are known before anything is expected of the next. */
export const ERRORS_MIN = 8
/** Makes the median absolute deviation of normal errors their standard deviation. */
const MAD_TO_SD = 1.4826
/** The same for the mean absolute deviation, √(π/2): stands in where more than half the errors are equal and MAD is 0. */
const MEAN_DEVIATION_TO_SD = Math.sqrt(Math.PI / 2)

/** What a period was expected to be, from the same season a year before and how such expectations erred. */
export interface ExpectedBand {
  expected: number
  low: number
  high: number
  /** Errors behind it. */
  periods: number
  /** The value of the same period a season earlier. */
  seasonAgo: number
}

/**
 * The band of the last value of a series (METRICS "Intervals, significance, alerts"): seasonal-naive forecast, the value a
 * season before, ± `width` robust standard deviations (1.4826 · MAD) of such forecasts' errors. The forecast carries the
 * median of the errors as its drift, so that a store that grows steadily is not found out of band each week.
 * Null where fewer than 8 errors are known, or the season-old value is not; `null` values are skipped.
 */
export function expectBand(
  values: readonly (number | null)[],
  width: number,
  season = SEASON_WEEKS,
): ExpectedBand | null {
  const last = values.length - 1
  const seasonAgo = values[last - season]
  if (seasonAgo === undefined || seasonAgo === null) return null
  const errors: number[] = []
  for (let at = season; at < last; at++) {
    const [value, before] = [values[at], values[at - season]]
    if (typeof value === 'number' && typeof before === 'number') errors.push(value - before)
  }
  if (errors.length < ERRORS_MIN) return null
  const drift = median(errors)
  const spread = width * robustDeviation(errors.map((error) => Math.abs(error - drift)))
  const expected = seasonAgo + drift
  return { expected, low: expected - spread, high: expected + spread, periods: errors.length, seasonAgo }
}

/** Weeks of history still lacking before a band exists; 0 where there are enough. */
export function countMissingWeeks(weeks: number, season = SEASON_WEEKS): number {
  return Math.max(0, season + ERRORS_MIN + 1 - weeks)
}

function robustDeviation(deviations: readonly number[]): number {
  const mad = median(deviations)
  if (mad > 0) return MAD_TO_SD * mad
  return (MEAN_DEVIATION_TO_SD * deviations.reduce((sum, one) => sum + one, 0)) / deviations.length
}

function median(values: readonly number[]): number {
  return (
    percentileInc(
      values.toSorted((a, b) => a - b),
      0.5,
    ) ?? 0
  )
}
