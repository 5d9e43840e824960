'use client'
import { useTranslations } from 'next-intl'
import { useFormat } from '@/components/format/use-format'
import { ReportSection } from '@/components/reports/report-section'
import { RangeBar } from '@/components/ui/range-bar'
import { Table } from '@/components/ui/table'
import type { CohortCurveForecast } from '@/domain/forecast-report'

/** Why no model speaks, and what the cohorts' own curve says instead. */
export function FallbackSection({ curve, currency }: { curve: CohortCurveForecast; currency: string }) {
  const words = useTranslations('forecast')
  const format = useFormat()
  const money = (minor: number) => format.moneyFitted(minor, currency)
  const bare = (minor: number) => format.moneyFitted(minor, currency, { bare: true })
  const most = Math.max(0, ...curve.ages.map(({ perCustomerMinor }) => perCustomerMinor.p90))
  return (
    <div className="flex flex-col gap-12">
      <ReportSection title={words('fallback.title')} className="max-w-headline">
        <p className="text-ink-2">{words(`fallback.${curve.reason}`)}</p>
      </ReportSection>
      <ReportSection title={words('fallback.curve')} note={words('fallback.curveNote')} className="max-w-[52rem]">
        <Table
          caption={words('fallback.curve')}
          getKey={(row) => String(row.ageMonths)}
          rows={curve.ages}
          columns={[
            { key: 'age', head: words('ages.age'), cell: (row) => words('ages.months', { months: row.ageMonths }) },
            {
              key: 'expected',
              head: words('ages.expected'),
              isFigure: true,
              cell: (row) => <span className="font-emphasis">{money(row.perCustomerMinor.expected)}</span>,
            },
            {
              key: 'range',
              head: words('ages.range'),
              cell: (row) => (
                <span className="flex items-center gap-3">
                  <RangeBar range={row.perCustomerMinor} most={most} />
                  <span className="whitespace-nowrap text-fine text-muted">
                    {bare(row.perCustomerMinor.p10)} – {bare(row.perCustomerMinor.p90)}
                  </span>
                </span>
              ),
            },
            {
              key: 'source',
              head: words('ages.source'),
              cell: (row) => (
                <span className="whitespace-nowrap text-fine text-muted">
                  {words(row.isExtrapolated ? 'ages.extrapolated' : 'ages.fact')}
                </span>
              ),
            },
          ]}
        />
      </ReportSection>
    </div>
  )
}
