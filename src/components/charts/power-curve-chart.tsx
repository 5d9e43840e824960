'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useFormat } from '@/components/format/use-format'
import type { PlanAssessment } from '@/domain/programme-test/assess-plan'
import { ChartAxis } from './chart-axis'
import { ChartCanvas } from './chart-canvas'
import { ChartPointer } from './chart-pointer'
import { ChartTable } from './chart-table'
import { preparePowerCurve } from './prepare-power-curve'

const HEIGHT = 230
const sizeOf = (width: number) => ({ width, height: HEIGHT, margin: { top: 22, right: 48, bottom: 26, left: 0 } })
/** § Every how many points of the curve stand in the table. */
const TABLE_STEP = 4

interface PowerCurveChartProps {
  assessment: PlanAssessment
  smallestEffectMinor: number
  power: number
  currency: string
}

/** The chance of finding an effect, by its size. */
export default function PowerCurveChart(props: PowerCurveChartProps) {
  const { assessment, currency } = props
  const words = useTranslations('programme-tests.power')
  const format = useFormat()
  const [active, setActive] = useState<number | null>(null)
  const money = (minor: number) => format.money(Math.round(minor), currency)
  const summary = words('summary', { effect: money(assessment.detectableMinor), power: format.share(props.power, 0) })
  const pointsOf = (width: number) => preparePowerCurve(assessment, props, sizeOf(width)).points
  const say = (index: number) => {
    const point = assessment.curve[index]
    return point ? words('point', { effect: money(point.effectMinor), power: format.share(point.power, 0) }) : ''
  }
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
      <ChartTable
        caption={summary}
        head={[words('effect'), words('chance')]}
        rows={assessment.curve
          .filter((_, index) => index % TABLE_STEP === 0)
          .map((point) => [money(point.effectMinor), format.share(point.power, 0)])}
      />
    </>
  )
}

function Picture({ width, active, ...props }: PowerCurveChartProps & { width: number; active: number | null }) {
  const { assessment, currency, power } = props
  const words = useTranslations('programme-tests.power')
  const format = useFormat()
  const size = sizeOf(width)
  const { points, path, detectable, smallestX, xTicks, yTicks } = preparePowerCurve(assessment, props, size)
  const bottom = HEIGHT - size.margin.bottom
  const isLeft = smallestX > (width - size.margin.right) / 2
  const point = active === null ? undefined : points[active]
  return (
    <>
      <ChartAxis ticks={yTicks} size={size} format={(value) => format.share(value, 0)} />
      <line
        x1={smallestX}
        x2={smallestX}
        y1={size.margin.top}
        y2={bottom}
        strokeDasharray="4 3"
        className="stroke-warning"
      />
      <text
        x={smallestX + (isLeft ? -6 : 6)}
        y={12}
        textAnchor={isLeft ? 'end' : 'start'}
        className="fill-warning text-[12px]"
      >
        {words('worthwhile')}
      </text>
      <path d={path} fill="none" strokeWidth={2} className="stroke-accent" />
      <circle cx={detectable.x} cy={detectable.y} r={4} className="fill-accent" />
      <text
        x={detectable.x + 8}
        y={detectable.y + 16}
        strokeWidth={4}
        paintOrder="stroke"
        className="fill-accent stroke-page text-[12px] font-emphasis"
      >
        {words('found', {
          effect: format.money(Math.round(assessment.detectableMinor), currency),
          power: format.share(power, 0),
        })}
      </text>
      {xTicks.map(({ value, at }, place) => (
        <text
          key={value}
          x={at}
          y={HEIGHT - 6}
          textAnchor={place === 0 ? 'start' : 'middle'}
          className="fill-muted text-[12px]"
        >
          {format.moneyCompact(value, currency, { bare: true })}
        </text>
      ))}
      {point && <circle cx={point.x} cy={point.y} r={4} className="fill-ink" />}
    </>
  )
}
