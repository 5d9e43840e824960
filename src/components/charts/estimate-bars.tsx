'use client'
import { useTranslations } from 'next-intl'
import { useFormat } from '@/components/format/use-format'
import type { Estimate } from '@/domain/ltv-spread'

interface EstimateBarsProps {
  rows: { name: string; estimate: Estimate }[]
  currency: string
}

/** Figures with their intervals on one scale from 0, each written out beside its bar. */
export function EstimateBars({ rows, currency }: EstimateBarsProps) {
  const words = useTranslations('charts.estimate')
  const format = useFormat()
  const most = Math.max(1, ...rows.map(({ estimate }) => estimate.highMinor))
  const at = (minor: number) => Math.min(100, Math.max(0, (minor / most) * 100))
  return (
    <dl className="flex flex-col gap-2.5">
      {rows.map(({ name, estimate: { valueMinor, lowMinor, highMinor } }) => (
        <div key={name} className="grid grid-cols-[minmax(0,9.5rem)_1fr] items-center gap-x-4">
          <dt className="text-[0.8125rem] leading-4 text-ink-2">{name}</dt>
          <dd>
            <span className="whitespace-nowrap text-fine">
              <span className="font-emphasis">{format.money(valueMinor, currency)}</span>
              <span className="sr-only">, </span>
              <span className="ml-2 text-muted">
                {words('interval', { low: format.money(lowMinor, currency), high: format.money(highMinor, currency) })}
              </span>
            </span>
            <span aria-hidden className="relative mt-1.5 block h-1.5">
              <span className="absolute inset-x-0 top-1/2 border-t border-line" />
              <span
                className="absolute top-0 h-1.5 rounded-full bg-accent/30"
                style={{ left: `${at(lowMinor)}%`, width: `${at(highMinor) - at(lowMinor)}%` }}
              />
              <span
                className="absolute top-1/2 size-2 -translate-x-1/2 -translate-y-1/2 rounded-full bg-accent"
                style={{ left: `${at(valueMinor)}%` }}
              />
            </span>
          </dd>
        </div>
      ))}
    </dl>
  )
}
