'use client'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useFormat } from '@/components/format/use-format'
import type { EffectInterval } from '@/domain/programme-test/test-intervals'
import type { TestDetail, TestResult } from '@/domain/programme-test/test-result'
import type { TestPartProps } from './test-view'

const bold = (chunks: ReactNode) => <span className="whitespace-nowrap font-emphasis">{chunks}</span>

/** The interval that a verdict, or its absence, speaks of. */
function findSpokenInterval({ looks, final, verdict }: TestResult): EffectInterval | null {
  if (verdict.by === 'interim') return looks.find(({ day }) => day === verdict.day)?.interval ?? null
  return final ?? looks.at(-1)?.interval ?? null
}

/** Where the test stands, in a sentence; under it, by which interval, and what it was measured against. */
export function TestHeadline({ detail, currency }: TestPartProps) {
  return (
    <header className="mb-6 mt-8">
      <h1 className="max-w-headline font-serif text-[1.5rem] leading-8 sm:text-headline">
        <Sentence detail={detail} currency={currency} />
      </h1>
      {detail.result && <Second detail={detail} result={detail.result} currency={currency} />}
    </header>
  )
}

interface SentenceProps {
  detail: TestDetail
  currency: string
}

function Sentence({ detail: { test, result }, currency }: SentenceProps) {
  const words = useTranslations('programme-tests.headline')
  const format = useFormat()
  if (!result) {
    return words.rich('draft', {
      customers: test.plan.basis.customers,
      weeks: test.plan.weeks,
      day: format.day(test.startsOn),
      value: bold,
    })
  }
  const { verdict, week, weeks } = result
  if (verdict.name === 'mismatch') return words('mismatch')
  const interval = findSpokenInterval(result)
  if (!interval) return words(week === 0 ? 'waiting' : 'tooFew', { day: format.day(verdict.day ?? test.endsOn), week })
  const money = (minor: number) => format.money(Math.round(minor), currency, { sign: true })
  const figures = { low: money(interval.low), high: money(interval.high), week, weeks, value: bold }
  if (verdict.name !== 'notEnough') return words.rich(verdict.name, figures)
  if (result.final) return words.rich('notEnoughAtEnd', figures)
  if (test.stage === 'stopped') return words.rich('notEnoughStopped', figures)
  return words.rich('notEnough', { ...figures, day: format.day(test.endsOn) })
}

function Second({ detail, result, currency }: SentenceProps & { result: TestResult }) {
  const words = useTranslations('programme-tests.headline')
  const format = useFormat()
  const { test } = detail
  const { verdict } = result
  const smallest = format.money(test.plan.smallestEffectMinor, currency)
  const parts = [
    verdict.by && verdict.day
      ? words(verdict.by === 'interim' ? 'byInterim' : 'byFinal', { day: format.day(verdict.day) })
      : null,
    verdict.isBelowWorthwhile ? words('below', { smallest }) : words('against', { smallest }),
    verdict.by === 'interim' && result.final ? words('stands') : null,
    verdict.name === 'mismatch' ? words('mismatchWhy') : null,
  ]
  return <p className="mt-3 max-w-headline text-ink-2">{parts.filter(Boolean).join(' ')}</p>
}
