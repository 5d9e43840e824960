'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useFormat } from '@/components/format/use-format'
import type { RealisedCurve } from '@/domain/ltv'
import { ChartAxis } from './chart-axis'
import { ChartCanvas } from './chart-canvas'
import { ChartScrubber } from './chart-scrubber'
import type { ChartSize } from './chart-size'
import { ChartTable } from './chart-table'
import { ChartTip } from './chart-tip'
import { prepareRealisedCurve, type RealisedCurvePicture } from './prepare-realised-curve'

const HEIGHT = 240

interface RealisedCurveChartProps {
  curve: RealisedCurve
  maximumCacMinor: number | null
  currency: string
}

/** Cumulative margin per customer by age, with the line of what may be paid for one. */
export default function RealisedCurveChart({ curve, maximumCacMinor, currency }: RealisedCurveChartProps) {
  const words = useTranslations('charts')
  const format = useFormat()
  const [active, setActive] = useState<number | null>(null)
  const money = (minor: number) => format.money(minor, currency)
  const values = curve.marginPerCustomerMinor
  const lastAge = values.length - 1
  const summary = words('curve.summary', {
    first: money(values[0] ?? 0),
    last: money(values[lastAge] ?? 0),
    months: lastAge,
  })
  const say = (index: number) => words('curve.point', { months: index, value: money(values[index] ?? 0) })
  const sizeOf = (width: number): ChartSize => ({
    width,
    height: HEIGHT,
    margin: { top: 14, right: 64, bottom: 26, left: 4 },
  })
  return (
    <>
      <ChartCanvas
        height={HEIGHT}
        label={summary}
        overlay={(width) => {
          const { points } = prepareRealisedCurve(curve, maximumCacMinor, sizeOf(width))
          const point = active === null ? undefined : points[active]
          return (
            <>
              <ChartScrubber
                label={summary}
                count={points.length}
                active={active}
                onActive={setActive}
                say={say}
                findNearest={(x) =>
                  points.reduce(
                    (best, p, i) => (Math.abs(p.x - x) < Math.abs((points[best]?.x ?? 0) - x) ? i : best),
                    0,
                  )
                }
              />
              {point && (
                <ChartTip x={point.x} y={point.y} width={width}>
                  {say(point.ageMonths)}
                </ChartTip>
              )}
            </>
          )
        }}
      >
        {(width) => {
          const size = sizeOf(width)
          const picture = prepareRealisedCurve(curve, maximumCacMinor, size)
          return (
            <>
              <ChartAxis
                ticks={picture.yTicks}
                size={size}
                format={(value) => format.moneyFitted(value, currency, { bare: true })}
              />
              <CurveMarks picture={picture} size={size} money={money} active={active} />
            </>
          )
        }}
      </ChartCanvas>
      <ChartTable
        caption={summary}
        head={[words('curve.age'), words('curve.margin')]}
        rows={values.map((value, age) => [format.number(age), money(value)])}
      />
    </>
  )
}

interface CurveMarksProps {
  picture: RealisedCurvePicture
  size: ChartSize
  money: (minor: number) => string
  active: number | null
}

function CurveMarks({ picture, size, money, active }: CurveMarksProps) {
  const words = useTranslations('charts.curve')
  const { points, reference } = picture
  const right = size.width - size.margin.right
  const shown = active === null ? undefined : points[active]
  const last = points.at(-1)
  const labelled = points[Math.floor(points.length * 0.55)]
  return (
    <>
      {reference && (
        <>
          <line x1={size.margin.left} x2={right} y1={reference.y} y2={reference.y} className="stroke-warning" />
          <text x={right} y={reference.y - 7} textAnchor="end" className="fill-warning text-[12px] font-emphasis">
            {words('cac', { value: money(reference.valueMinor) })}
          </text>
        </>
      )}
      <path d={picture.path} fill="none" strokeWidth={2} strokeLinecap="round" className="stroke-accent" />
      {points.length === 1 && last && <circle cx={last.x} cy={last.y} r={4} className="fill-accent" />}
      {labelled && points.length > 2 && (
        <text x={labelled.x - 8} y={labelled.y - 10} textAnchor="end" className="fill-accent text-[12px] font-emphasis">
          {words('fact')}
        </text>
      )}
      {last && points.length > 1 && (
        <>
          <circle cx={last.x} cy={last.y} r={3.5} className="fill-accent" />
          <text x={last.x} y={last.y - 9} textAnchor="end" className="fill-accent text-[12px] font-emphasis">
            {money(last.marginMinor)}
          </text>
        </>
      )}
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
          <circle cx={shown.x} cy={shown.y} r={4.5} strokeWidth={2} className="fill-page stroke-accent" />
        </>
      )}
      {picture.xTicks.map((tick, index) => (
        <text
          key={tick.value}
          x={tick.at}
          y={size.height - 6}
          textAnchor={index === 0 ? 'start' : index === picture.xTicks.length - 1 ? 'end' : 'middle'}
          className="fill-muted text-[12px]"
        >
          {tick.value === 0 ? words('firstOrder') : words('month', { months: tick.value })}
        </text>
      ))}
    </>
  )
}
