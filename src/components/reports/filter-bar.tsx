'use client'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useTRPC } from '@/components/api/client'
import { useCurrentStore } from '@/components/shell/account-context'
import { PageHeader } from '@/components/shell/page-header'
import type { SnapshotStamp } from '@/domain/report-state'
import { FilterChips } from './filter-chips'
import { FILTER_GROUPS } from './filter-fields'
import { ReportMeta } from './report-meta'
import { getRefetchInterval } from './report-refresh'
import { useReportFilter } from './use-report-filter'

interface FilterBarProps {
  timeZone: string
  currency: string
  /** Where the shown figures come from; null until they are there. */
  snapshot: SnapshotStamp | null
}

/** What the figures are limited to, as a sentence of chips, and how fresh they are. */
export function FilterBar({ timeZone, currency, snapshot }: FilterBarProps) {
  const trpc = useTRPC()
  const { organization, store } = useCurrentStore()
  const options = useQuery(
    trpc.report.filterOptions.queryOptions(
      { org: organization.slug, store: store.slug },
      { refetchInterval: (current) => getRefetchInterval(current.state.data) },
    ),
  )
  const known = options.data?.state === 'ready' ? options.data.data : null
  if (options.data?.state === 'empty') return null
  return (
    <>
      <PageHeader
        filters={known && <FilterChips known={known} />}
        meta={snapshot && <ReportMeta snapshot={snapshot} timeZone={timeZone} currency={currency} />}
      />
      <ActsOn />
    </>
  )
}

/** Whether the filter acts on customers, by their first order, or on the orders summed. */
function ActsOn() {
  const words = useTranslations('reports.filter')
  const { filter } = useReportFilter()
  const isSet = (fields: readonly (keyof typeof filter)[]) => fields.some((field) => filter[field] !== undefined)
  const said = [
    isSet(FILTER_GROUPS.customer.filter((field) => field !== 'guests')) ? words('active') : null,
    isSet([...FILTER_GROUPS.order, 'range', 'from', 'to']) ? words('activeOrders') : null,
    filter.refundsBy === 'refund' ? words('activeRefunds') : null,
  ].filter((part) => part !== null)
  return said.length > 0 && <p className="pt-2 text-fine text-muted">{said.join(' ')}</p>
}
