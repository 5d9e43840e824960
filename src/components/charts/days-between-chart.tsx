'use client'
import { useTranslations } from 'next-intl'
import { useFormat } from '@/components/format/use-format'
import type { Descriptive } from '@/domain/descriptive'
import { ChartTable } from './chart-table'
import { prepareDaysBetween } from './prepare-days-between'

interface DaysBetweenChartProps {
  days: Descriptive['daysBetweenOrders']
}

/** Days between a customer's orders: the middle half as a band, the median as a mark. */
export default function DaysBetweenChart({ days }: DaysBetweenChartProps) {
  const words = useTranslations('charts.days')
  const format = useFormat()
  const picture = prepareDaysBetween(days)
  if (!picture) return null
  const write = (value: number) => format.number(value, Number.isInteger(value) ? 0 : 1)
  const { p25, median, p75, at } = picture
  const summary = words('summary', { p25: write(p25), median: write(median), p75: write(p75) })
  return (
    <>
      <div role="img" aria-label={summary} className="relative h-20">
        <div className="absolute inset-x-0 top-8 border-t border-line" />
        <div
          className="absolute top-[1.625rem] h-3 min-w-1 rounded-full bg-accent/30"
          style={{ left: `${at.p25 * 100}%`, width: `${(at.p75 - at.p25) * 100}%` }}
        />
        <div
          className="absolute top-8 size-3 -translate-x-1/2 -translate-y-1/2 rounded-full bg-accent"
          style={{ left: `${at.median * 100}%` }}
        />
        <span
          className="absolute top-0 whitespace-nowrap text-fine font-emphasis text-ink"
          style={{ left: `${at.median * 100}%`, transform: `translateX(-${at.median * 100}%)` }}
        >
          {words('median', { days: Math.round(median) })}
        </span>
        {picture.ticks.map((tick) => (
          <span
            key={tick.value}
            className="absolute top-12 text-[12px] text-muted"
            style={{ left: `${tick.at * 100}%`, transform: `translateX(-${tick.at * 100}%)` }}
          >
            {format.number(tick.value)}
          </span>
        ))}
      </div>
      <p className="text-fine text-ink-2">{words('half', { p25: write(p25), p75: write(p75) })}</p>
      <ChartTable
        caption={summary}
        head={[words('days'), '']}
        rows={[
          [words('quartile1'), write(p25)],
          [words('medianTitle'), write(median)],
          [words('quartile3'), write(p75)],
        ]}
      />
    </>
  )
}
