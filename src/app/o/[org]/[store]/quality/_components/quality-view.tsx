'use client'
import { useQuery } from '@tanstack/react-query'
import { useTRPC } from '@/components/api/client'
import { ReportGate } from '@/components/reports/report-gate'
import { ReportMeta } from '@/components/reports/report-meta'
import { getRefetchInterval } from '@/components/reports/report-refresh'
import { PageHeader } from '@/components/shell/page-header'
import { Skeleton } from '@/components/ui/skeleton'
import { QualityReportView } from './quality-report-view'
import { StatusesSection } from './statuses-section'

export interface QualityViewProps {
  org: string
  store: string
  currency: string
  timeZone: string
  marginBasisPoints: number
}

/** The data-quality page. Statuses stand apart: where none of them counts there is no report, and they are the mend. */
export function QualityView(props: QualityViewProps) {
  const { org, store, currency, timeZone } = props
  const trpc = useTRPC()
  const query = useQuery(
    trpc.quality.report.queryOptions(
      { org, store },
      { refetchInterval: (current) => getRefetchInterval(current.state.data) },
    ),
  )
  const snapshot = query.data?.state === 'ready' ? query.data.snapshot : null
  const statuses = <StatusesSection {...{ org, store, currency }} />
  return (
    <>
      <PageHeader meta={snapshot && <ReportMeta {...{ snapshot, timeZone, currency }} hasQuality={false} />} />
      <ReportGate query={query} skeleton={<QualitySkeleton />}>
        {(report) => <QualityReportView {...props} report={report} statuses={statuses} />}
      </ReportGate>
      {query.data?.state === 'empty' && statuses}
    </>
  )
}

function QualitySkeleton() {
  return (
    <div className="flex flex-col gap-8 py-8">
      <Skeleton className="h-24 w-full max-w-[46rem]" />
      <Skeleton className="h-56 w-full" />
    </div>
  )
}
