import type { CohortUnit } from '@/domain/cohort-switches'
import { unitOf } from '@/domain/cohort-switches'
import { currencyDigits } from '@/domain/currency'
import type { Format } from '@/domain/format/create-format'
import type { CohortTable } from './prepare-cohort-table'

/** Decimals of money in a grid: all cells alike, and none once the largest has four digits before the point. */
type CohortFraction = 'always' | 'never'
const FINE_BELOW_UNITS = 1000

/** How a grid writes its values: what they are, in which currency, with decimals or without. */
export interface CohortPrint {
  unit: CohortUnit
  currency: string
  fraction: CohortFraction
}

/** How the values of a grid are to be written. */
export function chooseCohortPrint({ report, rows }: CohortTable, currency: string): CohortPrint {
  const unit = unitOf(report.measure, report.form)
  const largest = rows.reduce(
    (most, row) => row.cells.reduce((inRow, cell) => Math.max(inRow, Math.abs(cell.value ?? 0)), most),
    0,
  )
  const isFine = unit === 'money' && largest < FINE_BELOW_UNITS * 10 ** currencyDigits(currency)
  return { unit, currency, fraction: isFine ? 'always' : 'never' }
}

/** A cell's value as the grid prints it: without signs, which the head of the grid names once. */
export function formatCohortValue(value: number | null, { unit, currency, fraction }: CohortPrint, format: Format) {
  if (value === null) return '—'
  if (unit === 'count') return format.number(value)
  if (unit === 'number') return format.number(value, 2)
  if (unit === 'share') return format.number(value * 100, value === 1 ? 0 : 1)
  return format.money(Math.round(value), currency, { bare: true, fraction })
}

/** The same value for a sentence: with its sign. */
export function formatCohortFigure(value: number | null, unit: CohortUnit, currency: string, format: Format): string {
  if (value === null) return '—'
  if (unit === 'count') return format.number(value)
  if (unit === 'number') return format.number(value, 2)
  return unit === 'share' ? format.share(value) : format.money(Math.round(value), currency)
}
