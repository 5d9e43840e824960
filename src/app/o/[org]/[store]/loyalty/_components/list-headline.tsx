'use client'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useFormat } from '@/components/format/use-format'
import { judgeScenario } from '@/components/loyalty/judge-scenario'
import type { LoyaltyScenarioEntry } from '@/domain/loyalty-workbench'
import { findBestScenario } from './find-best-scenario'

const bold = (chunks: ReactNode) => <span className="font-semibold">{chunks}</span>

/** The best of the store's scenarios in a sentence: its break-even, and the odds of a loss. */
export function ListHeadline({ entries, currency }: { entries: LoyaltyScenarioEntry[]; currency: string }) {
  const words = useTranslations('loyalty.list')
  const format = useFormat()
  const best = findBestScenario(entries)
  return (
    <header className="mb-7 mt-8">
      <h1 className="max-w-headline font-serif text-[1.5rem] leading-8 sm:text-headline">
        {best
          ? words.rich('best', {
              name: best.entry.name,
              value: bold,
              outcome: judgeScenario(best.result.simulation),
              gain: format.moneyCompact(Math.round(best.result.simulation.incrementalMinor.p50), currency, {
                sign: true,
              }),
              months: best.result.simulation.horizonMonths,
              odds: format.share(best.result.simulation.lossProbability, 0),
            })
          : words(entries.length === 0 ? 'empty' : 'notYet')}
      </h1>
      <p className="mt-3 max-w-headline text-ink-2">
        {best
          ? best.result.breakEven.upliftShare === null
            ? words('noBreakEven')
            : words('breakEven', { uplift: format.share(best.result.breakEven.upliftShare) })
          : words('emptyNote')}
      </p>
    </header>
  )
}
