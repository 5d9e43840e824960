import type { CohortGrid, CohortRow } from '@/domain/cohorts'
import type { CohortForecast } from '@/domain/forecast-report'
import type { CohortTable, CohortTableCell } from './prepare-cohort-table'

type ForecastCell = NonNullable<CohortForecast['cells'][number]>

/**
 * The table with the cells that have not come yet filled from a forecast of the same months, marked as such: they have no
 * colour and enter no average. Customers without a key (guests) are expected to bring nothing more.
 */
export function fillCohortTriangle(
  table: CohortTable,
  grid: CohortGrid,
  cohorts: readonly CohortForecast[],
): CohortTable {
  const byMonth = new Map(cohorts.map((cohort) => [cohort.cohort, cohort]))
  const rows = table.rows.map((row, index) => {
    const forecast = byMonth.get(row.cohort)
    const facts = grid.rows[index]
    if (!forecast || !facts) return row
    return { ...row, cells: row.cells.map((cell) => fillCell(cell, table, facts, forecast)) }
  })
  return { ...table, rows }
}

function fillCell(cell: CohortTableCell, table: CohortTable, facts: CohortRow, forecast: CohortForecast) {
  const expected = forecast.cells[cell.offset]
  if (cell.value !== null || !expected) return cell
  const { value, interval } = pickExpected(cell.offset, expected, table, facts, forecast)
  return { ...cell, value, numerator: null, isForecast: true, interval }
}

function pickExpected(
  offset: number,
  expected: ForecastCell,
  { measure, span }: CohortTable,
  facts: CohortRow,
  forecast: CohortForecast,
): Pick<CohortTableCell, 'value' | 'interval'> {
  const { size } = facts
  if (measure === 'retainedCount') return { value: Math.round(expected.activeCustomers), interval: null }
  if (measure === 'retainedShare') return { value: expected.activeCustomers / size, interval: null }
  if (span === 'period') {
    const minor = measure === 'revenue' ? expected.revenueMinor : expected.marginMinor
    return { value: Math.round(minor / size), interval: null }
  }
  if (measure === 'revenue') {
    const known = facts.cumulativeRevenuePerCustomerMinor.findLast((value) => value !== null) ?? 0
    const toCome = forecast.cells
      .slice(0, offset + 1)
      .reduce((sum, cell) => sum + (cell?.revenueMinor ?? 0), forecast.restOfMonth.revenueMinor)
    return { value: Math.round(known + toCome / size), interval: null }
  }
  // The forecast's figures are per identified customer; the facts of the guests stay as they are.
  const known = facts.cumulativeMarginPerCustomerMinor.findLast((value) => value !== null) ?? 0
  const toCome = forecast.cells
    .slice(0, offset + 1)
    .reduce((sum, cell) => sum + (cell?.marginMinor ?? 0), forecast.restOfMonth.marginMinor)
  const { p10, p90, expected: centre } = expected.cumulativeMarginPerCustomerMinor
  const share = forecast.customers / size
  const value = Math.round(known + toCome / size)
  return {
    value,
    interval: { low: Math.round(value - (centre - p10) * share), high: Math.round(value + (p90 - centre) * share) },
  }
}
