'use client'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useFormat } from '@/components/format/use-format'
import { Callout } from '@/components/ui/callout'
import type { PlanOptions } from '@/domain/programme-test/test-result'
import type { ReadPlan } from './use-plan-state'

const bold = (chunks: ReactNode) => <span className="whitespace-nowrap font-emphasis">{chunks}</span>

/** What the plan can find, in a sentence; where the store is too small, what would do. */
export function PlanAnswer({ plan, options, currency }: { plan: ReadPlan; options: PlanOptions; currency: string }) {
  const words = useTranslations('programme-tests.new')
  const format = useFormat()
  const { assessment, basis, choice, endsOn } = plan
  const money = (minor: number) => format.money(Math.round(minor), currency)
  if (!assessment || !basis) {
    return (
      <header className="mb-8 mt-8">
        <h1 className="max-w-headline font-serif text-[1.5rem] leading-8 sm:text-headline">
          {words('headlineShort', { weeks: choice.weeks })}
        </h1>
        <p className="mt-3 max-w-headline text-ink-2">
          {options.bases.length > 0
            ? words('shortTo', { weeks: Math.max(...options.bases.map(({ weeks }) => weeks)) })
            : words('shortNone')}
        </p>
      </header>
    )
  }
  return (
    <header className="mb-8 mt-8 flex flex-col gap-4">
      <h1 className="max-w-headline font-serif text-[1.5rem] leading-8 sm:text-headline">
        {words.rich('headline', {
          weeks: choice.weeks,
          customers: choice.customers,
          effect: money(assessment.detectableMinor),
          share: format.share(assessment.detectableMinor / Math.max(1, basis.meanMinor), 1),
          value: bold,
        })}
      </h1>
      <p className="max-w-headline text-ink-2">
        {words('second', {
          mean: money(basis.meanMinor),
          day: format.day(endsOn),
          correlation: format.number(basis.correlation, 2),
          reduction: format.share(basis.correlation ** 2, 0),
        })}
      </p>
      {!assessment.isLargeEnough && (
        <Callout look="warning" title={words('tooSmallTitle')} className="max-w-headline">
          {words('tooSmall', {
            effect: money(choice.smallestEffectMinor),
            chance: format.share(assessment.powerAtSmallest, 0),
            needed: format.number(assessment.customersNeeded),
            customers: format.number(choice.customers),
          })}{' '}
          {assessment.weeksNeeded === null ? words('noLength') : words('longer', { weeks: assessment.weeksNeeded })}
        </Callout>
      )}
    </header>
  )
}
