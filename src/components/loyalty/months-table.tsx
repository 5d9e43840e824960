'use client'
import { useTranslations } from 'next-intl'
import { useFormat } from '@/components/format/use-format'
import { ReportSection } from '@/components/reports/report-section'
import { Table } from '@/components/ui/table'
import type { SimulationResult } from '@/domain/loyalty/simulation-result'

/** The cumulative incremental margin month by month, folded away. */
export function MonthsTable({ simulation, currency }: { simulation: SimulationResult; currency: string }) {
  const words = useTranslations('loyalty.months')
  const format = useFormat()
  const money = (minor: number) => (
    <span className={minor < 0 ? 'text-loss' : ''}>{format.money(Math.round(minor), currency, { sign: true })}</span>
  )
  return (
    <ReportSection title={words('title')} note={words('note')}>
      <details>
        <summary className="quiet-link w-fit cursor-pointer list-none [&::-webkit-details-marker]:hidden">
          {words('open')}
        </summary>
        <div className="mt-3">
          <Table
            caption={words('title')}
            rows={simulation.months}
            getKey={({ month }) => String(month)}
            columns={[
              { key: 'month', head: words('month'), cell: ({ month }) => month },
              { key: 'p10', head: 'P10', isFigure: true, cell: ({ p10 }) => money(p10) },
              { key: 'p50', head: 'P50', isFigure: true, cell: ({ p50 }) => money(p50) },
              { key: 'p90', head: 'P90', isFigure: true, cell: ({ p90 }) => money(p90) },
            ]}
          />
        </div>
      </details>
    </ReportSection>
  )
}
