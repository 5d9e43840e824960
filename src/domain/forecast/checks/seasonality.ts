/** The yearly rhythm of whole months. */
export interface Seasonality {
  /** Index of January … December: the month against an average one, mean 1. */
  indices: number[]
  /** Share of the months' variation about the trend that the calendar month explains, corrected for its 11 freedoms; ≤ 1, can be < 0. */
  strength: number
}

/** Months at either end without a whole year around them. */
const HALF = 6

/**
 * Ratio to a centred yearly moving average, averaged by calendar month (classical decomposition: Hyndman & Athanasopoulos,
 * Forecasting: Principles and Practice, section 3.4). The strength is the adjusted R² of the twelve means: noise alone gives 0. Null under two
 * whole years, or without sales. `firstMonth` is the calendar month 0–11 of the first value. The first half year is
 * left out where two years remain: a store that has just opened rises too steeply to show a season.
 */
export function computeSeasonality(firstMonth: number, monthly: readonly number[]): Seasonality | null {
  if (monthly.length < 24) return null
  const trend = findTrend(monthly)
  const settled = Math.floor((monthly.length - HALF) / 12)
  const years = settled >= 2 ? settled : Math.floor(monthly.length / 12)
  const skip = monthly.length - years * 12
  const ratios = monthly.slice(skip).map((value, i) => value / (trend[skip + i] ?? 0))
  if (!ratios.every(Number.isFinite)) return null
  const mean = average(ratios)
  const means = Array.from({ length: 12 }, (_, k) => average(ratios.filter((_, i) => i % 12 === k)))
  const total = ratios.reduce((sum, ratio) => sum + (ratio - mean) ** 2, 0)
  const residual = ratios.reduce((sum, ratio, i) => sum + (ratio - (means[i % 12] ?? mean)) ** 2, 0)
  const strength = total > 0 ? 1 - residual / (ratios.length - 12) / (total / (ratios.length - 1)) : 0
  const indices = Array.from({ length: 12 }, (_, month) => {
    const at = (((month - firstMonth - skip) % 12) + 12) % 12
    return mean > 0 ? Math.max(0, (means[at] ?? mean) / mean) : 1
  })
  return { indices, strength }
}

/** 2 × 12 moving average; its ends go on in the direction of its nearest half year, never below a tenth of the nearest. */
function findTrend(monthly: readonly number[]): number[] {
  const inner = monthly.slice(HALF, monthly.length - HALF).map((_, i) => {
    const year = monthly.slice(i, i + 2 * HALF + 1)
    const ends = ((year[0] ?? 0) + (year.at(-1) ?? 0)) / 2
    return (year.slice(1, -1).reduce((sum, value) => sum + value, 0) + ends) / 12
  })
  return [...extend([...inner].reverse()).reverse(), ...inner, ...extend(inner)]
}

/** Six more values on the line through the last value, with the mean slope of the last six. */
function extend(values: readonly number[]): number[] {
  const last = values.at(-1) ?? 0
  const before = values.at(-HALF) ?? last
  const slope = (last - before) / (Math.min(HALF, values.length) - 1)
  return Array.from({ length: HALF }, (_, i) => Math.max(last / 10, last + slope * (i + 1)))
}

function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
