'use client'
import type { UseQueryResult } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useFormat } from '@/components/format/use-format'
import { useCurrentStore } from '@/components/shell/account-context'
import { getStorePath } from '@/components/shell/sections'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { ProgressBar } from '@/components/ui/progress-bar'
import type { ReportState, SnapshotStamp } from '@/domain/report-state'
import { NothingMatches } from './nothing-matches'
import { ReportError } from './report-error'
import { useReportFilter } from './use-report-filter'

interface ReportGateProps<T> {
  query: UseQueryResult<ReportState<T>, unknown>
  /** The page's outline, shown until the report comes. */
  skeleton: ReactNode
  children: (data: T, snapshot: SnapshotStamp) => ReactNode
}

/** Shows a report, or why there is none yet: on its way, being built, no orders, an error with a way to try again. */
export function ReportGate<T>({ query, skeleton, children }: ReportGateProps<T>) {
  const words = useTranslations('reports.state')
  const { filter } = useReportFilter()
  const report = query.data
  if (!report) {
    if (query.isError) return <ReportError query={query} />
    return (
      <div role="status">
        <span className="sr-only">{words('loading')}</span>
        {skeleton}
      </div>
    )
  }
  // Before the first order there is nothing, which is not a store without orders.
  if (report.state === 'empty') return filter.asOf || filter.zeroOrders ? <NothingMatches /> : <NoOrders />
  if (report.state === 'building') return <Building done={report.done} total={report.total} />
  return (
    <div aria-busy={query.isPlaceholderData} className={query.isPlaceholderData ? 'opacity-60 transition-opacity' : ''}>
      {children(report.data, report.snapshot)}
    </div>
  )
}

/** Nothing to report on: the way to the upload. */
export function NoOrders() {
  const words = useTranslations('reports.state')
  const { organization, store } = useCurrentStore()
  return (
    <EmptyState
      title={words('emptyTitle')}
      action={
        <LinkButton look="primary" href={getStorePath(organization.slug, store.slug, 'data')}>
          {words('emptyAction')}
        </LinkButton>
      }
    >
      {words('emptyNote')}
    </EmptyState>
  )
}

function Building({ done, total }: { done: number; total: number }) {
  const words = useTranslations('reports.state')
  const format = useFormat()
  return (
    <section role="status" className="flex max-w-headline flex-col gap-4 py-10">
      <h1 className="font-serif text-headline">{words('building')}</h1>
      <p className="text-ink-2">{words('buildingNote')}</p>
      <ProgressBar done={done} total={total} label={words('building')} />
      {total > 0 && (
        <p className="text-fine text-muted">
          {words('step', { done: format.number(done), total: format.number(total) })}
        </p>
      )}
    </section>
  )
}
