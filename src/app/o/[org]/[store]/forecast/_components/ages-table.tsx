'use client'
import { useTranslations } from 'next-intl'
import { ExplainLink } from '@/components/explain/explain-link'
import { useFormat } from '@/components/format/use-format'
import { ReportSection } from '@/components/reports/report-section'
import { RangeBar } from '@/components/ui/range-bar'
import { Table } from '@/components/ui/table'
import type { FittedForecast } from '@/domain/forecast-report'

interface AgesTableProps {
  forecast: FittedForecast
  currency: string
}

/** LTV at each age: what came, what is expected, the interval drawn and written. */
export function AgesTable({ forecast, currency }: AgesTableProps) {
  const words = useTranslations('forecast.ages')
  const format = useFormat()
  const { ltv, discountMonthly } = forecast
  const most = Math.max(0, ...ltv.map(({ perCustomerMinor }) => perCustomerMinor.p90))
  const money = (minor: number) => format.moneyFitted(minor, currency)
  const bare = (minor: number) => format.moneyFitted(minor, currency, { bare: true })
  return (
    <ReportSection
      title={words('title')}
      note={words('note', { share: format.share(discountMonthly) })}
      action={<ExplainLink id="predictedLtv" />}
    >
      <Table
        caption={words('title')}
        getKey={(row) => String(row.ageMonths)}
        rows={ltv}
        columns={[
          { key: 'age', head: words('age'), cell: (row) => words('months', { months: row.ageMonths }) },
          {
            key: 'expected',
            head: words('expected'),
            isFigure: true,
            cell: (row) => <span className="font-emphasis">{money(row.perCustomerMinor.expected)}</span>,
          },
          {
            key: 'range',
            head: words('range'),
            cell: (row) => (
              <span className="flex items-center gap-3 max-sm:[&>:first-child]:hidden">
                <RangeBar range={row.perCustomerMinor} most={most} />
                <span className="whitespace-nowrap text-fine text-muted">
                  {bare(row.perCustomerMinor.p10)} – {bare(row.perCustomerMinor.p90)}
                </span>
              </span>
            ),
          },
          { key: 'actual', head: words('actual'), isFigure: true, cell: (row) => money(row.actualMinor) },
          {
            key: 'undiscounted',
            head: words('undiscounted'),
            isFigure: true,
            cell: (row) => money(row.undiscountedMinor),
          },
        ]}
      />
    </ReportSection>
  )
}
