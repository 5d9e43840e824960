import { accumulate, addToSeries, type CohortColumns, makeSeries, type Series } from './cohort-columns'
import { type CohortFrame, type CohortSpan, computeCohortSpan } from './cohort-spans'
import type { CohortMeasure, CohortSpan as Through } from './cohort-switches'

/** A cohort: who is in it and how far its row reaches. */
export interface CohortLine {
  span: CohortSpan
  size: number
  guests: number
  firstMargin: number
  firstMarginRest: number
}

/** The cohorts that have customers, oldest first, by the entries of the columns in which customers start. */
export function collectCohorts(columns: CohortColumns, frame: CohortFrame): CohortLine[] {
  const lines: CohortLine[] = []
  for (let at = 0; at < columns.cohort.length; at++) {
    const size = columns.starts[at] ?? 0
    if (!(size > 0)) continue
    const span = computeCohortSpan(columns.cohort[at] ?? 0, columns.oldest[at] ?? 0, columns.youngest[at] ?? 0, frame)
    lines.push({
      span,
      size,
      guests: columns.guests[at] ?? 0,
      firstMargin: columns.firstMargin[at] ?? 0,
      firstMarginRest: columns.firstMarginRest[at] ?? 0,
    })
  }
  return lines.sort((a, b) => a.span.index - b.span.index)
}

/** The cells of one measure, a series a cohort, in the order of the cohorts. */
export function collectSeries(
  columns: CohortColumns,
  lines: readonly CohortLine[],
  measure: CohortMeasure,
  through: Through,
): Series[] {
  const placeOf = new Map(lines.map(({ span }, place) => [span.index, place]))
  const series = lines.map(({ span }) => makeSeries(measure, span.begun))
  for (let at = 0; at < columns.cohort.length; at++) {
    const own = series[placeOf.get(columns.cohort[at] ?? Number.NaN) ?? -1]
    const offset = columns.offset[at] ?? -1
    if (own && offset >= 0) addToSeries(own, offset, columns, at, measure)
  }
  return series.map((one) => accumulate(one, through))
}

/** A series with how many cohorts and customers stand behind each cell. */
export interface SummedSeries {
  series: Series
  cohorts: Float64Array
  customers: Float64Array
}

/** Σ over the cohorts final at each offset (METRICS "Average row"): what average rows and curves divide. */
export function sumFinal(
  lines: readonly CohortLine[],
  series: readonly Series[],
  measure: CohortMeasure,
  isFinal: (line: CohortLine, offset: number) => boolean,
  length: number,
): SummedSeries {
  const sums = {
    series: makeSeries(measure, length),
    cohorts: new Float64Array(length),
    customers: new Float64Array(length),
  }
  for (const [place, line] of lines.entries()) {
    const own = series[place]
    for (let at = 0; own && at < Math.min(length, line.span.final); at++) {
      if (!isFinal(line, at)) continue
      addCell(sums.series, own, at)
      sums.cohorts[at] = (sums.cohorts[at] ?? 0) + 1
      sums.customers[at] = (sums.customers[at] ?? 0) + line.size
    }
  }
  return sums
}

function addCell(to: Series, from: Series, at: number): void {
  to.whole[at] = (to.whole[at] ?? 0) + (from.whole[at] ?? 0)
  if (to.rest && from.rest) to.rest[at] = (to.rest[at] ?? 0) + (from.rest[at] ?? 0)
  if (to.divisor && from.divisor) to.divisor[at] = (to.divisor[at] ?? 0) + (from.divisor[at] ?? 0)
}
