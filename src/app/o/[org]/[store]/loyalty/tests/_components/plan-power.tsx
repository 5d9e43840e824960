'use client'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { useFormat } from '@/components/format/use-format'
import { ReportSection } from '@/components/reports/report-section'
import { Skeleton } from '@/components/ui/skeleton'
import { Table } from '@/components/ui/table'
import { detectableEffect } from '@/domain/programme-test/sample-size'
import type { PlanOptions } from '@/domain/programme-test/test-result'
import { MethodNote } from './method-note'
import type { ReadPlan } from './use-plan-state'

const PowerCurveChart = dynamic(() => import('@/components/charts/power-curve-chart'), {
  ssr: false,
  loading: () => <Skeleton className="h-[230px] w-full" />,
})

/** The curve of what is found, the lengths side by side, the simulation's word, and how all of it is computed. */
export function PlanPower({ plan, options, currency }: { plan: ReadPlan; options: PlanOptions; currency: string }) {
  const words = useTranslations('programme-tests.new')
  const { assessment, choice } = plan
  if (!assessment) return null
  return (
    <div className="flex min-w-0 flex-col gap-10">
      <ReportSection title={words('powerTitle')} note={words('powerTitleNote')}>
        <PowerCurveChart
          assessment={assessment}
          smallestEffectMinor={choice.smallestEffectMinor}
          power={choice.power}
          currency={currency}
        />
      </ReportSection>
      <LengthsTable plan={plan} options={options} currency={currency} />
      <ScenarioWord plan={plan} options={options} currency={currency} />
      <MethodNote topic="plan" />
    </div>
  )
}

interface PartProps {
  plan: ReadPlan
  options: PlanOptions
  currency: string
}

function LengthsTable({ plan: { choice }, options, currency }: PartProps) {
  const words = useTranslations('programme-tests.new')
  const format = useFormat()
  return (
    <ReportSection title={words('lengthsTitle')} note={words('lengthsNote')}>
      <Table
        caption={words('lengthsTitle')}
        getKey={({ weeks }) => String(weeks)}
        rows={options.bases}
        columns={[
          { key: 'weeks', head: words('length'), cell: ({ weeks }) => words('weeksLong', { weeks }) },
          {
            key: 'mean',
            head: words('meanHead'),
            isFigure: true,
            cell: ({ meanMinor }) => format.money(Math.round(meanMinor), currency),
          },
          {
            key: 'correlation',
            head: words('correlationHead'),
            isFigure: true,
            cell: ({ correlation }) => format.number(correlation, 2),
          },
          {
            key: 'detectable',
            head: words('detectableHead'),
            isFigure: true,
            cell: (basis) => format.money(Math.round(detectableEffect(basis, choice, choice.power)), currency),
          },
          {
            key: 'share',
            head: words('shareHead'),
            isFigure: true,
            cell: (basis) =>
              format.share(detectableEffect(basis, choice, choice.power) / Math.max(1, basis.meanMinor), 1),
          },
        ]}
      />
    </ReportSection>
  )
}

function ScenarioWord({ plan: { prior, assessment }, options, currency }: PartProps) {
  const words = useTranslations('programme-tests.new')
  const format = useFormat()
  if (!options.scenario) return null
  const isFound = prior && assessment && Math.abs(prior.mean) >= assessment.detectableMinor
  return (
    <ReportSection title={words('scenarioTitle')}>
      <p className="max-w-headline text-ink-2">
        {prior
          ? words('scenarioWord', {
              name: options.scenario.name,
              effect: format.money(Math.round(prior.mean), currency, { sign: true }),
              spread: format.money(Math.round(prior.sd), currency),
              isFound: isFound ? 'yes' : 'no',
            })
          : words('scenarioNone', { name: options.scenario.name })}
      </p>
    </ReportSection>
  )
}
