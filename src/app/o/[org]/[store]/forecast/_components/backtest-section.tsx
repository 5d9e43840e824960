'use client'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { parseAsStringLiteral, useQueryState } from 'nuqs'
import type { BacktestMeasure } from '@/components/charts/prepare-backtest-weeks'
import { useFormat } from '@/components/format/use-format'
import { ReportSection } from '@/components/reports/report-section'
import { SegmentedControl } from '@/components/ui/segmented-control'
import { Skeleton } from '@/components/ui/skeleton'
import type { Backtest, FittedForecast } from '@/domain/forecast-report'
import { BacktestGroups } from './backtest-groups'
import { BacktestSentence } from './backtest-sentence'
import { ScoresTable } from './scores-table'

const loading = () => <Skeleton className="h-56 w-full" />
const BacktestWeeksChart = dynamic(() => import('@/components/charts/backtest-weeks-chart'), { ssr: false, loading })
const DecileChart = dynamic(() => import('@/components/charts/decile-chart'), { ssr: false, loading })

const MEASURES = ['orders', 'revenue'] as const satisfies readonly BacktestMeasure[]

interface BacktestSectionProps {
  backtest: Backtest | null
  modelError: FittedForecast['modelError']
  currency: string
}

/** The forecast tested on the store's own past. */
export function BacktestSection({ backtest, modelError, currency }: BacktestSectionProps) {
  const words = useTranslations('forecast.check')
  const format = useFormat()
  const [measure, setMeasure] = useQueryState(
    'by',
    parseAsStringLiteral(MEASURES).withDefault('orders').withOptions({ history: 'replace', scroll: false }),
  )
  if (!backtest) return <p className="max-w-headline text-ink-2">{words('none')}</p>
  return (
    <>
      <BacktestSentence backtest={backtest} currency={currency} />
      {Math.max(modelError.orders, modelError.revenue) > 0 && (
        <p className="mt-2 max-w-headline text-ink-2">
          {words('widened', {
            orders: `±${format.share(modelError.orders, 0)}`,
            revenue: `±${format.share(modelError.revenue, 0)}`,
          })}
        </p>
      )}
      <div className="mt-10 grid gap-x-10 gap-y-12 lg:grid-cols-[minmax(0,1.4fr)_minmax(0,1fr)]">
        <ReportSection
          title={words('title')}
          note={words('note', { from: format.day(backtest.standsOn), months: Math.round(backtest.horizonMonths) })}
        >
          <div className="mb-3">
            <SegmentedControl
              label={words('measure')}
              value={measure}
              options={MEASURES.map((value) => ({ value, label: words(value) }))}
              onChange={(value) => void setMeasure(value)}
            />
          </div>
          <BacktestWeeksChart weeks={backtest.weeks} measure={measure} currency={currency} />
        </ReportSection>
        <ReportSection title={words('deciles')} note={words('decilesNote')}>
          <DecileChart deciles={backtest.deciles} />
        </ReportSection>
      </div>
      <ScoresTable scores={backtest.scores} />
      <div className="mt-12 grid gap-x-10 gap-y-12 lg:grid-cols-2">
        <BacktestGroups kind="byCohort" groups={backtest.byCohort} />
        <BacktestGroups kind="byChannel" groups={backtest.byChannel} />
      </div>
    </>
  )
}
