'use client'
import { useTranslations } from 'next-intl'
import { useFormat } from '@/components/format/use-format'
import type { Change } from '@/domain/change'
import type { Format } from '@/domain/format/create-format'
import { getMetric } from '@/domain/metrics/catalogue'
import type { MetricUnit } from '@/domain/metrics/metric-entry'
import type { ChangedFigure, OverviewChanges } from '@/domain/overview-changes'
import { getChangeTone } from './get-change-tone'

interface FigureChangeLineProps {
  figure: ChangedFigure
  changes: OverviewChanges | null
  currency: string
}

const TONES = { good: 'text-accent', bad: 'text-loss', neutral: 'text-ink-2' } as const

/** How a figure changed against the period before and the year before, in the colour of good or bad news. */
export function FigureChangeLine({ figure, changes, currency }: FigureChangeLineProps) {
  const words = useTranslations('overview.change')
  const format = useFormat()
  if (!changes) return null
  const { previous, year } = changes.figures[figure]
  const { goodDirection, unit } = getMetric(figure)
  const lines = (['previous', 'year'] as const).flatMap((against) => {
    const one = { previous, year }[against]
    return one ? [{ against, ...one }] : []
  })
  return lines.map(({ against, value, change }, at) => (
    <span key={against} title={words('was', { value: formatFigure(value, unit, currency, format) })}>
      {at > 0 && ' · '}
      <span className="whitespace-nowrap">
        <span className={TONES[getChangeTone(change, goodDirection)]}>
          {formatChange(change, { unit, currency, format, word: (key) => words(key) })}
        </span>{' '}
        {words(against)}
      </span>
    </span>
  ))
}

interface ChangeFormat {
  unit: MetricUnit
  currency: string
  format: Format
  word: (key: 'new' | 'same') => string
}

function formatChange(change: Change, { unit, currency, format, word }: ChangeFormat): string {
  switch (change.kind) {
    case 'growth':
      return format.share(change.share, 1, true)
    case 'points':
      return unit === 'share' ? format.points(change.difference) : signed(change.difference, format)
    case 'difference':
      return unit === 'money'
        ? format.moneyFitted(change.difference, currency, { sign: true })
        : signed(change.difference, format)
    case 'new':
      return word('new')
    case 'same':
      return word('same')
  }
}

function signed(value: number, format: Format): string {
  const text = format.number(Math.abs(value), 2)
  return value > 0 ? `+${text}` : value < 0 ? `−${text}` : text
}

function formatFigure(value: number, unit: MetricUnit, currency: string, format: Format): string {
  if (unit === 'money') return format.money(value, currency)
  if (unit === 'share') return format.share(value)
  return format.number(value, unit === 'count' ? 0 : unit === 'ratio' ? 2 : 1)
}
