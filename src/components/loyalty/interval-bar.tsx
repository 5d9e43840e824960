'use client'
import { useFormat } from '@/components/format/use-format'
import type { Quantiles } from '@/domain/loyalty/simulation-result'
import { type IntervalScale, placeOn } from './prepare-intervals'

interface IntervalBarProps {
  range: Quantiles
  scale: IntervalScale
  currency: string
}

/** P10 to P90 as a bar around the line of no gain, the middle as a dot, the ends in figures beneath. */
export function IntervalBar({ range: { p10, p50, p90 }, scale, currency }: IntervalBarProps) {
  const format = useFormat()
  const at = (value: number) => `${placeOn(scale, value) * 100}%`
  const bare = (minor: number) => format.moneyCompact(Math.round(minor), currency, { bare: true, sign: true })
  const width = `${Math.max(0.01, placeOn(scale, p90) - placeOn(scale, p10)) * 100}%`
  return (
    <span className="block min-w-40">
      <span aria-hidden className="relative block h-4">
        <span className="absolute inset-x-0 top-1/2 border-t border-line" />
        <span
          className="absolute top-1/2 h-1.5 -translate-y-1/2 rounded-full bg-accent/35"
          style={{ left: at(p10), width }}
        />
        <span className="absolute inset-y-0 border-l border-ink-3" style={{ left: at(0) }} />
        <span
          className={`absolute top-1/2 size-2 -translate-x-1/2 -translate-y-1/2 rounded-full ${p50 < 0 ? 'bg-loss' : 'bg-accent'}`}
          style={{ left: at(p50) }}
        />
      </span>
      <span className="block whitespace-nowrap text-fine text-muted">
        {bare(p10)} … {bare(p90)}
      </span>
    </span>
  )
}
