'use client'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { useTRPC } from '@/components/api/client'
import { EstimateBars } from '@/components/charts/estimate-bars'
import { ExplainLink } from '@/components/explain/explain-link'
import { useFormat } from '@/components/format/use-format'
import { ReportSection } from '@/components/reports/report-section'
import { Skeleton } from '@/components/ui/skeleton'
import type { RealisedAgeMonths } from '@/domain/ltv'
import type { LtvSpread } from '@/domain/ltv-spread'
import { PartGate } from './part-gate'
import { useOverviewPart } from './use-overview-part'

const LtvTrendChart = dynamic(() => import('@/components/charts/ltv-trend-chart'), {
  ssr: false,
  loading: () => <Skeleton className="h-56 w-full" />,
})

interface LtvSpreadProps {
  ageMonths: RealisedAgeMonths
  currency: string
}

function useLtvSpread(ageMonths: RealisedAgeMonths) {
  const trpc = useTRPC()
  const part = useOverviewPart()
  return useQuery(trpc.overview.ltvSpread.queryOptions({ ...part, ageMonths }, { placeholderData: keepPreviousData }))
}

/** The mean and the median of what customers have brought, each with its interval. */
export function MeanAndMedian({ ageMonths, currency }: LtvSpreadProps) {
  const words = useTranslations('overview.spread')
  const query = useLtvSpread(ageMonths)
  return (
    <section aria-label={words('title')} className="mt-6 border-t border-line pt-5">
      <PartGate query={query} height="h-24">
        {(spread) => <Estimates spread={spread} currency={currency} />}
      </PartGate>
    </section>
  )
}

function Estimates({ spread, currency }: { spread: LtvSpread; currency: string }) {
  const words = useTranslations('overview.spread')
  const format = useFormat()
  const { mean, median, ageMonths, customers, resamples } = spread
  if (!mean || !median) return <p className="text-fine text-muted">{words('none')}</p>
  return (
    <>
      <EstimateBars
        rows={[
          { name: words('mean', { months: ageMonths }), estimate: mean },
          { name: words('median', { months: ageMonths }), estimate: median },
        ]}
        currency={currency}
      />
      <p className="mt-3 text-fine text-muted">
        {words('note', { customers, resamples: format.number(resamples) })}{' '}
        {mean.valueMinor > median.valueMinor && words('skewed')}
      </p>
    </>
  )
}

/** Realised LTV cohort by cohort. */
export function LtvTrendSection({ ageMonths, currency }: LtvSpreadProps) {
  const words = useTranslations('overview.trend')
  const query = useLtvSpread(ageMonths)
  return (
    <ReportSection
      title={words('title', { months: ageMonths })}
      note={words('note')}
      action={<ExplainLink id="realisedLtv" isPrimary={false} />}
    >
      <PartGate query={query} height="h-60">
        {(spread) => <LtvTrendChart spread={spread} currency={currency} />}
      </PartGate>
    </ReportSection>
  )
}
