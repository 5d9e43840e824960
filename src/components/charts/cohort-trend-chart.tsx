'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useFormat } from '@/components/format/use-format'
import type { CohortReport } from '@/domain/cohort-report'
import { unitOf } from '@/domain/cohort-switches'
import { ChartAxis } from './chart-axis'
import { ChartCanvas } from './chart-canvas'
import { ChartPointer } from './chart-pointer'
import type { ChartSize } from './chart-size'
import { ChartTable } from './chart-table'
import { formatCohortFigure } from './cohort-cell-words'
import { prepareCohortTrend, type TrendPoint } from './prepare-cohort-trend'
import type { CohortPlaceWords } from './use-cohort-place-words'

const HEIGHT = 320
const sizeOf = (width: number): ChartSize => ({
  width,
  height: HEIGHT,
  margin: { top: 14, right: 72, bottom: 28, left: 4 },
})

interface CohortTrendChartProps {
  report: CohortReport
  offset: number
  places: CohortPlaceWords
  currency: string
  /** The verdict in words: what stands for the picture. */
  label: string
}

/** One age over the cohorts: a point each, its interval, and the line fitted through the finished ones. */
export default function CohortTrendChart({ report, offset, places, currency, label }: CohortTrendChartProps) {
  const words = useTranslations('cohorts.trend')
  const format = useFormat()
  const [active, setActive] = useState<number | null>(null)
  const unit = unitOf(report.measure, report.form)
  const figure = (value: number | null) => formatCohortFigure(value, unit, currency, format)
  const name = (key: string) => places.row({ key, kind: 'cohort', name: null })
  const say = ({ key, value, interval }: TrendPoint) =>
    interval
      ? words('pointRange', {
          row: name(key),
          value: figure(value),
          low: figure(interval.low),
          high: figure(interval.high),
        })
      : words('point', { row: name(key), value: figure(value) })
  const pictureOf = (width: number) => prepareCohortTrend(report, offset, sizeOf(width))
  const list = pictureOf(800).points
  return (
    <>
      <ChartCanvas
        height={HEIGHT}
        label={label}
        overlay={(width) => {
          const { points } = pictureOf(width)
          return (
            <ChartPointer
              label={label}
              width={width}
              points={points}
              active={active}
              onActive={setActive}
              say={(index) => (points[index] ? say(points[index]) : '')}
            />
          )
        }}
      >
        {(width) => {
          const size = sizeOf(width)
          const picture = pictureOf(width)
          const { line, points, averageY } = picture
          const right = size.width - size.margin.right
          const first = points[0]
          const last = points.at(-1)
          return (
            <>
              <ChartAxis ticks={picture.yTicks} size={size} format={figure} />
              {averageY !== null && (
                <line
                  x1={size.margin.left}
                  x2={right}
                  y1={averageY}
                  y2={averageY}
                  className="stroke-ink-3"
                  strokeDasharray="2 3"
                />
              )}
              {points.map((point, index) => (
                <TrendMark key={point.key} point={point} isActive={active === index} />
              ))}
              {line && <line {...line} strokeWidth={2.5} className="stroke-accent" />}
              {averageY !== null && (
                <text
                  x={right}
                  y={averageY + 18}
                  textAnchor="end"
                  className="fill-ink-2 stroke-page stroke-[4px] text-[12px] [paint-order:stroke]"
                >
                  {words('average', { value: figure(report.average.values[offset] ?? null) })}
                </text>
              )}
              {first && (
                <text x={first.x} y={size.height - 8} className="fill-muted text-[12px]">
                  {name(first.key)}
                </text>
              )}
              {last && last !== first && (
                <text x={last.x} y={size.height - 8} textAnchor="end" className="fill-muted text-[12px]">
                  {name(last.key)}
                </text>
              )}
            </>
          )
        }}
      </ChartCanvas>
      <ChartTable
        caption={label}
        head={[words('cohort'), places.place(offset)]}
        rows={list.map((point) => [name(point.key), figure(point.value)])}
      />
    </>
  )
}

function TrendMark({ point, isActive }: { point: TrendPoint; isActive: boolean }) {
  const { x, y, interval, isSmall, isFinal } = point
  const look = isSmall || !isFinal ? 'fill-page stroke-ink-3' : 'fill-accent stroke-accent'
  return (
    <g opacity={isSmall ? 0.6 : 1}>
      {interval && <line x1={x} x2={x} y1={interval.top} y2={interval.bottom} className="stroke-ink-3" />}
      <circle cx={x} cy={y} r={isActive ? 5 : 3.5} strokeWidth={1.5} className={look} />
    </g>
  )
}
