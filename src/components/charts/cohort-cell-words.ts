import type { Format } from '@/components/format/create-format'
import type { CohortMeasure } from './prepare-cohort-table'

/** A cell's value as the grid prints it: without signs, which the head of the grid names once. */
export function formatCohortValue(
  value: number | null,
  measure: CohortMeasure,
  currency: string,
  format: Format,
): string {
  if (value === null) return ''
  if (measure === 'retainedCount') return format.number(value)
  if (measure === 'retainedShare') return format.number(value * 100, value === 1 ? 0 : 1)
  return format.money(value, currency, { bare: true })
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
