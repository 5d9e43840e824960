import { cellStateOf } from '@/domain/cohort-cell-state'
import type { CohortReport } from '@/domain/cohort-report'
import { hasSpan } from '@/domain/cohort-switches'
import { percentileInc } from '@/domain/stats/percentile-inc'
import { isSmallSample } from './small-sample'

export const COHORT_COLOURS = ['column', 'table', 'average', 'none'] as const
export type CohortColour = (typeof COHORT_COLOURS)[number]

/** § The deviation from the average that the scale's ends stand for: beyond it few cells lie, and they are held there. */
const DEVIATION_PERCENTILE = 0.95

type Heat = (value: number, offset: number) => number | null

/**
 * Returns the place of a value on the colour scale, 0–1, by what it is compared with: its column, the whole table, or its
 * column's average (0.5 then stands for the average). Only final cells of cohorts large enough to trust make the scale.
 * Null where there is nothing to compare with: a column of one value, or of equal ones.
 */
export function prepareCohortHeat(report: CohortReport, colour: CohortColour): Heat {
  if (colour === 'none') return () => null
  if (colour === 'average') return prepareDeviation(report)
  return colour === 'column' ? prepareColumns(report) : prepareWhole(report)
}

/** Final values of trusted rows, by column. */
function listColumns(report: CohortReport): number[][] {
  const columns: number[][] = Array.from({ length: report.width }, () => [])
  for (const row of report.rows) {
    if (isSmallSample(row.size)) continue
    for (const [offset, value] of row.values.entries()) {
      if (value !== null && cellStateOf(row, offset).isFinal) columns[offset]?.push(value)
    }
  }
  return columns
}

function prepareColumns(report: CohortReport): Heat {
  const ranges = listColumns(report).map(findRange)
  return (value, offset) => placeIn(ranges[offset] ?? null, value)
}

/**
 * The first column stays out of it except for sums: everybody buys in the first period, and it would bleach all the others.
 */
function prepareWhole(report: CohortReport): Heat {
  const from = hasSpan(report.measure) && report.span === 'cumulative' ? 0 : 1
  const range = findRange(listColumns(report).slice(from).flat())
  return (value, offset) => (offset < from ? null : placeIn(range, value))
}

function prepareDeviation(report: CohortReport): Heat {
  const averages = report.average.values
  const deviate = (value: number, offset: number) => {
    const average = averages[offset]
    return average ? (value - average) / Math.abs(average) : null
  }
  const sizes = listColumns(report)
    .flatMap((values, offset) => values.flatMap((value) => Math.abs(deviate(value, offset) ?? 0)))
    .sort((a, b) => a - b)
  const end = percentileInc(sizes, DEVIATION_PERCENTILE)
  return (value, offset) => {
    const deviation = deviate(value, offset)
    if (deviation === null || !end) return null
    return Math.max(0, Math.min(1, 0.5 + deviation / (2 * end)))
  }
}

type Range = { low: number; high: number } | null

function findRange(values: readonly number[]): Range {
  if (values.length < 2) return null
  const low = values.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY)
  const high = values.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY)
  return high > low ? { low, high } : null
}

function placeIn(range: Range, value: number): number | null {
  if (!range) return null
  return Math.max(0, Math.min(1, (value - range.low) / (range.high - range.low)))
}
