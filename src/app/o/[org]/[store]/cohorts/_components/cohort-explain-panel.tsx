'use client'
import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { formatCohortFigure } from '@/components/charts/cohort-cell-words'
import { CopyLink } from '@/components/explain/copy-link'
import { RowsBehind } from '@/components/explain/rows-behind'
import { useFormat } from '@/components/format/use-format'
import type { CohortReport } from '@/domain/cohort-report'
import { averageUnitOf, type CohortMeasure, isMoneyMeasure, unitOf } from '@/domain/cohort-switches'
import { getMetric } from '@/domain/metrics/catalogue'
import type { MetricId } from '@/domain/metrics/metric-entry'
import type { CohortAnswer } from './prepare-cohort-answer'

interface CohortExplainPanelProps {
  id: string
  report: CohortReport
  answer: CohortAnswer
  currency: string
}

/** "How is this computed?" of a figure of the sentence: formula, the same with the store's figures, what was left out. */
export function CohortExplainPanel(props: CohortExplainPanelProps) {
  if (props.id === 'payback') return <PaybackPanel {...props} />
  if (props.id === 'trend') return <TrendPanel {...props} />
  return props.id === 'value' ? <ValuePanel {...props} /> : null
}

const ENTRIES: Partial<Record<CohortMeasure, MetricId>> = {
  retainedShare: 'cohortRetained',
  retainedCount: 'cohortRetained',
  revenue: 'cohortRevenuePerCustomer',
  margin: 'cohortMarginPerCustomer',
}

function useDefinition({ measure, span }: CohortReport): { name: string; formula: string; note: string } {
  const words = useTranslations('cohorts.explain')
  const locale = useLocale() === 'ru' ? 'ru' : 'en'
  const average = getMetric('cohortAverageRow')
  const id = measure === 'margin' && span === 'cumulative' ? 'cohortCumulativeMargin' : ENTRIES[measure]
  if (id) {
    const entry = getMetric(id)
    return {
      name: entry.name[locale],
      formula: entry.formula[locale],
      note: `${entry.note[locale]} ${average.note[locale]}`,
    }
  }
  const key =
    ({ aov: 'aov', ordersPerCustomer: 'perActive', refundsShare: 'refunds', contribution: 'contribution' } as const)[
      measure as 'aov' | 'ordersPerCustomer' | 'refundsShare' | 'contribution'
    ] ?? 'orders'
  return { name: words(key), formula: words(`${key}Formula`), note: average.note[locale] }
}

function ValuePanel({ id, report, answer, currency }: CohortExplainPanelProps) {
  const words = useTranslations('cohorts.explain')
  const format = useFormat()
  const definition = useDefinition(report)
  const isMoney = isMoneyMeasure(report.measure) || report.measure === 'refundsShare'
  const top = isMoney ? format.money(answer.numerator, currency) : format.number(answer.numerator)
  const under =
    report.measure === 'refundsShare' ? format.money(answer.divisor, currency) : format.number(answer.divisor)
  const unfinished = report.rows.filter((row) => answer.offset < row.values.length && answer.offset >= row.finalCells)
  return (
    <Panel
      {...definition}
      id={id}
      asOf={report.asOf}
      division={
        <>
          {top} ÷ {under} ={' '}
          <strong className="whitespace-nowrap font-semibold">
            {formatCohortFigure(answer.value, averageUnitOf(report.measure), currency, format)}
          </strong>
        </>
      }
      lines={[
        [words('cohorts'), format.number(answer.cohorts)],
        [words('customers'), format.number(answer.customers)],
        [words('left'), format.number(unfinished.length)],
      ]}
    />
  )
}

function PaybackPanel({ id, report, answer: { payback }, currency }: CohortExplainPanelProps) {
  const words = useTranslations('cohorts.explain')
  const format = useFormat()
  if (!payback) return null
  return (
    <Panel
      id={id}
      asOf={report.asOf}
      name={words('payback')}
      formula={words('paybackFormula')}
      note={words('paybackNote')}
      lines={[
        [words('recovered'), format.number(payback.recovered)],
        [words('ofCohorts'), format.number(payback.cohorts)],
        [words('cacMean'), format.money(payback.cacMinor, currency)],
      ]}
    />
  )
}

function TrendPanel({ id, report, answer, currency }: CohortExplainPanelProps) {
  const words = useTranslations('cohorts.explain')
  const format = useFormat()
  const trend = report.trends[answer.offset]
  if (!trend) return null
  const figure = (value: number | null) =>
    formatCohortFigure(value, unitOf(report.measure, report.form), currency, format)
  return (
    <Panel
      id={id}
      asOf={report.asOf}
      name={words('trend')}
      formula={words('trendFormula')}
      note={words('trendNote')}
      lines={[
        [words('cohorts'), format.number(trend.cohorts)],
        ...(trend.slope === null
          ? []
          : ([
              [words('slope'), figure(trend.slope)],
              [words('interval'), `${figure(trend.low)} – ${figure(trend.high)}`],
            ] as [string, string][])),
      ]}
    />
  )
}

interface PanelProps {
  id: string
  asOf: string
  name: string
  formula: string
  note: string
  division?: ReactNode
  lines: [string, string][]
}

function Panel({ id, asOf, name, formula, note, division, lines }: PanelProps) {
  const words = useTranslations('cohorts.explain')
  const explain = useTranslations('explain')
  const format = useFormat()
  return (
    <div className="flex flex-col gap-3">
      <h2 className="text-[0.9375rem] font-semibold">{explain('about', { name })}</h2>
      <div className="rounded-lg bg-wash px-3 py-2.5">
        <p>{formula}</p>
        {division && <p className="mt-1">{division}</p>}
      </div>
      <p className="text-fine text-ink-2">{note}</p>
      <dl className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-4 gap-y-1 border-t border-line pt-3 text-fine">
        {lines.map(([label, value]) => (
          <div key={label} className="contents">
            <dt className="text-ink-2">{label}</dt>
            <dd className="text-right font-emphasis text-ink">{value}</dd>
          </div>
        ))}
      </dl>
      <p className="text-fine text-muted">{words('asOf', { date: format.day(asOf) })}</p>
      <RowsBehind />
      <CopyLink id={id} />
    </div>
  )
}
