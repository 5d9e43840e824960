'use client'
import { useTranslations } from 'next-intl'
import { ExplainLink } from '@/components/explain/explain-link'
import { useFormat } from '@/components/format/use-format'
import { ReportSection } from '@/components/reports/report-section'
import { useSeesCosts } from '@/components/shell/use-sees-costs'
import { Table, type TableColumn } from '@/components/ui/table'
import type { ForecastRange, NextMonths } from '@/domain/forecast-report'

/** What today's customers should bring in the months to come. */
export function NextMonthsTable({ next, currency }: { next: NextMonths[]; currency: string }) {
  const words = useTranslations('forecast.next')
  const format = useFormat()
  const cell = (range: ForecastRange, write: (value: number) => string, bare = write) => (
    <>
      <span className="font-emphasis">{write(range.expected)}</span>
      <span className="block whitespace-nowrap text-fine text-muted">
        {bare(range.p10)} – {bare(range.p90)}
      </span>
    </>
  )
  const seesCosts = useSeesCosts()
  const money = (minor: number) => format.moneyCompact(minor, currency)
  const bare = (minor: number) => format.moneyCompact(minor, currency, { bare: true })
  const count = (value: number) => format.number(Math.round(value))
  const margin: TableColumn<NextMonths> = {
    key: 'margin',
    head: words('margin'),
    isFigure: true,
    cell: (row) => cell(row.marginMinor, money, bare),
  }
  return (
    <ReportSection
      title={words('title')}
      note={words('note')}
      action={<ExplainLink id="nextMargin" isPrimary={false} />}
    >
      <Table
        caption={words('title')}
        getKey={(row) => String(row.horizonMonths)}
        rows={next}
        columns={[
          { key: 'months', head: words('horizon'), cell: (row) => words('months', { months: row.horizonMonths }) },
          ...(seesCosts ? [margin] : []),
          {
            key: 'revenue',
            head: words('revenue'),
            isFigure: true,
            cell: (row) => cell(row.revenueMinor, money, bare),
          },
          { key: 'orders', head: words('orders'), isFigure: true, cell: (row) => cell(row.orders, count) },
        ]}
      />
    </ReportSection>
  )
}
