'use client'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useFormat } from '@/components/format/use-format'
import { ReportSection } from '@/components/reports/report-section'
import { useCurrentStore } from '@/components/shell/account-context'
import { getStorePath } from '@/components/shell/sections'
import { Table } from '@/components/ui/table'
import type { QualityImport } from '@/domain/data-quality'
import { can } from '@/domain/permissions'
import type { QualityViewProps } from './quality-view'

/** The files that the figures are made of, newest first. */
export function ImportsTable({ imports, ...at }: QualityViewProps & { imports: readonly QualityImport[] }) {
  const words = useTranslations('quality.imports')
  const format = useFormat()
  const { organization } = useCurrentStore()
  const mayRead = can(organization, 'import:read')
  const path = getStorePath(at.org, at.store, 'data')
  return (
    <ReportSection title={words('title')} className="mt-12">
      <Table
        caption={words('title')}
        rows={imports}
        getKey={(one) => one.id}
        columns={[
          {
            key: 'file',
            head: words('file'),
            cell: (one) =>
              mayRead ? (
                <Link href={`${path}?import=${one.id}`} className="quiet-link">
                  {one.fileName}
                </Link>
              ) : (
                one.fileName
              ),
          },
          {
            key: 'when',
            head: words('when'),
            cell: (one) => (one.finishedAt ? format.instant(one.finishedAt, at.timeZone) : '—'),
          },
          { key: 'rows', head: words('rows'), isFigure: true, cell: (one) => format.number(one.rows) },
          { key: 'rejected', head: words('rejected'), isFigure: true, cell: (one) => format.number(one.rejectedRows) },
          { key: 'orders', head: words('orders'), isFigure: true, cell: (one) => format.number(one.orders) },
        ]}
      />
    </ReportSection>
  )
}
