'use client'
import { useParams } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { serialiseReportFilter } from '@/components/reports/serialise-report-filter'
import { useReportFilter } from '@/components/reports/use-report-filter'
import { useCurrentStore } from '@/components/shell/account-context'
import { can } from '@/domain/permissions'

/** The rows a figure was computed from, to be counted again in a spreadsheet; for those who may take files away. */
export function RowsBehind() {
  const words = useTranslations('explain.rows')
  const { org = '', store = '' } = useParams<{ org: string; store: string }>()
  const { organization } = useCurrentStore()
  const { filter } = useReportFilter()
  if (!can(organization, 'report:export') || !can(organization, 'order:read')) return null
  const hrefOf = (of: string) => {
    const query = serialiseReportFilter(filter)
    for (const [name, value] of Object.entries({ org, store, of })) query.set(name, value)
    return `/api/export/figure?${query}`
  }
  return (
    <div className="border-t border-line pt-3 text-fine">
      <p className="text-ink-2">
        {words('title')}:{' '}
        {(['orders', 'customers', 'leftOut'] as const).map((of, place) => (
          <span key={of}>
            {place > 0 && ' · '}
            <a href={hrefOf(of)} download className="quiet-link">
              {words(of)}
            </a>
          </span>
        ))}
      </p>
      <p className="text-muted">{words('note')}</p>
    </div>
  )
}
