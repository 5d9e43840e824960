import type { CohortAverage, CohortGrid, CohortRow } from '@/domain/cohorts'
import { ratioMinor, share } from '@/domain/money'
import { isSmallSample } from './small-sample'

export const COHORT_MEASURES = ['retainedShare', 'retainedCount', 'revenue', 'margin'] as const
export const COHORT_SPANS = ['cumulative', 'period'] as const
export type CohortMeasure = (typeof COHORT_MEASURES)[number]
export type CohortSpan = (typeof COHORT_SPANS)[number]

export interface CohortTableCell {
  offset: number
  /** Null where the cell's bucket starts after as-of: not yet, which is not zero. */
  value: number | null
  /** What was divided: customers who came, or minor units; null where the grid doesn't carry the sum. */
  numerator: number | null
  isFinal: boolean
  finalOn: string
  /** Place in the range of the table's values, 0–1; null for cells without a colour (unfinished, empty). */
  heat: number | null
  /** Not come yet: what a model expects, with its 80 % interval where it has one. */
  isForecast: boolean
  interval: { low: number; high: number } | null
}

export interface CohortTableRow {
  cohort: string
  firstDay: string
  size: number
  guests: number
  isSmall: boolean
  cells: CohortTableCell[]
}

export interface CohortTable {
  measure: CohortMeasure
  span: CohortSpan
  offsets: number[]
  rows: CohortTableRow[]
  /** In the measure that `getAverageMeasure` names. */
  average: { values: (number | null)[]; cohorts: number[]; customers: number[] }
  totalSize: number
}

/** The grid as one measure: what each cell holds, what it was divided from, and how strongly it is coloured. */
export function prepareCohortTable(grid: CohortGrid, measure: CohortMeasure, span: CohortSpan): CohortTable {
  const width = Math.max(0, ...grid.rows.map((row) => row.customers.findLastIndex((value) => value !== null) + 1))
  const offsets = Array.from({ length: width }, (_, offset) => offset)
  const heat = prepareHeat(grid, measure, span)
  const rows = grid.rows.map((row) => ({
    cohort: row.cohort,
    firstDay: row.firstDay,
    size: row.size,
    guests: row.guests,
    isSmall: isSmallSample(row.size),
    cells: offsets.map((offset) => prepareCell(row, offset, measure, span, heat)),
  }))
  return {
    measure,
    span: hasSpan(measure) ? span : 'period',
    offsets,
    rows,
    average: {
      values: offsets.map((offset) => pickAverage(grid.average, measure, span, offset)),
      cohorts: offsets.map((offset) => grid.average.cohorts[offset] ?? 0),
      customers: offsets.map((offset) => grid.average.sizes[offset] ?? 0),
    },
    totalSize: grid.rows.reduce((sum, row) => sum + row.size, 0),
  }
}

/** The measure of the average row: an average number of customers says nothing of cohorts of different sizes. */
export function getAverageMeasure(measure: CohortMeasure): CohortMeasure {
  return measure === 'retainedCount' ? 'retainedShare' : measure
}

/** Whether a measure can be read per period and cumulatively: money can, retention cannot. */
export function hasSpan(measure: CohortMeasure): boolean {
  return measure === 'revenue' || measure === 'margin'
}

function prepareCell(
  row: CohortRow,
  offset: number,
  measure: CohortMeasure,
  span: CohortSpan,
  heat: (value: number, offset: number) => number | null,
): CohortTableCell {
  const value = pickValue(row, measure, span, offset)
  const isFinal = row.final[offset] ?? false
  return {
    offset,
    value,
    numerator: value === null ? null : pickNumerator(row, measure, span, offset),
    isFinal,
    finalOn: row.finalOn[offset] ?? '',
    heat: value === null || !isFinal ? null : heat(value, offset),
    isForecast: false,
    interval: null,
  }
}

function pickValue(row: CohortRow, measure: CohortMeasure, span: CohortSpan, offset: number): number | null {
  if (measure === 'retainedCount') return row.customers[offset] ?? null
  if (measure === 'retainedShare') return divideOrNull(row.customers[offset] ?? null, row.size)
  if (span === 'cumulative') {
    const series = measure === 'revenue' ? row.cumulativeRevenuePerCustomerMinor : row.cumulativeMarginPerCustomerMinor
    return series[offset] ?? null
  }
  const sum = (measure === 'revenue' ? row.revenueMinor : row.marginMinor)[offset] ?? null
  return sum === null ? null : ratioMinor(BigInt(sum), row.size)
}

function pickNumerator(row: CohortRow, measure: CohortMeasure, span: CohortSpan, offset: number): number | null {
  if (!hasSpan(measure)) return row.customers[offset] ?? null
  const series = measure === 'revenue' ? row.revenueMinor : row.marginMinor
  if (span === 'period') return series[offset] ?? null
  return series.slice(0, offset + 1).reduce<number>((sum, value) => sum + (value ?? 0), 0)
}

function pickAverage(average: CohortAverage, measure: CohortMeasure, span: CohortSpan, offset: number): number | null {
  if (!hasSpan(measure)) return average.retainedShare[offset] ?? null
  if (measure === 'revenue') {
    const series = span === 'cumulative' ? average.cumulativeRevenuePerCustomerMinor : average.revenuePerCustomerMinor
    return series[offset] ?? null
  }
  const series = span === 'cumulative' ? average.cumulativeMarginPerCustomerMinor : average.marginPerCustomerMinor
  return series[offset] ?? null
}

/**
 * One scale for the whole table, over final cells of cohorts large enough to trust. The first column stays out of it
 * except for cumulative money: everybody buys in the first period, and it would bleach all the others.
 */
function prepareHeat(grid: CohortGrid, measure: CohortMeasure, span: CohortSpan) {
  const hasFirstColumn = hasSpan(measure) && span === 'cumulative'
  const collect = (rows: CohortRow[]) =>
    rows.flatMap((row) =>
      row.customers.flatMap((_, offset) => {
        const value = pickValue(row, measure, span, offset)
        return value === null || !row.final[offset] || (offset === 0 && !hasFirstColumn) ? [] : [value]
      }),
    )
  const trusted = collect(grid.rows.filter((row) => !isSmallSample(row.size)))
  const values = trusted.length > 0 ? trusted : collect(grid.rows)
  const low = Math.min(...values)
  const high = Math.max(...values)
  return (value: number, offset: number): number | null => {
    if (values.length === 0 || (offset === 0 && !hasFirstColumn)) return null
    return high === low ? 0.5 : Math.max(0, Math.min(1, (value - low) / (high - low)))
  }
}

function divideOrNull(numerator: number | null, denominator: number): number | null {
  return numerator === null ? null : share(numerator, denominator)
}
