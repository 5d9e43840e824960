'use client'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { ExplainLink } from '@/components/explain/explain-link'
import { ReportSection } from '@/components/reports/report-section'
import { Skeleton } from '@/components/ui/skeleton'
import type { Sensitivity } from '@/domain/loyalty/simulation-result'
import type { LoyaltyPreview } from '@/domain/loyalty-workbench'
import { nameAssumption } from './assumption-name'
import { AnywaySection, DriverSection } from './driver-sections'
import { MonthsTable } from './months-table'
import { ResultStrip } from './result-strip'

const MarginBandChart = dynamic(() => import('@/components/charts/margin-band-chart'), {
  ssr: false,
  loading: () => <Skeleton className="h-64 w-full" />,
})
const TornadoChart = dynamic(() => import('@/components/charts/tornado-chart'), {
  ssr: false,
  loading: () => <Skeleton className="h-40 w-full" />,
})

interface ScenarioResultProps {
  result: LoyaltyPreview
  /** Comes with the full answer only. */
  sensitivity: Sensitivity | null
  currency: string
  isCoarse: boolean
}

/** The hypothetical part of a scenario's answer: figures, their course, what decides, who drives it. */
export function ScenarioResult({ result, sensitivity, currency, isCoarse }: ScenarioResultProps) {
  const words = useTranslations('loyalty.result')
  const { simulation } = result
  return (
    <div className="flex min-w-0 flex-col gap-10">
      <ResultStrip result={result} currency={currency} />
      <ReportSection
        title={words('course')}
        note={words(isCoarse ? 'courseNoteCoarse' : 'courseNote')}
        action={<ExplainLink id="incremental" isPrimary={false} />}
      >
        <MarginBandChart months={simulation.months} currency={currency} isCoarse={isCoarse} />
      </ReportSection>
      <ReportSection title={words('decides')} note={words('decidesNote')} action={<ExplainLink id="tornado" />}>
        {sensitivity ? <Tornado sensitivity={sensitivity} currency={currency} /> : <Skeleton className="h-40 w-full" />}
      </ReportSection>
      <div className="grid gap-x-10 gap-y-10 xl:grid-cols-2">
        <DriverSection simulation={simulation} currency={currency} />
        <AnywaySection simulation={simulation} currency={currency} />
      </div>
      <MonthsTable simulation={simulation} currency={currency} />
    </div>
  )
}

function Tornado({ sensitivity, currency }: { sensitivity: Sensitivity; currency: string }) {
  const words = useTranslations('loyalty.assumption')
  return (
    <TornadoChart
      currency={currency}
      baseMinor={sensitivity.likelyMinor}
      rows={sensitivity.bars.map(({ key, atLowMinor, atHighMinor }) => ({
        name: words(`${nameAssumption(key)}.short`),
        atLowMinor,
        atHighMinor,
      }))}
    />
  )
}
