'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useFormat } from '@/components/format/use-format'
import type { ForecastMonth } from '@/domain/forecast-report'
import { ChartAxis } from './chart-axis'
import { ChartCanvas } from './chart-canvas'
import { ChartPointer } from './chart-pointer'
import type { ChartSize } from './chart-size'
import { ChartTable } from './chart-table'
import { type ForecastBar, type ForecastMoney, prepareForecastMonths } from './prepare-forecast-months'

const HEIGHT = 250
const sizeOf = (width: number): ChartSize => ({
  width,
  height: HEIGHT,
  margin: { top: 28, right: 64, bottom: 26, left: 4 },
})

interface ForecastMonthsChartProps {
  months: readonly ForecastMonth[]
  money: ForecastMoney
  currency: string
}

/** What the months to come should bring: today's customers with their interval, and those still to be won. */
export default function ForecastMonthsChart({ months, money, currency }: ForecastMonthsChartProps) {
  const words = useTranslations('charts.forecastMonths')
  const format = useFormat()
  const [active, setActive] = useState<number | null>(null)
  const sayBar = (bar: ForecastBar) =>
    words('point', {
      month: format.month(bar.month, 'long'),
      existing: format.moneyCompact(bar.existing.expected, currency),
      low: format.moneyCompact(bar.existing.p10, currency),
      high: format.moneyCompact(bar.existing.p90, currency),
      fresh: format.moneyCompact(bar.newMinor, currency),
    })
  const summary = words('summary', { months: months.length })
  const barsOf = (width: number) => prepareForecastMonths(months, money, sizeOf(width)).bars
  const bars = barsOf(0)
  const say = (index: number) => (bars[index] ? sayBar(bars[index]) : '')
  return (
    <>
      <ChartCanvas
        height={HEIGHT}
        label={summary}
        overlay={(width) => (
          <ChartPointer
            label={summary}
            width={width}
            points={barsOf(width).map(({ centre, newTop, highY }) => ({ x: centre, y: Math.min(newTop, highY) }))}
            active={active}
            onActive={setActive}
            say={say}
          />
        )}
      >
        {(width) => <Bars {...{ width, months, money, currency, active }} />}
      </ChartCanvas>
      <ChartTable
        caption={summary}
        head={[words('month'), words('existing'), words('low'), words('high'), words('new')]}
        rows={bars.map((bar) => [
          format.month(bar.month, 'long'),
          ...[bar.existing.expected, bar.existing.p10, bar.existing.p90, bar.newMinor].map((minor) =>
            format.money(minor, currency),
          ),
        ])}
      />
    </>
  )
}

function Bars({
  width,
  months,
  money,
  currency,
  active,
}: ForecastMonthsChartProps & { width: number; active: number | null }) {
  const words = useTranslations('charts.forecastMonths')
  const format = useFormat()
  const size = sizeOf(width)
  const { bars, yTicks } = prepareForecastMonths(months, money, size)
  const every = Math.max(1, Math.ceil((bars.length * 80) / Math.max(1, width - size.margin.right)))
  return (
    <>
      <ChartAxis ticks={yTicks} size={size} format={(value) => format.moneyCompact(value, currency, { bare: true })} />
      <text x={size.margin.left} y={12} className="text-[12px]">
        <tspan className="fill-accent font-emphasis">{words('existing')}</tspan>
        <tspan dx={12} className="fill-muted">
          {words('new')}
        </tspan>
      </text>
      {bars.map((bar, index) => (
        <g key={bar.month} opacity={active === null || active === index ? 1 : 0.55}>
          <rect x={bar.x} y={bar.newTop} width={bar.width} height={bar.newHeight} className="fill-ink-3/30" />
          {/* Not facts: paler than what has come, with a broken outline. */}
          <rect
            x={bar.x + 0.5}
            y={bar.existingTop}
            width={Math.max(0, bar.width - 1)}
            height={bar.existingHeight}
            strokeDasharray="3 2"
            className="fill-accent/30 stroke-accent"
          />
          <line
            x1={bar.centre}
            x2={bar.centre}
            y1={bar.lowY}
            y2={bar.highY}
            strokeWidth={2}
            className="stroke-accent"
          />
          {index % every === 0 && (
            <text
              x={index === 0 ? bar.x : bar.centre}
              y={size.height - 6}
              textAnchor={index === 0 ? 'start' : 'middle'}
              className="fill-muted text-[12px]"
            >
              {format.month(bar.month)}
            </text>
          )}
        </g>
      ))}
    </>
  )
}
