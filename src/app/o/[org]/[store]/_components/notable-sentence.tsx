'use client'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Explained } from '@/components/explain/explained'
import { useFormat } from '@/components/format/use-format'
import type { NotableChange } from '@/domain/notable-change'

/** The most important change in words: who comes back better or worse than whom, by how much, out of how many. */
export function NotableSentence({ notable }: { notable: NotableChange }) {
  const words = useTranslations('overview.notable')
  const format = useFormat()
  const { now, before, difference, offset, quarter, quarterBefore } = notable
  const rates = (chunks: ReactNode) => (
    <Explained id="cohortRetained" isPrimary={false} className="quiet-link inline">
      {chunks}
    </Explained>
  )
  return (
    <span
      title={words('interval', { low: format.points(difference.low), high: format.points(difference.high) })}
      className="text-ink"
    >
      {words.rich(difference.value < 0 ? 'worse' : 'better', {
        rates,
        quarter: format.bucket(quarter),
        quarterBefore: format.bucket(quarterBefore),
        month: offset,
        now: format.share(now.events / now.trials),
        before: format.share(before.events / before.trials),
        customers: now.trials,
      })}
    </span>
  )
}
