'use client'
import { useTranslations } from 'next-intl'
import { useFormat } from '@/components/format/use-format'
import type { CohortReport, CohortReportRow } from '@/domain/cohort-report'
import { isMoneyMeasure, unitOf } from '@/domain/cohort-switches'
import { formatCohortFigure } from './cohort-cell-words'

interface CohortDivisionProps {
  report: CohortReport
  row: CohortReportRow
  offset: number
  currency: string
}

/** "1 204 860 ₽ ÷ 436 customers = 2 763 ₽": the cell's own division. */
export function CohortDivision({ report, row, offset, currency }: CohortDivisionProps) {
  const words = useTranslations('cohorts.tip')
  const format = useFormat()
  const { measure, form } = report
  const numerator = row.numerators[offset]
  const value = row.values[offset] ?? null
  if (numerator === undefined || value === null) return null
  const divisor = row.divisors ? (row.divisors[offset] ?? 0) : row.size
  const top = isMoneyMeasure(measure) || measure === 'refundsShare'
  const written = top ? format.money(numerator, currency) : format.number(numerator)
  const over = {
    retainedShare: () => words('overCustomers', { count: divisor }),
    retainedCount: () => words('overCustomers', { count: row.size }),
    orders: () => words('overCustomers', { count: divisor }),
    revenue: () => words('overCustomers', { count: divisor }),
    margin: () => words('overCustomers', { count: divisor }),
    contribution: () => words('overCustomers', { count: divisor }),
    aov: () => words('overOrders', { count: divisor }),
    ordersPerCustomer: () => words('overActive', { count: divisor }),
    refundsShare: () => words('overGross', { value: format.money(divisor, currency) }),
  }[measure]()
  const isSum = form === 'absolute' && measure !== 'retainedCount'
  const result =
    measure === 'retainedCount'
      ? format.share(row.size > 0 ? numerator / row.size : null)
      : formatCohortFigure(value, unitOf(measure, form), currency, format)
  return (
    <div className="my-2 rounded-md bg-wash px-2.5 py-1.5 text-ink">
      {isSum ? words(top ? 'sum' : 'sumOrders') : words('division', { top: written, over })}{' '}
      <span className="whitespace-nowrap font-semibold">{result}</span>
    </div>
  )
}
