'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useFormat } from '@/components/format/use-format'
import { ChartAxis } from './chart-axis'
import { ChartCanvas } from './chart-canvas'
import { ChartPointer } from './chart-pointer'
import type { ChartSize } from './chart-size'
import { type MarginBandMonth, prepareMarginBand } from './prepare-margin-band'

const HEIGHT = 260
const sizeOf = (width: number): ChartSize => ({
  width,
  height: HEIGHT,
  margin: { top: 12, right: 64, bottom: 26, left: 0 },
})

interface MarginBandChartProps {
  months: readonly MarginBandMonth[]
  currency: string
  /** A coarse answer: drawn paler until the full one comes. */
  isCoarse?: boolean
}

/** What a programme brings beyond the course without it, month on month, with the band of 80 % of the runs. */
export default function MarginBandChart({ months, currency, isCoarse = false }: MarginBandChartProps) {
  const words = useTranslations('loyalty.chart')
  const format = useFormat()
  const [active, setActive] = useState<number | null>(null)
  const money = (minor: number) => format.moneyCompact(Math.round(minor), currency, { sign: true })
  const last = months.at(-1)
  const summary = last
    ? words('marginSummary', {
        months: months.length,
        p50: money(last.p50),
        p10: money(last.p10),
        p90: money(last.p90),
      })
    : words('none')
  const say = (index: number) => {
    const month = months[index - 1]
    if (!month) return words('start')
    return words('marginPoint', { month: index, p50: money(month.p50), p10: money(month.p10), p90: money(month.p90) })
  }
  const pointsOf = (width: number) => prepareMarginBand(months, sizeOf(width)).points
  return (
    <div className={isCoarse ? 'opacity-70 transition-opacity' : 'transition-opacity'}>
      <ChartCanvas
        height={HEIGHT}
        label={summary}
        overlay={(width) => (
          <ChartPointer
            label={summary}
            width={width}
            points={pointsOf(width)}
            active={active}
            onActive={setActive}
            say={say}
          />
        )}
      >
        {(width) => <Picture {...{ width, months, currency, active }} />}
      </ChartCanvas>
    </div>
  )
}

function Picture({
  width,
  months,
  currency,
  active,
}: Omit<MarginBandChartProps, 'isCoarse'> & { width: number; active: number | null }) {
  const words = useTranslations('loyalty.chart')
  const format = useFormat()
  const size = sizeOf(width)
  const { points, bandPath, medianPath, zeroY, yTicks, xTicks } = prepareMarginBand(months, size)
  const last = points.at(-1)
  const right = width - size.margin.right
  const isLoss = (last?.p50 ?? 0) < 0
  const point = active === null ? undefined : points[active]
  return (
    <>
      <ChartAxis ticks={yTicks} size={size} format={(value) => format.moneyCompact(value, currency, { bare: true })} />
      {/* Above zero and below it the band means different things. */}
      <clipPath id="above-zero">
        <rect x={0} y={0} width={Math.max(0, width)} height={Math.max(0, zeroY)} />
      </clipPath>
      <clipPath id="below-zero">
        <rect x={0} y={zeroY} width={Math.max(0, width)} height={Math.max(0, HEIGHT - zeroY)} />
      </clipPath>
      <path d={bandPath} clipPath="url(#above-zero)" className="fill-accent/20" />
      <path d={bandPath} clipPath="url(#below-zero)" className="fill-loss/10" />
      <line x1={0} x2={right} y1={zeroY} y2={zeroY} className="stroke-ink-3" />
      <path d={medianPath} fill="none" strokeWidth={2} className={isLoss ? 'stroke-loss' : 'stroke-accent'} />
      {last && months.length > 0 && (
        <text
          x={right - 6}
          // Beside the line, not on it: a falling one has its room below, a rising one above.
          y={isLoss ? Math.min(HEIGHT - size.margin.bottom - 4, last.y + 18) : Math.max(size.margin.top, last.y - 10)}
          textAnchor="end"
          strokeWidth={4}
          paintOrder="stroke"
          className={`stroke-page text-[12px] font-emphasis ${isLoss ? 'fill-loss' : 'fill-accent'}`}
        >
          {words('median', { value: format.moneyCompact(Math.round(last.p50), currency, { sign: true }) })}
        </text>
      )}
      {xTicks.map(({ value, at }, place) => (
        <text
          key={value}
          x={at}
          y={HEIGHT - 6}
          textAnchor={place === 0 ? 'start' : place === xTicks.length - 1 ? 'end' : 'middle'}
          className="fill-muted text-[12px]"
        >
          {value === 0 ? words('start') : words('month', { month: value })}
        </text>
      ))}
      {point && (
        <>
          <line
            x1={point.x}
            x2={point.x}
            y1={size.margin.top}
            y2={HEIGHT - size.margin.bottom}
            className="stroke-ink-3"
          />
          <circle cx={point.x} cy={point.y} r={4} className={isLoss ? 'fill-loss' : 'fill-accent'} />
        </>
      )}
    </>
  )
}
