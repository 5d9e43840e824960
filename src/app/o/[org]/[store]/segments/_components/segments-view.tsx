'use client'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useTRPC } from '@/components/api/client'
import { useFormat } from '@/components/format/use-format'
import { ReportGate } from '@/components/reports/report-gate'
import { ReportMeta } from '@/components/reports/report-meta'
import { getRefetchInterval } from '@/components/reports/report-refresh'
import { PageHeader } from '@/components/shell/page-header'
import { LinkButton } from '@/components/ui/link-button'
import { Skeleton } from '@/components/ui/skeleton'
import type { SegmentOverview } from '@/domain/segments/segment-report'
import { sumGroups } from '@/domain/segments/sum-groups'
import { HowComputed } from './how-computed'
import { RfmSection } from './rfm-section'
import { SavedSegments } from './saved-segments'
import { StageSection } from './stage-section'
import { Suggestions } from './suggestions'
import { useSegmentPaths } from './use-segment-paths'

interface SegmentsViewProps {
  org: string
  store: string
  currency: string
  timeZone: string
}

/** The page of segments: the answer, stages, recency × frequency, saved segments, those worth having. */
export function SegmentsView({ org, store, currency, timeZone }: SegmentsViewProps) {
  const words = useTranslations('segments')
  const trpc = useTRPC()
  const paths = useSegmentPaths()
  const query = useQuery(
    trpc.segments.overview.queryOptions(
      { org, store },
      { refetchInterval: ({ state }) => getRefetchInterval(state.data) },
    ),
  )
  const snapshot = query.data?.state === 'ready' ? query.data.snapshot : null
  return (
    <>
      <PageHeader
        filters={
          paths.canEdit && (
            <LinkButton size="small" href={paths.blank}>
              {words('new')}
            </LinkButton>
          )
        }
        meta={snapshot && <ReportMeta snapshot={snapshot} timeZone={timeZone} currency={currency} />}
      />
      <ReportGate query={query} skeleton={<SegmentsSkeleton />}>
        {(overview) => (
          <>
            <Headline overview={overview} currency={currency} />
            <StageSection overview={overview} currency={currency} />
            <SavedSegments org={org} store={store} currency={currency} />
            <Suggestions overview={overview} />
            <RfmSection overview={overview} />
            <HowComputed overview={overview} />
          </>
        )}
      </ReportGate>
    </>
  )
}

const SILENT = ['slowing', 'atRisk', 'lapsed'] as const
const bold = (chunks: ReactNode) => <span className="whitespace-nowrap font-emphasis">{chunks}</span>

function Headline({ overview, currency }: { overview: SegmentOverview; currency: string }) {
  const words = useTranslations('segments')
  const format = useFormat()
  const { customers, stages, guests } = overview
  const silent = sumGroups(stages.filter(({ stage }) => SILENT.some((one) => one === stage)))
  return (
    <header className="mb-8 mt-8">
      <h1 className="max-w-headline font-serif text-[1.5rem] leading-8 sm:text-headline">
        {words.rich('headline', {
          active: format.number(customers - silent.customers),
          count: customers,
          silent: format.number(silent.customers),
          revenue: format.moneyCompact(silent.revenueMinor, currency),
          value: bold,
          money: bold,
        })}
      </h1>
      <p className="mt-3 max-w-headline text-ink-2">
        {words('headlineNote', {
          gap: overview.isGapAssumed ? 'assumed' : 'own',
          days: format.number(overview.meanGapDays, 0),
        })}{' '}
        {guests > 0 && words('guestsOut', { count: guests })}
      </p>
    </header>
  )
}

function SegmentsSkeleton() {
  return (
    <div className="flex flex-col gap-6 py-8">
      <Skeleton className="h-20 w-full max-w-[46rem]" />
      <Skeleton className="h-10 w-full" />
      <Skeleton className="h-80 w-full" />
    </div>
  )
}
