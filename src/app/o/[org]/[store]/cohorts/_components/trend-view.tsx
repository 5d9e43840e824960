'use client'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { formatCohortFigure } from '@/components/charts/cohort-cell-words'
import { useFormat } from '@/components/format/use-format'
import { Skeleton } from '@/components/ui/skeleton'
import type { CohortReport, CohortTrend } from '@/domain/cohort-report'
import { unitOf } from '@/domain/cohort-switches'
import type { CohortViewProps } from './grid-view'
import { MenuSwitch } from './menu-switch'
import { chooseAge } from './prepare-cohort-answer'

const CohortTrendChart = dynamic(() => import('@/components/charts/cohort-trend-chart'), {
  ssr: false,
  loading: () => <Skeleton className="h-80 w-full" />,
})

/** "Is month 3 getting better?": one age over the cohorts, the verdict in words first. */
export function TrendView({ report, switches, places, currency }: CohortViewProps) {
  const words = useTranslations('cohorts')
  const ages = report.average.values.flatMap((value, offset) => (value === null ? [] : [offset]))
  const offset = switches.age !== null && ages.includes(switches.age) ? switches.age : chooseAge(report, null)
  const verdict = useVerdict(report, report.trends[offset ?? -1], currency)
  if (offset === null) return <p className="text-ink-2">{words('trend.none')}</p>
  const title = words('trend.title', { measure: words(`grid.measure.${report.measure}`), place: places.place(offset) })
  return (
    <section>
      <div className="mb-2 flex flex-wrap items-center gap-3">
        <h2 className="text-[0.9375rem] font-semibold first-letter:uppercase">{title}</h2>
        <MenuSwitch
          label={words('trend.age')}
          value={String(offset)}
          options={ages.map((age) => ({ value: String(age), label: places.column(age) }))}
          onChange={(value) => switches.setSwitches({ age: Number(value) })}
        />
      </div>
      <p className="mb-4 max-w-headline">{verdict}</p>
      <CohortTrendChart report={report} offset={offset} places={places} currency={currency} label={verdict} />
      <p className="mt-3 max-w-headline text-fine text-muted">{words('trend.note')}</p>
    </section>
  )
}

/** Whether it gets better, by how much, and how sure that is. */
function useVerdict({ measure, form }: CohortReport, trend: CohortTrend | undefined, currency: string): string {
  const words = useTranslations('cohorts.trend')
  const format = useFormat()
  const unit = unitOf(measure, form)
  const figure = (value: number | null) => {
    // A change between shares is in points.
    const text = unit === 'share' ? format.points(value) : formatCohortFigure(value, unit, currency, format)
    return value !== null && value > 0 && unit !== 'share' ? `+${text}` : text
  }
  if (!trend || trend.verdict === 'tooFew') return words('tooFew', { cohorts: trend?.cohorts ?? 0 })
  const { verdict, cohorts, slope, low, high } = trend
  return words(verdict, { cohorts, slope: figure(slope), low: figure(low), high: figure(high) })
}
