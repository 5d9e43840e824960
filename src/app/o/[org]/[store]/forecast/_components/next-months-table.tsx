'use client'
import { useTranslations } from 'next-intl'
import { useFormat } from '@/components/format/use-format'
import { ReportSection } from '@/components/reports/report-section'
import { Table } from '@/components/ui/table'
import type { ForecastRange, NextMonths } from '@/domain/forecast-report'

/** What today's customers should bring in the months to come. */
export function NextMonthsTable({ next, currency }: { next: NextMonths[]; currency: string }) {
  const words = useTranslations('forecast.next')
  const format = useFormat()
  const cell = (range: ForecastRange, write: (value: number) => string) => (
    <>
      <span className="font-emphasis">{write(range.expected)}</span>
      <span className="block whitespace-nowrap text-fine text-muted">
        {words('range', { low: write(range.p10), high: write(range.p90) })}
      </span>
    </>
  )
  const money = (minor: number) => format.moneyFitted(minor, currency)
  const count = (value: number) => format.number(Math.round(value))
  return (
    <ReportSection title={words('title')} note={words('note')}>
      <Table
        caption={words('title')}
        getKey={(row) => String(row.horizonMonths)}
        rows={next}
        columns={[
          { key: 'months', head: '', cell: (row) => words('months', { months: row.horizonMonths }) },
          { key: 'orders', head: words('orders'), isFigure: true, cell: (row) => cell(row.orders, count) },
          { key: 'revenue', head: words('revenue'), isFigure: true, cell: (row) => cell(row.revenueMinor, money) },
          { key: 'margin', head: words('margin'), isFigure: true, cell: (row) => cell(row.marginMinor, money) },
        ]}
      />
    </ReportSection>
  )
}
