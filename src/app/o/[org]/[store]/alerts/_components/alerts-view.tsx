'use client'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useTRPC } from '@/components/api/client'
import { ReportError } from '@/components/reports/report-error'
import { NoOrders } from '@/components/reports/report-gate'
import { ReportMeta } from '@/components/reports/report-meta'
import { getRefetchInterval } from '@/components/reports/report-refresh'
import { PageHeader } from '@/components/shell/page-header'
import { Skeleton } from '@/components/ui/skeleton'
import { AlertsHeadline } from './alerts-headline'
import { EventList } from './event-list'
import { LetterSwitches } from './letter-switches'
import { WatchTable } from './watch-table'

export interface AlertsViewProps {
  org: string
  store: string
  currency: string
  timeZone: string
  /** Whether the person may put alerts away and set what is watched: both are the whole store's. */
  canUpdate: boolean
}

/** What left its expected band, what is watched, and which letters the person gets. */
export function AlertsView(props: AlertsViewProps) {
  const { org, store, currency, timeZone } = props
  const trpc = useTRPC()
  const query = useQuery(
    trpc.alerts.get.queryOptions(
      { org, store },
      { refetchInterval: (current) => getRefetchInterval(current.state.data?.watch) },
    ),
  )
  if (!query.data) return query.isError ? <ReportError query={query} /> : <AlertsSkeleton />
  const { watch, events, subscriptions } = query.data
  const letters = <LetterSwitches org={org} store={store} subscriptions={subscriptions} />
  if (watch.state === 'empty')
    return (
      <>
        <NoOrders />
        {letters}
      </>
    )
  const found = watch.state === 'ready' ? watch.data : null
  const open = events.filter(({ dismissedAt }) => dismissedAt === null)
  return (
    <>
      <PageHeader
        meta={watch.state === 'ready' && <ReportMeta snapshot={watch.snapshot} {...{ timeZone, currency }} />}
      />
      {found ? (
        <AlertsHeadline count={open.length} watch={found} />
      ) : (
        <Skeleton className="my-8 h-16 w-full max-w-headline" />
      )}
      <div className="flex flex-col gap-12 pb-16">
        <EventList {...props} events={events} />
        {found && <WatchTable {...props} figures={found.figures} />}
        {letters}
      </div>
    </>
  )
}

function AlertsSkeleton() {
  const words = useTranslations('reports.state')
  return (
    <div role="status" className="flex flex-col gap-8 py-8">
      <span className="sr-only">{words('loading')}</span>
      <Skeleton className="h-16 w-full max-w-headline" />
      <Skeleton className="h-72 w-full" />
    </div>
  )
}
