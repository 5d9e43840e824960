'use client'
import { useFormat } from '@/components/format/use-format'
import type { ChartSize } from './chart-size'
import type { MonthTick } from './prepare-month-ticks'

/** Names of months under a chart. */
export function MonthAxis({ ticks, size }: { ticks: readonly MonthTick[]; size: ChartSize }) {
  const format = useFormat()
  return ticks.map((tick) => (
    <text key={tick.month} x={tick.at} y={size.height - 6} textAnchor={tick.anchor} className="fill-muted text-[12px]">
      {format.month(tick.month)}
    </text>
  ))
}
