'use client'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { parseAsStringLiteral, useQueryState } from 'nuqs'
import type { NewReturningMeasure } from '@/components/charts/prepare-new-returning'
import { isSmallSample } from '@/components/charts/small-sample'
import { ExplainLink } from '@/components/explain/explain-link'
import { useFormat } from '@/components/format/use-format'
import { ReportSection } from '@/components/reports/report-section'
import { SegmentedControl } from '@/components/ui/segmented-control'
import { Skeleton } from '@/components/ui/skeleton'
import type { RealisedAgeMonths } from '@/domain/ltv'
import type { Overview } from '@/domain/overview'
import { BenchmarksSection } from './benchmarks-section'
import { CurveAndMethods } from './curve-and-methods'
import { LayersSection } from './layers-section'
import { LtvTrendSection } from './ltv-spread-sections'
import { SecondOrderSection } from './second-order-section'
import { WhenNear } from './when-near'

const loading = () => <Skeleton className="h-56 w-full" />
const NewReturningChart = dynamic(() => import('@/components/charts/new-returning-chart'), { ssr: false, loading })
const ConcentrationChart = dynamic(() => import('@/components/charts/concentration-chart'), { ssr: false, loading })
const NthConversionChart = dynamic(() => import('@/components/charts/nth-conversion-chart'), { ssr: false, loading })
const AovBandsChart = dynamic(() => import('@/components/charts/aov-bands-chart'), { ssr: false, loading })
const DaysBetweenChart = dynamic(() => import('@/components/charts/days-between-chart'), { ssr: false, loading })

export interface OverviewChartsProps {
  overview: Overview
  currency: string
}

/** The pictures, in two columns. */
export function OverviewCharts({
  overview,
  trendAge,
  currency,
}: OverviewChartsProps & { trendAge: RealisedAgeMonths }) {
  const { descriptive } = overview
  return (
    <div className="mt-10 grid gap-x-10 gap-y-12 lg:grid-cols-[minmax(0,1.4fr)_minmax(0,1fr)]">
      <CurveAndMethods overview={overview} currency={currency} />
      <NewReturningSection overview={overview} currency={currency} />
      <ConcentrationSection overview={overview} />
      <WhenNear height="h-96">
        <SecondOrderSection />
      </WhenNear>
      <div className="flex min-w-0 flex-col gap-10">
        <NthSection overview={overview} />
        {descriptive.daysBetweenOrders.gaps > 0 && <DaysSection overview={overview} />}
      </div>
      <WhenNear height="h-72">
        <LayersSection currency={currency} />
      </WhenNear>
      <BandsSection overview={overview} currency={currency} />
      <WhenNear height="h-72">
        <LtvTrendSection ageMonths={trendAge} currency={currency} />
      </WhenNear>
      <BenchmarksSection descriptive={descriptive} />
    </div>
  )
}

const MEASURES = ['revenue', 'orders', 'customers'] as const satisfies readonly NewReturningMeasure[]

function NewReturningSection({ overview, currency }: OverviewChartsProps) {
  const words = useTranslations('overview.charts')
  const chartWords = useTranslations('charts.newReturning.measure')
  const [measure, setMeasure] = useQueryState(
    'by',
    parseAsStringLiteral(MEASURES).withDefault('revenue').withOptions({ history: 'replace', scroll: false }),
  )
  return (
    <ReportSection title={words('newReturning')} action={<ExplainLink id="newVsReturning" />}>
      <div className="mb-3">
        <SegmentedControl
          label={chartWords('label')}
          value={measure}
          options={MEASURES.map((value) => ({ value, label: chartWords(value) }))}
          onChange={(value) => void setMeasure(value)}
        />
      </div>
      <NewReturningChart rows={overview.descriptive.newVsReturning} measure={measure} currency={currency} />
    </ReportSection>
  )
}

function ConcentrationSection({ overview }: { overview: Overview }) {
  const words = useTranslations('overview.charts')
  const format = useFormat()
  const { concentration, customers } = overview.descriptive
  // The best fifth of a handful is one person, and the curve a drawing of chance.
  const isKnown = !isSmallSample(customers)
  return (
    <ReportSection
      title={words('concentration')}
      note={
        isKnown &&
        concentration.top20 !== null &&
        words('concentrationNote', { share: format.share(concentration.top20, 0) })
      }
      action={<ExplainLink id="concentration" />}
    >
      {isKnown ? (
        <ConcentrationChart concentration={concentration} />
      ) : (
        <p className="text-fine text-muted">{words('concentrationFew')}</p>
      )}
    </ReportSection>
  )
}

function NthSection({ overview }: { overview: Overview }) {
  const words = useTranslations('overview.charts')
  return (
    <ReportSection title={words('nth')} note={words('nthNote')} action={<ExplainLink id="nthConversion" />}>
      <NthConversionChart rows={overview.descriptive.nthConversion} />
    </ReportSection>
  )
}

function BandsSection({ overview, currency }: OverviewChartsProps) {
  const words = useTranslations('overview.charts')
  const format = useFormat()
  const { aovMinor, aovBands } = overview.descriptive
  return (
    <ReportSection
      title={words('aovBands')}
      note={words('aovBandsNote', { aov: format.moneyFitted(aovMinor, currency) })}
      action={<ExplainLink id="aovBands" />}
    >
      <AovBandsChart bands={aovBands} />
    </ReportSection>
  )
}

function DaysSection({ overview }: { overview: Overview }) {
  const words = useTranslations('overview.charts')
  const { daysBetweenOrders } = overview.descriptive
  return (
    <ReportSection
      title={words('days')}
      note={words('daysNote', { count: daysBetweenOrders.gaps })}
      action={<ExplainLink id="daysBetweenOrders" />}
    >
      <DaysBetweenChart days={daysBetweenOrders} />
    </ReportSection>
  )
}
