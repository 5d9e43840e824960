'use client'
import { useTranslations } from 'next-intl'
import { useFormat } from '@/components/format/use-format'
import type { OverviewChanges } from '@/domain/overview-changes'

/** Under the figures: what their changes compare, and what of them stands on a day rather than in a period. */
export function ComparisonNote({ changes }: { changes: OverviewChanges }) {
  const words = useTranslations('overview.comparison')
  const format = useFormat()
  const { period, previous, year, isImplied, isRunning, days } = changes
  const range = ({ from, to }: { from: string; to: string }) => format.dayRange(from, to)
  const against = [previous, year].flatMap((one) => (one ? [range(one)] : [])).join(words('and'))
  const text =
    against === ''
      ? words('none')
      : isImplied
        ? words('implied', { period: range(period), against })
        : words('asked', { period: range(period), against })
  return (
    <p className="mt-2 text-fine text-muted">
      {text} {isRunning && against !== '' && words('running', { days })} {against !== '' && words('standing')}
    </p>
  )
}
