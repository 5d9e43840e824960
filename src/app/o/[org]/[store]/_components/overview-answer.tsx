'use client'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Explained } from '@/components/explain/explained'
import { useFormat } from '@/components/format/use-format'
import type { Descriptive } from '@/domain/descriptive'
import type { LtvSummary } from '@/domain/ltv'
import type { NotableChange } from '@/domain/notable-change'
import { NotableSentence } from './notable-sentence'
import type { OverviewAnswer as Answer } from './prepare-answer'

interface OverviewAnswerProps {
  answer: Answer
  ltv: LtvSummary
  descriptive: Descriptive
  /** The most important change that is no noise; null where there is none, and until it is known. */
  notable: NotableChange | null
  currency: string
}

const NUMBER = 'explained whitespace-nowrap font-serif'

/** What a customer is worth, in a sentence; under it, what is notable or when more will be known. */
export function OverviewAnswer({ answer, ltv, descriptive, notable, currency }: OverviewAnswerProps) {
  const words = useTranslations('overview')
  return (
    <header className="mb-6 mt-8">
      <h1 className="max-w-headline font-serif text-[1.5rem] leading-8 sm:text-headline">
        <Sentence answer={answer} currency={currency} /> <CostSentence ltv={ltv} currency={currency} />
      </h1>
      <p className="mt-3 max-w-headline text-ink-2">
        {notable && <NotableSentence notable={notable} />} <NextDate answer={answer} />{' '}
        {descriptive.repeatCustomers === 0 ? words('second.repeatNone') : <Repeat descriptive={descriptive} />}
      </p>
    </header>
  )
}

function Sentence({ answer, currency }: { answer: Answer; currency: string }) {
  const words = useTranslations('overview.answer')
  const format = useFormat()
  const ltv = (chunks: ReactNode) => (
    <Explained id="realisedLtv" className={NUMBER}>
      {chunks}
    </Explained>
  )
  const cac = (chunks: ReactNode) => (
    <Explained id="maximumCac" className={NUMBER}>
      {chunks}
    </Explained>
  )
  switch (answer.kind) {
    case 'year':
      return words.rich('year', {
        ltv,
        cac,
        ltvValue: format.money(answer.ltvMinor, currency),
        cacValue: format.money(answer.maximumCacMinor, currency),
      })
    case 'yearLoss':
      return words.rich('yearLoss', { ltv, ltvValue: format.money(answer.ltvMinor, currency) })
    case 'age':
      return words.rich('age', { ltv, ltvValue: format.money(answer.ltvMinor, currency), months: answer.months })
    case 'none':
      return words('none')
  }
}

/** What a customer costs now, and when that is back; nothing where it is not known. */
function CostSentence({ ltv: { cac, payback }, currency }: { ltv: LtvSummary; currency: string }) {
  const words = useTranslations('overview.cost')
  const format = useFormat()
  if (cac.valueMinor === null) return null
  const cost = (chunks: ReactNode) => (
    <Explained id="cac" isPrimary={false} className={NUMBER}>
      {chunks}
    </Explained>
  )
  const back = (chunks: ReactNode) => (
    <Explained id="payback" className="explained inline font-serif">
      {chunks}
    </Explained>
  )
  const values = { cost, back, cacValue: format.money(cac.valueMinor, currency) }
  if (payback === null) return words.rich('unknown', values)
  switch (payback.reading) {
    case 'onFirstOrder':
      return words.rich('onFirstOrder', values)
    case 'within':
      return words.rich('within', { ...values, month: payback.months })
    case 'notYet':
      return words.rich('notYet', {
        ...values,
        months: payback.horizonMonths,
        shareValue: format.share(Math.max(0, payback.share), 0),
      })
  }
}

function NextDate({ answer }: { answer: Answer }) {
  const words = useTranslations('overview.second')
  const format = useFormat()
  if (answer.kind === 'none') {
    return answer.firstOn ? words('firstOn', { date: format.day(answer.firstOn) }) : words('needMonth')
  }
  return answer.kind === 'age' && answer.yearOn ? words('yearOn', { date: format.day(answer.yearOn) }) : null
}

function Repeat({ descriptive }: { descriptive: Descriptive }) {
  const words = useTranslations('overview.second')
  const format = useFormat()
  return words.rich('repeat', {
    shareValue: format.share(descriptive.repeatCustomersShare),
    revenueValue: format.share(descriptive.revenueFromRepeatCustomersShare),
    share: (chunks) => (
      <Explained id="repeatCustomersShare" isPrimary={false} className="quiet-link">
        {chunks}
      </Explained>
    ),
    revenue: (chunks) => (
      <Explained id="revenueFromRepeatCustomersShare" className="quiet-link">
        {chunks}
      </Explained>
    ),
  })
}
