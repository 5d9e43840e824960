import type { CohortForm, CohortMeasure, CohortSpan as Through } from './cohort-switches'
import { averageUnitOf } from './cohort-switches'
import { divideExact } from './divide-exact'

/**
 * Sums by cohort and offset as a report's SQL returns them: columns of one length, an entry a cell that holds anything.
 * Money in minor units; margin and contribution as whole minor units and 1/10 000 of them, so that both stay exact.
 * Entries with no cohort (NaN) or before its first bucket belong to no cell.
 */
export interface CohortColumns {
  /** Index of the row's group; 0 where rows are cohorts. */
  group: ArrayLike<number>
  /** Bucket index of the first order. */
  cohort: ArrayLike<number>
  offset: ArrayLike<number>
  customers: ArrayLike<number>
  orders: ArrayLike<number>
  gross: ArrayLike<number>
  refund: ArrayLike<number>
  revenue: ArrayLike<number>
  margin: ArrayLike<number>
  marginRest: ArrayLike<number>
  contribution: ArrayLike<number>
  contributionRest: ArrayLike<number>
  /** Goods, and those of them whose unit cost is known. */
  goods: ArrayLike<number>
  knownGoods: ArrayLike<number>
  /** Customers whose first order this is: the cohort's size, whatever orders are summed. */
  starts: ArrayLike<number>
  guests: ArrayLike<number>
  /** First order days, as days since 1970; NaN where nobody starts. */
  oldest: ArrayLike<number>
  youngest: ArrayLike<number>
  /** Margin of first orders alone. */
  firstMargin: ArrayLike<number>
  firstMarginRest: ArrayLike<number>
}

/** What a measure divides: a column, what it carries in 1/10 000, and its divisor (null: the row's size). */
export interface MeasureColumns {
  whole: keyof CohortColumns
  rest: keyof CohortColumns | null
  divisor: keyof CohortColumns | null
}

export const MEASURE_COLUMNS: Record<CohortMeasure, MeasureColumns> = {
  retainedShare: { whole: 'customers', rest: null, divisor: null },
  retainedCount: { whole: 'customers', rest: null, divisor: null },
  orders: { whole: 'orders', rest: null, divisor: null },
  revenue: { whole: 'revenue', rest: null, divisor: null },
  margin: { whole: 'margin', rest: 'marginRest', divisor: null },
  contribution: { whole: 'contribution', rest: 'contributionRest', divisor: null },
  aov: { whole: 'revenue', rest: null, divisor: 'orders' },
  ordersPerCustomer: { whole: 'orders', rest: null, divisor: 'customers' },
  refundsShare: { whole: 'refund', rest: null, divisor: 'gross' },
}

/** A run of cells of one measure: what is divided, and by what, where that is not the row's size. */
export interface Series {
  whole: Float64Array
  rest: Float64Array | null
  divisor: Float64Array | null
}

/** Empty cells of a measure, as many as a row has. */
export function makeSeries(measure: CohortMeasure, length: number): Series {
  const { rest, divisor } = MEASURE_COLUMNS[measure]
  return {
    whole: new Float64Array(length),
    rest: rest && new Float64Array(length),
    divisor: divisor && new Float64Array(length),
  }
}

/** Adds what one entry of the columns holds to one cell. */
export function addToSeries(series: Series, at: number, columns: CohortColumns, entry: number, measure: CohortMeasure) {
  const of = MEASURE_COLUMNS[measure]
  add(series.whole, at, columns[of.whole][entry])
  if (series.rest && of.rest) add(series.rest, at, columns[of.rest][entry])
  if (series.divisor && of.divisor) add(series.divisor, at, columns[of.divisor][entry])
}

/** Makes every cell the sum of itself and those before it. */
export function accumulate(series: Series, span: Through): Series {
  if (span === 'cumulative') {
    for (const cells of [series.whole, series.rest]) {
      if (cells) for (let at = 1; at < cells.length; at++) add(cells, at, cells[at - 1])
    }
  }
  return series
}

/** A cell's value as it is shown: rounded minor units, an unrounded share or number, a count. Null for 0 ÷ 0. */
export function valueAt(series: Series, at: number, size: number, measure: CohortMeasure, form: CohortForm) {
  const divisor = form === 'absolute' ? 1 : divisorAt(series, at, size)
  const [whole, rest] = [series.whole[at] ?? 0, series.rest?.[at] ?? 0]
  if (averageUnitOf(measure) === 'money') return divideExact(whole, rest, divisor)
  return divisor === 0 ? null : whole / divisor
}

export function divisorAt(series: Series, at: number, size: number): number {
  return series.divisor ? (series.divisor[at] ?? 0) : size
}

/** What was divided, in whole units: customers, orders or minor units. */
export function numeratorAt(series: Series, at: number): number {
  return divideExact(series.whole[at] ?? 0, series.rest?.[at] ?? 0, 1) ?? 0
}

/** The quotient unrounded, for statistics; null for 0 ÷ 0. */
export function rawValueAt(series: Series, at: number, size: number): number | null {
  const divisor = divisorAt(series, at, size)
  return divisor === 0 ? null : ((series.whole[at] ?? 0) + (series.rest?.[at] ?? 0) / 10_000) / divisor
}

export function add(cells: Float64Array, at: number, value: number | undefined): void {
  cells[at] = (cells[at] ?? 0) + (value ?? 0)
}
