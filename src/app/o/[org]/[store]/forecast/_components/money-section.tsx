'use client'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { parseAsStringLiteral, useQueryState } from 'nuqs'
import type { ForecastMoney } from '@/components/charts/prepare-forecast-months'
import { ExplainLink } from '@/components/explain/explain-link'
import { ReportSection } from '@/components/reports/report-section'
import { useSeesCosts } from '@/components/shell/use-sees-costs'
import { SegmentedControl } from '@/components/ui/segmented-control'
import { Skeleton } from '@/components/ui/skeleton'
import type { FittedForecast } from '@/domain/forecast-report'
import { AgesTable } from './ages-table'
import { HowComputed } from './how-computed'
import { NextMonthsTable } from './next-months-table'
import { SeasonNote } from './season-note'
import { WhatIfPanel } from './what-if-panel'

const ForecastMonthsChart = dynamic(() => import('@/components/charts/forecast-months-chart'), {
  ssr: false,
  loading: () => <Skeleton className="h-56 w-full" />,
})

const MONEY = ['margin', 'revenue'] as const satisfies readonly ForecastMoney[]

interface MoneySectionProps {
  forecast: FittedForecast
  currency: string
}

/** What is to come, in money: by month, by age, from today's customers, and if something changed. */
export function MoneySection({ forecast, currency }: MoneySectionProps) {
  const words = useTranslations('forecast.months')
  const seesCosts = useSeesCosts()
  const [money, setMoney] = useQueryState(
    'money',
    parseAsStringLiteral(MONEY).withDefault('margin').withOptions({ history: 'replace', scroll: false }),
  )
  return (
    <div className="flex flex-col gap-12">
      <div className="grid gap-x-10 gap-y-12 lg:grid-cols-[minmax(0,1.6fr)_minmax(0,1fr)]">
        <ReportSection title={words('title')} note={words('note')} action={<ExplainLink id="months" />}>
          {seesCosts && (
            <div className="mb-3">
              <SegmentedControl
                label={words('measure')}
                value={money}
                options={MONEY.map((value) => ({ value, label: words(value) }))}
                onChange={(value) => void setMoney(value)}
              />
            </div>
          )}
          <ForecastMonthsChart months={forecast.months} money={money} currency={currency} />
          <SeasonNote forecast={forecast} />
        </ReportSection>
        <WhatIfPanel forecast={forecast} currency={currency} />
      </div>
      <div className="grid gap-x-10 gap-y-12 xl:grid-cols-[minmax(0,1.25fr)_minmax(0,1fr)]">
        <AgesTable forecast={forecast} currency={currency} />
        <NextMonthsTable next={forecast.next} currency={currency} />
      </div>
      <HowComputed forecast={forecast} currency={currency} />
    </div>
  )
}
