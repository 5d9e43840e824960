'use client'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { parseAsInteger, parseAsStringLiteral, useQueryState } from 'nuqs'
import type { NewReturningMeasure } from '@/components/charts/prepare-new-returning'
import { isSmallSample } from '@/components/charts/small-sample'
import { ExplainLink } from '@/components/explain/explain-link'
import { Explained } from '@/components/explain/explained'
import { useFormat } from '@/components/format/use-format'
import { ReportSection } from '@/components/reports/report-section'
import { SegmentedControl } from '@/components/ui/segmented-control'
import { Skeleton } from '@/components/ui/skeleton'
import type { Overview } from '@/domain/overview'
import { CacNote } from './cac-note'
import { chooseCurve } from './prepare-answer'

const loading = () => <Skeleton className="h-56 w-full" />
const RealisedCurveChart = dynamic(() => import('@/components/charts/realised-curve-chart'), { ssr: false, loading })
const LtvMethodsChart = dynamic(() => import('@/components/charts/ltv-methods-chart'), { ssr: false, loading })
const NewReturningChart = dynamic(() => import('@/components/charts/new-returning-chart'), { ssr: false, loading })
const ConcentrationChart = dynamic(() => import('@/components/charts/concentration-chart'), { ssr: false, loading })
const NthConversionChart = dynamic(() => import('@/components/charts/nth-conversion-chart'), { ssr: false, loading })
const AovBandsChart = dynamic(() => import('@/components/charts/aov-bands-chart'), { ssr: false, loading })
const DaysBetweenChart = dynamic(() => import('@/components/charts/days-between-chart'), { ssr: false, loading })

interface OverviewChartsProps {
  overview: Overview
  currency: string
}

/** The pictures, in two columns. */
export function OverviewCharts({ overview, currency }: OverviewChartsProps) {
  const { descriptive } = overview
  return (
    <div className="mt-10 grid gap-x-10 gap-y-12 lg:grid-cols-[minmax(0,1.4fr)_minmax(0,1fr)]">
      <CurveAndMethods overview={overview} currency={currency} />
      <NewReturningSection overview={overview} currency={currency} />
      <ConcentrationSection overview={overview} />
      <NthSection overview={overview} />
      <div className="flex min-w-0 flex-col gap-10">
        <BandsSection overview={overview} currency={currency} />
        {descriptive.daysBetweenOrders.gaps > 0 && <DaysSection overview={overview} />}
      </div>
    </div>
  )
}

function CurveAndMethods({ overview, currency }: OverviewChartsProps) {
  const words = useTranslations('overview.charts')
  const explainWords = useTranslations('explain')
  const format = useFormat()
  const [wanted, setWanted] = useQueryState(
    'horizon',
    parseAsInteger.withOptions({ history: 'replace', scroll: false }),
  )
  const { ltv } = overview
  const { curves, ages } = ltv.realised
  const curve = chooseCurve(curves, wanted)
  const firstOn = ages[0]?.finalOn ?? null
  const horizons = curves.filter((one) => one.horizonMonths > 1).map((one) => String(one.horizonMonths))
  return (
    <>
      <ReportSection
        title={words('curve')}
        note={
          curve && (
            <>
              {words('curveNote', { cohorts: curve.cohorts, customers: curve.customers })}
              {ltv.predicted.ages.some(({ ageMonths }) => ageMonths > curve.horizonMonths) &&
                words.rich('curveForecast', {
                  forecast: (chunks) => (
                    <Explained id="predictedLtv" className="quiet-link">
                      {chunks}
                    </Explained>
                  ),
                })}
            </>
          )
        }
        action={<ExplainLink id="realisedLtv" isPrimary={false} />}
      >
        {curve && horizons.length > 1 && (
          <div className="mb-3 flex items-center gap-3">
            <span className="text-fine text-muted">{words('curveHorizon')}</span>
            <SegmentedControl
              label={words('curveHorizon')}
              value={String(curve.horizonMonths)}
              options={horizons.map((value) => ({ value, label: value }))}
              onChange={(value) => void setWanted(Number(value))}
            />
          </div>
        )}
        {curve ? (
          <RealisedCurveChart
            curve={curve}
            predicted={ltv.predicted.ages}
            maximumCacMinor={ltv.maximumCacMinor}
            currency={currency}
          />
        ) : (
          <p className="text-fine text-muted">
            {firstOn ? words('curveEmpty', { date: format.day(firstOn) }) : words('curveEmptyBare')}
          </p>
        )}
      </ReportSection>
      <ReportSection
        title={words('methods')}
        note={words('methodsNote')}
        action={<ExplainLink id="formulaSimpleLtv" label={explainWords('why')} />}
      >
        <LtvMethodsChart ltv={ltv} ageMonths={curve?.horizonMonths ?? null} currency={currency} />
        <p className="mt-3 text-fine text-muted">
          {ltv.isUnsteady
            ? words('unsteady', {
                share: format.share(ltv.baseChangeShare, 0, true),
                months: overview.descriptive.churnWindow.months,
              })
            : words('steady')}
        </p>
        <p className="mt-2 text-fine text-muted">
          <CacNote cac={ltv.cac} currency={currency} />
        </p>
      </ReportSection>
    </>
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
