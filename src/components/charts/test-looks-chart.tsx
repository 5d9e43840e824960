'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useFormat } from '@/components/format/use-format'
import { ChartAxis } from './chart-axis'
import { ChartCanvas } from './chart-canvas'
import { ChartPointer } from './chart-pointer'
import { ChartTable } from './chart-table'
import { prepareTestLooks, type TestLooksInput } from './prepare-test-looks'

const HEIGHT = 280
const sizeOf = (width: number) => ({ width, height: HEIGHT, margin: { top: 16, right: 72, bottom: 26, left: 0 } })

type TestLooksChartProps = TestLooksInput & { currency: string }

/** The effect as it was known week by week: the interim sequence as a band, the final interval as a bar at the end. */
export default function TestLooksChart(props: TestLooksChartProps) {
  const { final, currency } = props
  const words = useTranslations('programme-tests.looks')
  const format = useFormat()
  const [active, setActive] = useState<number | null>(null)
  const money = (minor: number) => format.money(Math.round(minor), currency, { sign: true })
  const pointsOf = (width: number) => prepareTestLooks(props, sizeOf(width)).points
  const points = pointsOf(0)
  const last = points.at(-1)
  const summary = last
    ? words('summary', { week: last.week, low: money(last.interval.low), high: money(last.interval.high) })
    : words('none')
  const say = (index: number) => {
    const point = points[index]
    if (!point) return ''
    const { value, low, high } = point.interval
    return words('point', { day: format.day(point.day), value: money(value), low: money(low), high: money(high) })
  }
  const rows = points.map(({ week, interval }) => [
    words('week', { week }),
    ...[interval.low, interval.value, interval.high].map(money),
  ])
  if (final) rows.push([words('final'), ...[final.low, final.value, final.high].map(money)])
  return (
    <>
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
        {(width) => <Picture {...props} width={width} active={active} />}
      </ChartCanvas>
      <ChartTable caption={summary} head={[words('look'), words('low'), words('value'), words('high')]} rows={rows} />
    </>
  )
}

function Picture({ width, active, ...props }: TestLooksChartProps & { width: number; active: number | null }) {
  const { currency } = props
  const words = useTranslations('programme-tests.looks')
  const format = useFormat()
  const size = sizeOf(width)
  const drawn = prepareTestLooks(props, size)
  const right = width - size.margin.right
  const { final, points } = drawn
  const point = active === null ? undefined : points[active]
  const first = points[0]
  return (
    <>
      <ChartAxis
        ticks={drawn.yTicks}
        size={size}
        format={(value) => format.moneyCompact(Math.round(value), currency, { bare: true })}
      />
      <line x1={0} x2={right} y1={drawn.zeroY} y2={drawn.zeroY} className="stroke-ink-3" />
      <line
        x1={0}
        x2={right}
        y1={drawn.worthwhileY}
        y2={drawn.worthwhileY}
        strokeDasharray="4 3"
        className="stroke-warning"
      />
      <text
        x={0}
        y={drawn.worthwhileY - 5}
        strokeWidth={4}
        paintOrder="stroke"
        className="fill-warning stroke-page text-[12px]"
      >
        {words('worthwhile')}
      </text>
      <path d={drawn.bandPath} className="fill-accent/20" />
      {points.map((one) => (
        <line key={one.week} x1={one.x} x2={one.x} y1={one.lowY} y2={one.highY} className="stroke-accent/50" />
      ))}
      <path d={drawn.valuePath} fill="none" strokeWidth={2} className="stroke-accent" />
      {first && (
        <text
          x={first.x + 6}
          y={HEIGHT - size.margin.bottom - 8}
          strokeWidth={4}
          paintOrder="stroke"
          className="fill-accent stroke-page text-[12px] font-emphasis"
        >
          {words('interim')}
        </text>
      )}
      {final && (
        <g>
          <line x1={final.x} x2={final.x} y1={final.lowY} y2={final.highY} strokeWidth={4} className="stroke-ink" />
          <circle cx={final.x} cy={final.y} r={5} className="fill-ink" />
          <text
            x={final.x - 8}
            y={Math.max(size.margin.top + 4, final.highY - 6)}
            textAnchor="end"
            strokeWidth={4}
            paintOrder="stroke"
            className="fill-ink stroke-page text-[12px] font-emphasis"
          >
            {words('finalLabel')}
          </text>
        </g>
      )}
      {drawn.xTicks.map(({ value, at }, place) => (
        <text
          key={value}
          x={at}
          y={HEIGHT - 6}
          textAnchor={place === 0 ? 'start' : place === drawn.xTicks.length - 1 ? 'end' : 'middle'}
          className="fill-muted text-[12px]"
        >
          {value === 0 ? words('start') : words('week', { week: value })}
        </text>
      ))}
      {point && <circle cx={point.x} cy={point.y} r={4} className="fill-accent" />}
    </>
  )
}
