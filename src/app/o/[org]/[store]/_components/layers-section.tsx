'use client'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { parseAsStringLiteral, useQueryState } from 'nuqs'
import { useTRPC } from '@/components/api/client'
import { ExplainLink } from '@/components/explain/explain-link'
import { ReportSection } from '@/components/reports/report-section'
import { SegmentedControl } from '@/components/ui/segmented-control'
import { Skeleton } from '@/components/ui/skeleton'
import { PartGate } from './part-gate'
import { useOverviewPart } from './use-overview-part'

const RevenueLayersChart = dynamic(() => import('@/components/charts/revenue-layers-chart'), {
  ssr: false,
  loading: () => <Skeleton className="h-60 w-full" />,
})

const CUTS = ['quarter', 'year'] as const

/** Revenue laid up by when its customers were won. */
export function LayersSection({ currency }: { currency: string }) {
  const words = useTranslations('overview.layers')
  const trpc = useTRPC()
  const part = useOverviewPart()
  const [cut, setCut] = useQueryState(
    'layers',
    parseAsStringLiteral(CUTS).withDefault('quarter').withOptions({ history: 'replace', scroll: false }),
  )
  const query = useQuery(trpc.overview.revenueLayers.queryOptions(part, { placeholderData: keepPreviousData }))
  return (
    <ReportSection title={words('title')} note={words('note')} action={<ExplainLink id="cohort" />}>
      <div className="mb-3">
        <SegmentedControl
          label={words('by')}
          value={cut}
          options={CUTS.map((value) => ({ value, label: words(value) }))}
          onChange={(value) => void setCut(value)}
        />
      </div>
      <PartGate query={query} height="h-64">
        {(layers) => <RevenueLayersChart layers={layers} by={cut} currency={currency} />}
      </PartGate>
    </ReportSection>
  )
}
