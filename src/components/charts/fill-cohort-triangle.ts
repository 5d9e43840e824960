import { type CohortMeasure, isMoneyMeasure } from '@/domain/cohort-switches'
import type { CohortForecast } from '@/domain/forecast-report'
import type { CohortTable, CohortTableCell, CohortTableRow } from './prepare-cohort-table'

type ForecastCell = NonNullable<CohortForecast['cells'][number]>
type Expected = Pick<CohortTableCell, 'value' | 'interval'>

/** The measures of which a model says something, over calendar months of cohorts. */
const FORETOLD: readonly CohortMeasure[] = ['retainedShare', 'retainedCount', 'revenue', 'margin']

/** Whether a forecast can fill the empty cells of a grid under these switches. */
export function canFillTriangle({ measure, windows, rowsBy, bucket }: CohortTable['report']): boolean {
  return FORETOLD.includes(measure) && windows === 'calendar' && rowsBy === 'cohort' && bucket === 'month'
}

/**
 * The table with the cells that have not come yet filled from a forecast of the same months, marked as such: they have no
 * colour and enter no average. Customers without a key (guests) are expected to bring nothing more.
 */
export function fillCohortTriangle(table: CohortTable, cohorts: readonly CohortForecast[]): CohortTable {
  if (!canFillTriangle(table.report)) return table
  const byMonth = new Map(cohorts.map((cohort) => [cohort.cohort, cohort]))
  return { ...table, rows: table.rows.map((row) => fillRow(row, table, byMonth.get(row.key))) }
}

function fillRow(row: CohortTableRow, table: CohortTable, forecast: CohortForecast | undefined): CohortTableRow {
  if (!forecast) return row
  const foretold = forecast.cells
    .slice(0, table.report.width)
    .flatMap((expected, offset) =>
      expected && offset >= row.cells.length
        ? [buildCell(offset, pickExpected(offset, expected, table, row, forecast))]
        : [],
    )
  return foretold.length > 0 ? { ...row, cells: [...row.cells, ...foretold] } : row
}

function buildCell(offset: number, expected: Expected): CohortTableCell {
  return {
    ...expected,
    offset,
    isFinal: false,
    areRefundsArriving: false,
    heat: null,
    isPayback: false,
    isForecast: true,
  }
}

function pickExpected(
  offset: number,
  expected: ForecastCell,
  { report: { measure, span, form } }: CohortTable,
  row: CohortTableRow,
  forecast: CohortForecast,
): Expected {
  const { size } = row
  if (!isMoneyMeasure(measure)) {
    const value = measure === 'retainedCount' ? Math.round(expected.activeCustomers) : expected.activeCustomers / size
    return { value, interval: null }
  }
  const pick = (money: { revenueMinor: number; marginMinor: number }) =>
    measure === 'revenue' ? money.revenueMinor : money.marginMinor
  const heads = form === 'absolute' ? 1 : size
  if (span === 'period') return { value: Math.round(pick(expected) / heads), interval: null }
  const known = row.cells.findLast((cell) => cell.value !== null)?.value ?? 0
  const toCome = forecast.cells
    .slice(0, offset + 1)
    .reduce((sum, cell) => sum + (cell ? pick(cell) : 0), pick(forecast.restOfMonth))
  const value = Math.round(known + toCome / heads)
  if (measure === 'revenue') return { value, interval: null }
  // The forecast's figures are per identified customer; the facts of the guests stay as they are.
  const { p10, p90, expected: centre } = expected.cumulativeMarginPerCustomerMinor
  const scale = forecast.customers / heads
  return {
    value,
    interval: { low: Math.round(value - (centre - p10) * scale), high: Math.round(value + (p90 - centre) * scale) },
  }
}
