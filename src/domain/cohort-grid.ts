import { buildAverage } from './cohort-average'
import { type CohortColumns, numeratorAt, type Series, valueAt } from './cohort-columns'
import { type CohortLine, collectCohorts, collectSeries } from './cohort-lines'
import type { CohortMeasure, CohortSpan } from './cohort-switches'
import type { CohortAverage, CohortGrid, CohortRow } from './cohorts'
import { type Bucket, bucketLastDay } from './time/bucket'
import type { LocalDate } from './time/local-date'

export interface CohortGridInput {
  bucket: Bucket
  asOf: LocalDate
  columns: CohortColumns
}

type SeriesOf = (measure: CohortMeasure, through: CohortSpan) => readonly Series[]

/**
 * The grid with all its measures at once, as the `report` command writes it: the rows are the cohorts that have customers,
 * oldest first, and rectangular. A cell nobody came in is 0 up to as-of's bucket and null after it. No customers → no rows.
 */
export function buildCohortGrid({ bucket, asOf, columns }: CohortGridInput): CohortGrid {
  const lines = collectCohorts(columns, { bucket, windows: 'calendar', asOf })
  const width = Math.max(0, ...lines.map(({ span }) => span.begun))
  const seriesOf: SeriesOf = (measure, through) => collectSeries(columns, lines, measure, through)
  return {
    bucket,
    asOf,
    rows: buildRows(lines, seriesOf, bucket, width),
    average: buildAverages(lines, seriesOf, width),
  }
}

function buildRows(lines: readonly CohortLine[], seriesOf: SeriesOf, bucket: Bucket, width: number): CohortRow[] {
  const offsets = Array.from({ length: width }, (_, offset) => offset)
  const [customers, orders, refunds] = [
    seriesOf('retainedCount', 'period'),
    seriesOf('orders', 'period'),
    seriesOf('refundsShare', 'period'),
  ]
  const [revenue, margin] = [seriesOf('revenue', 'period'), seriesOf('margin', 'period')]
  const [revenueThrough, marginThrough] = [seriesOf('revenue', 'cumulative'), seriesOf('margin', 'cumulative')]
  return lines.map(({ span, size, guests }, place) => {
    const cells = (series: readonly Series[], value: (own: Series, at: number) => number | null) =>
      offsets.map((at) => {
        const own = series[place]
        return own && at < span.begun ? value(own, at) : null
      })
    return {
      cohort: span.label,
      firstDay: span.firstDay,
      size,
      guests,
      customers: cells(customers, numeratorAt),
      orders: cells(orders, numeratorAt),
      revenueMinor: cells(revenue, numeratorAt),
      refundMinor: cells(refunds, numeratorAt),
      marginMinor: cells(margin, numeratorAt),
      cumulativeRevenuePerCustomerMinor: cells(revenueThrough, (own, at) =>
        valueAt(own, at, size, 'revenue', 'perCustomer'),
      ),
      cumulativeMarginPerCustomerMinor: cells(marginThrough, (own, at) =>
        valueAt(own, at, size, 'margin', 'perCustomer'),
      ),
      final: offsets.map((at) => at < span.final),
      finalOn: offsets.map((at) => bucketLastDay(span.index + at, bucket)),
    }
  })
}

function buildAverages(lines: readonly CohortLine[], seriesOf: SeriesOf, width: number): CohortAverage {
  const of = (measure: CohortMeasure, through: CohortSpan) =>
    buildAverage(lines, seriesOf(measure, through), measure, width)
  const retained = of('retainedShare', 'period')
  return {
    cohorts: retained.cohorts,
    sizes: retained.customers,
    retainedShare: retained.values,
    revenuePerCustomerMinor: of('revenue', 'period').values,
    marginPerCustomerMinor: of('margin', 'period').values,
    cumulativeRevenuePerCustomerMinor: of('revenue', 'cumulative').values,
    cumulativeMarginPerCustomerMinor: of('margin', 'cumulative').values,
  }
}
