'use client'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { formatCohortFigure } from '@/components/charts/cohort-cell-words'
import { type CohortTable, hasSpan } from '@/components/charts/prepare-cohort-table'
import { useFormat } from '@/components/format/use-format'
import type { Bucket } from '@/domain/time/bucket'
import { type CohortAnswer, prepareCohortAnswer } from './prepare-cohort-answer'

interface CohortHeadlineProps {
  table: CohortTable
  bucket: Bucket
  currency: string
}

const strong = (chunks: ReactNode) => <strong className="whitespace-nowrap font-semibold">{chunks}</strong>

/** The answer first: what the grid says, in a sentence, and what the sentence stands on. */
export function CohortHeadline({ table, bucket, currency }: CohortHeadlineProps) {
  const words = useTranslations('cohorts.answer')
  const format = useFormat()
  const answer = prepareCohortAnswer(table)
  const figure = (value: number) => formatCohortFigure(value, table.measure, currency, format)
  return (
    <header className="mb-7 mt-8 max-w-[52rem]">
      <h1 className="font-serif text-[1.5rem] leading-8 sm:text-headline">
        {answer ? <Answer answer={answer} table={table} bucket={bucket} currency={currency} /> : words('none')}
      </h1>
      {answer && (
        <p className="mt-3 max-w-headline text-ink-2">
          {words('basis', { cohorts: answer.cohorts, customers: answer.customers })}{' '}
          {answer.best &&
            answer.weakest &&
            words('best', {
              cohort: format.bucket(answer.best.cohort),
              value: figure(answer.best.value),
              weakCohort: format.bucket(answer.weakest.cohort),
              weakValue: figure(answer.weakest.value),
            })}
        </p>
      )}
    </header>
  )
}

function Answer({ answer, table, bucket, currency }: CohortHeadlineProps & { answer: CohortAnswer }) {
  const words = useTranslations('cohorts.answer')
  const format = useFormat()
  const { measure, span } = table
  if (hasSpan(measure)) {
    return words.rich(`${answer.offset === 0 ? 'first' : span}.${bucket}`, {
      k: answer.offset,
      value: format.money(answer.value, currency),
      measure: words(`measure.${measure === 'revenue' ? 'revenue' : 'margin'}`),
      n: strong,
    })
  }
  const figure = (value: number) => formatCohortFigure(value, measure, currency, format)
  return (
    <>
      {words.rich(`retained.${bucket}`, { first: figure(answer.value), n: strong })}{' '}
      {answer.later &&
        words.rich(`retainedLater.${bucket}`, { k: answer.later.offset, later: figure(answer.later.value), n: strong })}
    </>
  )
}
