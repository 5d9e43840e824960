import type { Format } from '@/domain/format/create-format'
import { currencyDigits } from '@/domain/currency'
import { type CohortMeasure, type CohortTable, hasSpan } from './prepare-cohort-table'

/** Decimals of money in a grid: all cells alike, and none once the largest has four digits before the point. */
export type CohortFraction = 'always' | 'never'
const FINE_BELOW_UNITS = 1000

/** Whether a grid's money is written with its decimals. */
export function chooseCohortFraction(table: CohortTable, currency: string): CohortFraction {
  if (!hasSpan(table.measure)) return 'never'
  const largest = table.rows.reduce(
    (most, row) => row.cells.reduce((inRow, cell) => Math.max(inRow, Math.abs(cell.value ?? 0)), most),
    0,
  )
  return largest < FINE_BELOW_UNITS * 10 ** currencyDigits(currency) ? 'always' : 'never'
}

/** A cell's value as the grid prints it: without signs, which the head of the grid names once. */
export function formatCohortValue(
  value: number | null,
  measure: CohortMeasure,
  money: { currency: string; fraction: CohortFraction },
  format: Format,
): string {
  if (value === null) return ''
  if (measure === 'retainedCount') return format.number(value)
  if (measure === 'retainedShare') return format.number(value * 100, value === 1 ? 0 : 1)
  return format.money(value, money.currency, { bare: true, fraction: money.fraction })
}

/** The same value for a sentence: with its sign. */
export function formatCohortFigure(
  value: number | null,
  measure: CohortMeasure,
  currency: string,
  format: Format,
): string {
  if (measure === 'retainedCount') return format.number(value)
  if (measure === 'retainedShare') return format.share(value)
  return format.money(value, currency)
}
