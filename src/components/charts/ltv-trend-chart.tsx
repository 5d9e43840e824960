'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useFormat } from '@/components/format/use-format'
import type { LtvSpread, LtvTrendPoint } from '@/domain/ltv-spread'
import { ChartAxis } from './chart-axis'
import { ChartCanvas } from './chart-canvas'
import { ChartPointer } from './chart-pointer'
import type { ChartSize } from './chart-size'
import { ChartTable } from './chart-table'
import { MonthAxis } from './month-axis'
import { type PlacedTrendPoint, prepareLtvTrend } from './prepare-ltv-trend'

const HEIGHT = 230
const sizeOf = (width: number): ChartSize => ({
  width,
  height: HEIGHT,
  margin: { top: 14, right: 64, bottom: 26, left: 4 },
})

/** Realised LTV of each monthly cohort with its 95 % interval; an unfinished cohort is hollow and pale, with what came so far. */
export default function LtvTrendChart({ spread, currency }: { spread: LtvSpread; currency: string }) {
  const words = useTranslations('charts.ltvTrend')
  const format = useFormat()
  const [active, setActive] = useState<number | null>(null)
  const { trend, mean } = spread
  if (trend.length === 0) return <p className="text-fine text-muted">{words('empty')}</p>
  const money = (minor: number | null) => format.money(minor, currency)
  const pictureOf = (width: number) => prepareLtvTrend(trend, mean?.valueMinor ?? null, sizeOf(width))
  const rangeOf = (point: LtvTrendPoint) =>
    point.isFinal
      ? words('range', { low: money(point.lowMinor), high: money(point.highMinor) })
      : words('soFar', { date: format.day(point.finalOn) })
  const say = (index: number) => {
    const point = trend[index]
    return point
      ? words('point', {
          cohort: format.month(point.cohort),
          value: money(point.valueMinor),
          range: rangeOf(point),
          customers: point.customers,
        })
      : ''
  }
  const summary = words('summary', {
    months: spread.ageMonths,
    cohorts: spread.cohorts,
    mean: money(mean?.valueMinor ?? null),
  })
  return (
    <>
      <ChartCanvas
        height={HEIGHT}
        label={summary}
        overlay={(width) => (
          <ChartPointer
            label={summary}
            width={width}
            points={pictureOf(width).points}
            active={active}
            onActive={setActive}
            say={say}
          />
        )}
      >
        {(width) => {
          const size = sizeOf(width)
          const picture = pictureOf(width)
          return (
            <>
              <ChartAxis
                ticks={picture.yTicks}
                size={size}
                format={(value) => format.moneyFitted(value, currency, { bare: true })}
              />
              {picture.meanY !== null && (
                <line
                  x1={size.margin.left}
                  x2={size.width - size.margin.right}
                  y1={picture.meanY}
                  y2={picture.meanY}
                  strokeDasharray="2 3"
                  className="stroke-ink-3"
                />
              )}
              {picture.points.map((point, index) => (
                <TrendMark key={point.cohort} point={point} isActive={index === active} />
              ))}
              <MonthAxis ticks={picture.xTicks} size={size} />
            </>
          )
        }}
      </ChartCanvas>
      <ChartTable
        caption={summary}
        head={[words('cohort'), words('customers'), words('value'), words('interval')]}
        rows={trend.map((point) => [
          format.month(point.cohort),
          format.number(point.customers),
          money(point.valueMinor),
          rangeOf(point),
        ])}
      />
    </>
  )
}

function TrendMark({ point, isActive }: { point: PlacedTrendPoint; isActive: boolean }) {
  const { x, y, range, isFinal, isSmall } = point
  return (
    <g opacity={isFinal && !isSmall ? 1 : 0.5}>
      {range && (
        <line
          x1={x}
          x2={x}
          y1={range.low}
          y2={range.high}
          strokeWidth={3}
          strokeLinecap="round"
          className="stroke-accent/35"
        />
      )}
      <circle
        cx={x}
        cy={y}
        r={isActive ? 5 : 3.5}
        strokeWidth={1.5}
        className={isFinal ? 'fill-accent stroke-accent' : 'fill-page stroke-accent'}
      />
    </g>
  )
}
