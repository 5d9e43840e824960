'use client'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { formatCohortFigure } from '@/components/charts/cohort-cell-words'
import type { CohortPlaceWords } from '@/components/charts/use-cohort-place-words'
import { offsetUnitOf } from '@/components/charts/use-payback-words'
import { Explained } from '@/components/explain/explained'
import { useFormat } from '@/components/format/use-format'
import type { CohortReport, CohortReportRow } from '@/domain/cohort-report'
import { averageUnitOf, EXACT_WINDOW_DAYS } from '@/domain/cohort-switches'
import type { CohortAnswer } from './prepare-cohort-answer'

interface CohortHeadlineProps {
  report: CohortReport
  answer: CohortAnswer | null
  places: CohortPlaceWords
  currency: string
}

const NUMBER = 'explained whitespace-nowrap font-serif'

/** The answer first: what the grid says, in a sentence, and what the sentence stands on. */
export function CohortHeadline({ report, answer, places, currency }: CohortHeadlineProps) {
  const words = useTranslations('cohorts.answer')
  return (
    <header className="min-w-0 max-w-[52rem] flex-1 basis-[20rem]">
      <h1 className="font-serif text-[1.5rem] leading-8 sm:text-headline">
        {answer ? <Answer report={report} answer={answer} currency={currency} /> : words('none')}
      </h1>
      {answer && <Basis report={report} answer={answer} places={places} currency={currency} />}
    </header>
  )
}

interface AnswerProps {
  report: CohortReport
  answer: CohortAnswer
  currency: string
}

function Answer({ report, answer, currency }: AnswerProps) {
  const words = useTranslations('cohorts.answer')
  const format = useFormat()
  const { measure } = report
  const unit = offsetUnitOf(report)
  const span = answer.offset === 0 ? 'first' : report.span === 'cumulative' ? 'through' : 'in'
  const from = answer.offset * EXACT_WINDOW_DAYS
  const when = words(`when.${span}.${unit}`, { k: answer.offset, from, to: from + EXACT_WINDOW_DAYS - 1 })
  const value = formatCohortFigure(answer.value, averageUnitOf(measure), currency, format)
  const n = (chunks: ReactNode) => (
    <Explained id="value" className={NUMBER}>
      {chunks}
    </Explained>
  )
  if (measure === 'retainedShare' || measure === 'retainedCount') return words.rich('says.retained', { when, value, n })
  if (measure === 'revenue' || measure === 'margin' || measure === 'contribution') {
    return (
      <>
        {words.rich('says.money', { when, value, n, measure: words(`measure.${measure}`) })}
        <Payback report={report} answer={answer} />
      </>
    )
  }
  return words.rich(`says.${measure}`, { when, value, n })
}

function Payback({ report, answer: { payback } }: Pick<AnswerProps, 'report' | 'answer'>) {
  const words = useTranslations('cohorts.answer.payback')
  if (!payback) return words('none')
  const { offset, recovered, cohorts } = payback
  const n = (chunks: ReactNode) => (
    <Explained id="payback" className={NUMBER}>
      {chunks}
    </Explained>
  )
  if (offset === null) return words.rich('not', { recovered, cohorts, n })
  const when = words(`when.${offsetUnitOf(report)}`, { k: offset })
  return words.rich('recovered', { when, recovered, cohorts, n })
}

function Basis({ report, answer, places, currency }: CohortHeadlineProps & { answer: CohortAnswer }) {
  const words = useTranslations('cohorts.answer')
  const format = useFormat()
  const figure = (value: number) => formatCohortFigure(value, averageUnitOf(report.measure), currency, format)
  const nameOf = (key: string) => {
    const row: CohortReportRow | undefined = report.rows.find((one) => one.key === key && one.kind !== 'others')
    return row ? places.row(row) : key
  }
  const n = (chunks: ReactNode) => (
    <Explained id="trend" className="quiet-link">
      {chunks}
    </Explained>
  )
  return (
    <p className="mt-3 max-w-headline text-ink-2">
      {words('basis', { cohorts: answer.cohorts, customers: answer.customers })}{' '}
      {answer.trend && words.rich(`trend.${answer.trend}`, { n })}{' '}
      {answer.best &&
        answer.weakest &&
        words('bestRow', {
          cohort: nameOf(answer.best.cohort),
          value: figure(answer.best.value),
          weakCohort: nameOf(answer.weakest.cohort),
          weakValue: figure(answer.weakest.value),
        })}
    </p>
  )
}
