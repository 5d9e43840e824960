import { accumulate, add, addToSeries, type CohortColumns, makeSeries, type Series } from './cohort-columns'
import type { CohortLine } from './cohort-lines'
import type { CohortMeasure, CohortSpan as Through } from './cohort-switches'

/** What one group's row is made of: sums over its cohorts final at each offset, never an unfinished one. */
export interface GroupSums {
  size: number
  guests: number
  /** First order days of its oldest and youngest customer, as days since 1970. */
  oldest: number
  youngest: number
  series: Series
  cohorts: Float64Array
  customers: Float64Array
}

interface Asked {
  groups: number
  width: number
  measure: CohortMeasure
  through: Through
}

/**
 * Sums by group and offset over the cohorts final there. Finality is the cohort's, whoever of it is in the group.
 * Each entry is added where its cell begins and taken off where it ends to count: one pass, whatever the number of cells.
 */
export function sumGroups(columns: CohortColumns, lines: readonly CohortLine[], asked: Asked): GroupSums[] {
  const { width, measure, through } = asked
  const finalOf = new Map(lines.map(({ span }) => [span.index, Math.min(span.final, width)]))
  const sums = Array.from({ length: asked.groups }, () => emptySums(measure, width))
  const ends = sums.map(() => makeSeries(measure, width + 1))
  for (let at = 0; at < columns.cohort.length; at++) {
    const group = columns.group[at] ?? -1
    const [own, end] = [sums[group], ends[group]]
    const final = finalOf.get(columns.cohort[at] ?? Number.NaN)
    const offset = columns.offset[at] ?? -1
    if (!own || !end || final === undefined || offset < 0) continue
    countStarts(own, columns, at, final)
    if (offset >= final) continue
    addToSeries(own.series, offset, columns, at, measure)
    addToSeries(end, through === 'cumulative' ? final : offset + 1, columns, at, measure)
  }
  for (const [group, own] of sums.entries()) settle(own, ends[group])
  return sums
}

function emptySums(measure: CohortMeasure, width: number): GroupSums {
  return {
    size: 0,
    guests: 0,
    oldest: Number.POSITIVE_INFINITY,
    youngest: Number.NEGATIVE_INFINITY,
    series: makeSeries(measure, width),
    cohorts: new Float64Array(width + 1),
    customers: new Float64Array(width + 1),
  }
}

function countStarts(own: GroupSums, columns: CohortColumns, at: number, final: number): void {
  const starts = columns.starts[at] ?? 0
  if (!(starts > 0)) return
  own.size += starts
  own.guests += columns.guests[at] ?? 0
  own.oldest = Math.min(own.oldest, columns.oldest[at] ?? own.oldest)
  own.youngest = Math.max(own.youngest, columns.youngest[at] ?? own.youngest)
  for (const [counts, value] of [[own.cohorts, 1] as const, [own.customers, starts] as const]) {
    add(counts, 0, value)
    add(counts, final, -value)
  }
}

/** Running sums, with what has ended taken off. */
function settle(own: GroupSums, end: Series | undefined): void {
  const { whole, rest, divisor } = own.series
  for (const [cells, ended] of [
    [whole, end?.whole] as const,
    [rest, end?.rest] as const,
    [divisor, end?.divisor] as const,
  ]) {
    if (!cells) continue
    for (let at = 0; at < cells.length; at++) add(cells, at, (cells[at - 1] ?? 0) - (ended?.[at] ?? 0))
  }
  accumulate({ whole: own.cohorts, rest: own.customers, divisor: null }, 'cumulative')
}
