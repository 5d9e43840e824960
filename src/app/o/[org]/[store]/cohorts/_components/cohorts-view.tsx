'use client'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTRPC } from '@/components/api/client'
import { FilterBar } from '@/components/reports/filter-bar'
import { ReportGate } from '@/components/reports/report-gate'
import { getRefetchInterval } from '@/components/reports/report-refresh'
import { useReportFilter } from '@/components/reports/use-report-filter'
import { Skeleton } from '@/components/ui/skeleton'
import { CohortPage } from './cohort-page'
import { useCohortSwitches } from './use-cohort-switches'

interface CohortsViewProps {
  org: string
  store: string
  currency: string
  timeZone: string
}

/** The cohorts page: filters, the answer, switches, the grid or its curves, how to read it. */
export function CohortsView({ org, store, currency, timeZone }: CohortsViewProps) {
  const trpc = useTRPC()
  const { filter } = useReportFilter()
  const switches = useCohortSwitches()
  const query = useQuery(
    trpc.report.cohortReport.queryOptions(
      { org, store, filter, ...switches.report },
      { placeholderData: keepPreviousData, refetchInterval: (current) => getRefetchInterval(current.state.data) },
    ),
  )
  const snapshot = query.data?.state === 'ready' ? query.data.snapshot : null
  return (
    <>
      <FilterBar timeZone={timeZone} currency={currency} snapshot={snapshot} />
      <ReportGate query={query} skeleton={<CohortsSkeleton />}>
        {(report) => <CohortPage report={report} switches={switches} currency={currency} />}
      </ReportGate>
    </>
  )
}

function CohortsSkeleton() {
  return (
    <div className="flex flex-col gap-6 py-8">
      <Skeleton className="h-20 w-full max-w-[46rem]" />
      <Skeleton className="h-8 w-full max-w-[36rem]" />
      <Skeleton className="h-[28rem] w-full" />
    </div>
  )
}
