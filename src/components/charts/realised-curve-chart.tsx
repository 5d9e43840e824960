'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useFormat } from '@/components/format/use-format'
import type { PredictedLtv } from '@/domain/forecast-report'
import type { RealisedCurve } from '@/domain/ltv'
import { ChartAxis } from './chart-axis'
import { ChartCanvas } from './chart-canvas'
import { ChartPointer } from './chart-pointer'
import type { ChartSize } from './chart-size'
import { ChartTable } from './chart-table'
import { findNextAge } from './prepare-curve-forecast'
import { type CurveReference, prepareRealisedCurve } from './prepare-realised-curve'
import { RealisedCurveMarks } from './realised-curve-marks'

const HEIGHT = 240
const sizeOf = (width: number): ChartSize => ({
  width,
  height: HEIGHT,
  margin: { top: 14, right: 64, bottom: 26, left: 4 },
})

interface RealisedCurveChartProps {
  curve: RealisedCurve
  /** What a model expects at each age; empty where there is none. */
  predicted: readonly PredictedLtv[]
  /** What a customer costs, or may cost; null where neither is known. */
  reference: CurveReference | null
  currency: string
}

/** Cumulative margin per customer by age, what is expected after it, and the line of what may be paid for one. */
export default function RealisedCurveChart({ curve, predicted, reference, currency }: RealisedCurveChartProps) {
  const words = useTranslations('charts')
  const format = useFormat()
  const [active, setActive] = useState<number | null>(null)
  const money = (minor: number) => format.money(minor, currency)
  const values = curve.marginPerCustomerMinor
  const lastAge = values.length - 1
  const next = findNextAge(predicted, lastAge)
  const expected = next && {
    months: next.ageMonths,
    value: money(Math.round(next.perCustomerMinor.expected)),
    low: money(Math.round(next.perCustomerMinor.p10)),
    high: money(Math.round(next.perCustomerMinor.p90)),
  }
  const facts = words('curve.summary', {
    first: money(values[0] ?? 0),
    last: money(values[lastAge] ?? 0),
    months: lastAge,
  })
  const summary = expected ? `${facts} ${words('curve.summaryExpected', expected)}` : facts
  const say = (index: number) =>
    index > lastAge && expected
      ? words('curve.pointExpected', expected)
      : words('curve.point', { months: index, value: money(values[index] ?? 0) })
  const pictureOf = (width: number) => prepareRealisedCurve(curve, reference, sizeOf(width), predicted)
  return (
    <>
      <ChartCanvas
        height={HEIGHT}
        label={summary}
        overlay={(width) => (
          <ChartPointer
            label={summary}
            width={width}
            points={listPoints(pictureOf(width))}
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
              <RealisedCurveMarks picture={picture} size={size} money={money} active={active} />
            </>
          )
        }}
      </ChartCanvas>
      <ChartTable
        caption={summary}
        head={[words('curve.age'), words('curve.margin')]}
        rows={[
          ...values.map((value, age) => [format.number(age), money(value)]),
          ...(expected ? [[format.number(expected.months), words('curve.cellExpected', expected)]] : []),
        ]}
      />
    </>
  )
}

/** The realised points, and the forecast's end after them. */
function listPoints({ points, forecast }: ReturnType<typeof prepareRealisedCurve>) {
  return forecast ? [...points, forecast.end] : points
}
