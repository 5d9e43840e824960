'use client'
import { useTranslations } from 'next-intl'
import { useFormat } from '@/components/format/use-format'
import { ReportSection } from '@/components/reports/report-section'
import { Table } from '@/components/ui/table'
import type { OrderGap } from '@/domain/order-gaps'

/** Runs of days without an order that the store's own rhythm does not explain. */
export function GapsSection({ gaps }: { gaps: readonly OrderGap[] }) {
  const words = useTranslations('quality.gaps')
  const format = useFormat()
  return (
    <div id="gaps" className="min-w-0 scroll-mt-4">
      <ReportSection title={words('title')}>
        {gaps.length === 0 ? (
          <p className="text-ink-2">{words('none')}</p>
        ) : (
          <Table
            caption={words('title')}
            rows={gaps}
            getKey={(gap) => gap.from}
            columns={[
              { key: 'days', head: words('days'), cell: (gap) => format.dayRange(gap.from, gap.to) },
              { key: 'count', head: words('count'), isFigure: true, cell: (gap) => format.number(gap.days) },
              {
                key: 'expected',
                head: words('expected'),
                isFigure: true,
                cell: (gap) => format.number(gap.expectedOrders, 0),
              },
              { key: 'guess', head: words('guess'), cell: (gap) => words(gap.looksLikeHolidays ? 'holidays' : 'file') },
            ]}
          />
        )}
        <p className="mt-3 text-fine text-muted">{words('rule')}</p>
      </ReportSection>
    </div>
  )
}
