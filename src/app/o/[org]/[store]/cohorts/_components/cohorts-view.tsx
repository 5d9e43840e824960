'use client'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { useTRPC } from '@/components/api/client'
import { CohortGridTable } from '@/components/charts/cohort-grid-table'
import { fillCohortTriangle } from '@/components/charts/fill-cohort-triangle'
import { type CohortMeasure, type CohortSpan, prepareCohortTable } from '@/components/charts/prepare-cohort-table'
import { FilterBar } from '@/components/reports/filter-bar'
import { NothingMatches } from '@/components/reports/nothing-matches'
import { ReportGate } from '@/components/reports/report-gate'
import { getRefetchInterval } from '@/components/reports/report-refresh'
import { useReportFilter } from '@/components/reports/use-report-filter'
import { Skeleton } from '@/components/ui/skeleton'
import type { CohortGrid } from '@/domain/cohorts'
import { CohortHeadline } from './cohort-headline'
import { CohortSwitches } from './cohort-switches'
import { useCohortForecast } from './use-cohort-forecast'
import { useCohortSwitches } from './use-cohort-switches'

interface CohortsViewProps {
  org: string
  store: string
  currency: string
  timeZone: string
}

/** The cohorts page: filters, the answer, switches, the grid, how to read it. */
export function CohortsView({ org, store, currency, timeZone }: CohortsViewProps) {
  const trpc = useTRPC()
  const { filter } = useReportFilter()
  const [{ measure, span, bucket, forecast }] = useCohortSwitches()
  const query = useQuery(
    trpc.report.cohorts.queryOptions(
      { org, store, filter, bucket },
      { placeholderData: keepPreviousData, refetchInterval: (current) => getRefetchInterval(current.state.data) },
    ),
  )
  const snapshot = query.data?.state === 'ready' ? query.data.snapshot : null
  return (
    <>
      <FilterBar timeZone={timeZone} currency={currency} snapshot={snapshot} />
      <ReportGate query={query} skeleton={<CohortsSkeleton />}>
        {(grid) => (
          <CohortReport
            {...{ org, store, grid, measure, span, currency }}
            isForecastWanted={forecast && bucket === 'month'}
          />
        )}
      </ReportGate>
    </>
  )
}

interface CohortReportProps {
  org: string
  store: string
  isForecastWanted: boolean
  grid: CohortGrid
  measure: CohortMeasure
  span: CohortSpan
  currency: string
}

function CohortReport({ org, store, isForecastWanted, grid, measure, span, currency }: CohortReportProps) {
  const words = useTranslations('cohorts')
  const { filter } = useReportFilter()
  const table = useMemo(() => prepareCohortTable(grid, measure, span), [grid, measure, span])
  const forecast = useCohortForecast({ org, store, isWanted: isForecastWanted && Object.keys(filter).length === 0 })
  const shown = useMemo(
    () => (forecast.cohorts ? fillCohortTriangle(table, grid, forecast.cohorts) : table),
    [table, grid, forecast.cohorts],
  )
  // A number of customers makes no sentence: the share they are of their cohorts does.
  const spoken = useMemo(
    () => (measure === 'retainedCount' ? prepareCohortTable(grid, 'retainedShare', span) : table),
    [grid, measure, span, table],
  )
  const measureWords = {
    retainedShare: 'retainedShare',
    retainedCount: 'retainedCount',
    revenue: span === 'cumulative' ? 'revenueCumulative' : 'revenuePeriod',
    margin: span === 'cumulative' ? 'marginCumulative' : 'marginPeriod',
  } as const
  if (table.rows.length === 0) return <NothingMatches />
  return (
    <>
      <CohortHeadline table={spoken} bucket={grid.bucket} currency={currency} />
      <CohortSwitches filter={filter} />
      <div className="mt-5">
        <CohortGridTable
          grid={grid}
          table={shown}
          currency={currency}
          caption={words('grid.caption', { measure: words(`grid.measure.${measureWords[measure]}`) })}
        />
      </div>
      <p className="mt-5 max-w-[60rem] text-fine text-muted">
        {forecast.legend && `${words(`legend.${forecast.legend}`)} `}
        {(['hatched', 'dimmed', 'average', 'zero', 'keys'] as const).map((part) => words(`legend.${part}`)).join(' ')}
      </p>
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
