'use client'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTRPC } from '@/components/api/client'
import { FilterBar } from '@/components/reports/filter-bar'
import { ReportGate } from '@/components/reports/report-gate'
import { getRefetchInterval } from '@/components/reports/report-refresh'
import { useReportFilter } from '@/components/reports/use-report-filter'
import { Skeleton } from '@/components/ui/skeleton'
import { OverviewReport } from './overview-report'

/** A forecast on its way is asked for again, so that it appears by itself. */
const COMPUTING_MS = 4000

interface OverviewViewProps {
  org: string
  store: string
  currency: string
  timeZone: string
  marginBasisPoints: number
}

/** The overview page: filters, then the report in whichever state it is. */
export function OverviewView({ org, store, currency, timeZone, marginBasisPoints }: OverviewViewProps) {
  const trpc = useTRPC()
  const { filter } = useReportFilter()
  const query = useQuery(
    trpc.report.overview.queryOptions(
      { org, store, filter },
      {
        placeholderData: keepPreviousData,
        refetchInterval: ({ state: { data } }) =>
          data?.state === 'ready' && data.data.ltv.predicted.reason === 'computing'
            ? COMPUTING_MS
            : getRefetchInterval(data),
      },
    ),
  )
  const snapshot = query.data?.state === 'ready' ? query.data.snapshot : null
  return (
    <>
      <FilterBar timeZone={timeZone} currency={currency} snapshot={snapshot} />
      <ReportGate query={query} skeleton={<OverviewSkeleton />}>
        {(overview) => <OverviewReport overview={overview} currency={currency} marginBasisPoints={marginBasisPoints} />}
      </ReportGate>
    </>
  )
}

function OverviewSkeleton() {
  return (
    <div className="flex flex-col gap-8 py-8">
      <Skeleton className="h-28 w-full max-w-[46rem]" />
      <Skeleton className="h-24 w-full" />
      <div className="grid gap-10 lg:grid-cols-[1.4fr_1fr]">
        <Skeleton className="h-64" />
        <Skeleton className="h-64" />
      </div>
    </div>
  )
}
