'use client'
import { useTranslations } from 'next-intl'
import { useFormat } from '@/components/format/use-format'
import { prepareTornado, type TornadoRow } from './prepare-tornado'

interface TornadoChartProps {
  rows: readonly TornadoRow[]
  baseMinor: number
  currency: string
}

/** Which assumption decides: a bar from the result at its low end to the result at its high end. */
export default function TornadoChart({ rows, baseMinor, currency }: TornadoChartProps) {
  const words = useTranslations('loyalty.chart')
  const format = useFormat()
  const { bars, base, zero } = prepareTornado(rows, baseMinor)
  const money = (minor: number) => format.moneyCompact(Math.round(minor), currency, { bare: true, sign: true })
  if (bars.length === 0) return <p className="text-muted">{words('none')}</p>
  return (
    <ul className="flex flex-col gap-2 tabular-nums sm:gap-1">
      {bars.map((bar) => (
        <li
          key={bar.name}
          className="grid grid-cols-[3.75rem_minmax(0,1fr)_3.75rem] items-center gap-x-2 sm:grid-cols-[13rem_3.75rem_minmax(0,1fr)_3.75rem]"
        >
          <span className="col-span-3 text-ink-2 sm:col-span-1">{bar.name}</span>
          <span className="text-right text-fine text-muted">{money(bar.lowestMinor)}</span>
          <span className="relative h-5">
            <span
              className="absolute inset-y-0.5 rounded-sm bg-accent/35"
              style={{ left: `${bar.from * 100}%`, width: `${Math.max(0.5, (bar.to - bar.from) * 100)}%` }}
            />
            {zero !== null && (
              <span
                className="absolute -inset-y-1 border-l border-dashed border-ink-3"
                style={{ left: `${zero * 100}%` }}
              />
            )}
            <span className="absolute inset-y-0 w-0.5 bg-ink" style={{ left: `calc(${base * 100}% - 1px)` }} />
          </span>
          <span className="text-fine text-muted">{money(bar.highestMinor)}</span>
        </li>
      ))}
    </ul>
  )
}
