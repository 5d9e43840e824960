'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useFormat } from '@/components/format/use-format'
import type { Backtest } from '@/domain/forecast-report'
import { ChartAxis } from './chart-axis'
import { ChartCanvas } from './chart-canvas'
import { ChartPointer } from './chart-pointer'
import type { ChartSize } from './chart-size'
import { ChartTable } from './chart-table'
import { type BacktestMeasure, type BacktestPoint, prepareBacktestWeeks } from './prepare-backtest-weeks'

const HEIGHT = 250
const sizeOf = (width: number): ChartSize => ({
  width,
  height: HEIGHT,
  margin: { top: 28, right: 64, bottom: 26, left: 4 },
})

interface BacktestWeeksChartProps {
  weeks: Backtest['weeks']
  measure: BacktestMeasure
  currency: string
}

/** What the model would have said week by week, broken, beside what came, whole. */
export default function BacktestWeeksChart({ weeks, measure, currency }: BacktestWeeksChartProps) {
  const words = useTranslations('charts.backtestWeeks')
  const format = useFormat()
  const [active, setActive] = useState<number | null>(null)
  const write = (value: number) =>
    measure === 'orders' ? format.number(Math.round(value)) : format.moneyFitted(Math.round(value), currency)
  const sayPoint = (point: BacktestPoint) =>
    words('point', {
      day: format.day(point.endsOn),
      predicted: write(point.predicted),
      actual: write(point.actual),
      error: format.share(point.actual > 0 ? point.predicted / point.actual - 1 : null, 1, true),
    })
  const last = weeks.at(-1)
  const summary = words('summary', { day: format.day(last?.endsOn ?? null) })
  const pictureOf = (width: number) => prepareBacktestWeeks(weeks, measure, sizeOf(width))
  const { points } = pictureOf(0)
  const say = (index: number) => (points[index] ? sayPoint(points[index]) : '')
  return (
    <>
      <ChartCanvas
        height={HEIGHT}
        label={summary}
        overlay={(width) => (
          <ChartPointer
            label={summary}
            width={width}
            points={pictureOf(width).points.map(({ x, actualY, predictedY }) => ({
              x,
              y: Math.min(actualY, predictedY),
            }))}
            active={active}
            onActive={setActive}
            say={say}
          />
        )}
      >
        {(width) => <Lines {...{ weeks, measure, currency, width, active }} />}
      </ChartCanvas>
      <ChartTable
        caption={summary}
        head={[words('week'), words('predicted'), words('actual')]}
        rows={points.map((point) => [format.day(point.endsOn), write(point.predicted), write(point.actual)])}
      />
    </>
  )
}

function Lines({
  weeks,
  measure,
  currency,
  width,
  active,
}: BacktestWeeksChartProps & { width: number; active: number | null }) {
  const words = useTranslations('charts.backtestWeeks')
  const format = useFormat()
  const size = sizeOf(width)
  const { points, predictedPath, actualPath, yTicks } = prepareBacktestWeeks(weeks, measure, size)
  const shown = active === null ? undefined : points[active]
  const first = points[0]
  const last = points.at(-1)
  return (
    <>
      <ChartAxis
        ticks={yTicks}
        size={size}
        format={(value) =>
          measure === 'orders' ? format.number(value) : format.moneyFitted(value, currency, { bare: true })
        }
      />
      <text x={size.margin.left} y={12} className="text-[12px]">
        <tspan className="fill-accent font-emphasis">{words('actual')}</tspan>
        <tspan dx={12} className="fill-ink-2">
          {words('predictedBroken')}
        </tspan>
      </text>
      <path d={actualPath} fill="none" strokeWidth={2} className="stroke-accent" />
      <path d={predictedPath} fill="none" strokeWidth={2} strokeDasharray="2 4" className="stroke-ink-2" />
      {shown && (
        <>
          <line
            x1={shown.x}
            x2={shown.x}
            y1={size.margin.top}
            y2={size.height - size.margin.bottom}
            className="stroke-ink-3"
            strokeDasharray="2 3"
          />
          <circle cx={shown.x} cy={shown.actualY} r={4} className="fill-accent" />
          <circle cx={shown.x} cy={shown.predictedY} r={4} strokeWidth={2} className="fill-page stroke-ink-2" />
        </>
      )}
      {[first, last].map(
        (point, index) =>
          point && (
            <text
              key={point.endsOn}
              x={point.x}
              y={size.height - 6}
              textAnchor={index === 0 ? 'start' : 'end'}
              className="fill-muted text-[12px]"
            >
              {format.day(point.endsOn)}
            </text>
          ),
      )}
    </>
  )
}
