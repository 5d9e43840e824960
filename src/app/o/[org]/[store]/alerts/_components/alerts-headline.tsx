'use client'
import { useTranslations } from 'next-intl'
import type { ApiOutputs } from '@/components/api/client'
import { useFormat } from '@/components/format/use-format'
import { countMissingWeeks } from '@/domain/alerts/expected-band'

type StoreWatch = Extract<ApiOutputs['alerts']['get']['watch'], { state: 'ready' }>['data']

/** The answer first: whether anything is out of the ordinary, and by what rule. */
export function AlertsHeadline({ count, watch }: { count: number; watch: StoreWatch }) {
  const words = useTranslations('alerts')
  const format = useFormat()
  const missing = countMissingWeeks(watch.weeks)
  const isShort = missing > 0 && count === 0
  return (
    <header className="mb-8 mt-8">
      <h1 className="max-w-headline font-serif text-[1.5rem] leading-8 sm:text-headline">
        {isShort
          ? words('headlineShort')
          : words.rich('headline', { count, b: (chunks) => <span className="font-semibold">{chunks}</span> })}
      </h1>
      <p className="mt-3 max-w-headline text-ink-2">
        {missing > 0 ? words('leadShort', { have: format.number(watch.weeks), missing }) : words('lead')}
      </p>
    </header>
  )
}
