import { divisorAt, rawValueAt, type Series } from './cohort-columns'
import type { CohortLine } from './cohort-lines'
import type { CohortTrend } from './cohort-report'
import type { CohortMeasure } from './cohort-switches'
import { fitWeightedLine } from './stats/weighted-least-squares'

/** Final cohorts that a trend needs (METRICS "Intervals"). */
export const TREND_COHORTS_AT_LEAST = 6

/** § What a slope's p-value must be under to be called a trend. */
const TREND_P_BELOW = 0.05

/**
 * "Is month k getting better?": the line through a column's final cells by weighted least squares, weighted by what each
 * was divided by. Values are shares, numbers or unrounded minor units per customer.
 */
export function computeCohortTrend(
  lines: readonly CohortLine[],
  series: readonly Series[],
  offset: number,
  measure: CohortMeasure,
): CohortTrend {
  const points = []
  for (const [place, { span, size }] of lines.entries()) {
    const own = series[place]
    const y = own && offset < span.final ? rawValueAt(own, offset, size) : null
    if (own && y !== null) points.push({ x: span.index, y, weight: divisorAt(own, offset, size), label: span.label })
  }
  const cohorts = points.length
  const line = cohorts < TREND_COHORTS_AT_LEAST ? null : fitWeightedLine(points)
  const [first, last] = [points[0], points.at(-1)]
  if (!line || !first || !last) {
    return { verdict: 'tooFew', cohorts, slope: null, low: null, high: null, p: null, line: null }
  }
  const { slope, low, high, pValue, intercept } = line
  const isRising = slope > 0
  // Of what was given back, less is better.
  const isBetter = measure === 'refundsShare' ? !isRising : isRising
  return {
    verdict: pValue >= TREND_P_BELOW ? 'noTrend' : isBetter ? 'better' : 'worse',
    cohorts,
    slope,
    low,
    high,
    p: pValue,
    line: {
      from: first.label,
      fromValue: intercept + slope * first.x,
      to: last.label,
      toValue: intercept + slope * last.x,
    },
  }
}
