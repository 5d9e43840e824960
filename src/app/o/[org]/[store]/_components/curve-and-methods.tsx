'use client'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { parseAsInteger, useQueryState } from 'nuqs'
import type { CurveReference } from '@/components/charts/prepare-realised-curve'
import { ExplainLink } from '@/components/explain/explain-link'
import { Explained } from '@/components/explain/explained'
import { useFormat } from '@/components/format/use-format'
import { ReportSection } from '@/components/reports/report-section'
import { SegmentedControl } from '@/components/ui/segmented-control'
import { Skeleton } from '@/components/ui/skeleton'
import { type LtvSummary, REALISED_AGES_MONTHS } from '@/domain/ltv'
import { CacNote } from './cac-note'
import { MeanAndMedian } from './ltv-spread-sections'
import type { OverviewChartsProps } from './overview-charts'
import { chooseCurve } from './prepare-answer'

const loading = () => <Skeleton className="h-56 w-full" />
const RealisedCurveChart = dynamic(() => import('@/components/charts/realised-curve-chart'), { ssr: false, loading })
const LtvMethodsChart = dynamic(() => import('@/components/charts/ltv-methods-chart'), { ssr: false, loading })

/** What customers have brought by each age, and LTV by the four methods. */
export function CurveAndMethods({ overview, currency }: OverviewChartsProps) {
  const words = useTranslations('overview.charts')
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
            reference={findReference(ltv)}
            currency={currency}
          />
        ) : (
          <p className="text-fine text-muted">
            {firstOn ? words('curveEmpty', { date: format.day(firstOn) }) : words('curveEmptyBare')}
          </p>
        )}
      </ReportSection>
      <MethodsSection overview={overview} currency={currency} horizonMonths={curve?.horizonMonths ?? null} />
    </>
  )
}

interface MethodsSectionProps extends OverviewChartsProps {
  horizonMonths: number | null
}

function MethodsSection({ overview, currency, horizonMonths }: MethodsSectionProps) {
  const words = useTranslations('overview.charts')
  const explainWords = useTranslations('explain')
  const format = useFormat()
  const { ltv } = overview
  const age = REALISED_AGES_MONTHS.find((months) => months === horizonMonths)
  return (
    <ReportSection
      title={words('methods')}
      note={words('methodsNote')}
      action={<ExplainLink id="formulaSimpleLtv" label={explainWords('why')} />}
    >
      <LtvMethodsChart ltv={ltv} ageMonths={horizonMonths} currency={currency} />
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
      {age && <MeanAndMedian ageMonths={age} currency={currency} />}
    </ReportSection>
  )
}

/** The line across the curve: what a customer costs now, else the most that may be paid for one. */
function findReference({ cac, maximumCacMinor }: LtvSummary): CurveReference | null {
  if (cac.valueMinor !== null) return { kind: 'cost', valueMinor: cac.valueMinor }
  return maximumCacMinor === null ? null : { kind: 'maximum', valueMinor: maximumCacMinor }
}
