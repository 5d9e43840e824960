import { scaleBand, scaleLinear } from 'd3-scale'
import type { ForecastMonth, ForecastRange } from '@/domain/forecast-report'
import type { AxisTick, ChartSize } from './chart-size'
import { prepareWholeTicks } from './prepare-ticks'

export type ForecastMoney = 'margin' | 'revenue'

export interface ForecastBar {
  month: string
  existing: ForecastRange
  newMinor: number
  x: number
  width: number
  centre: number
  existingTop: number
  existingHeight: number
  newTop: number
  newHeight: number
  /** Ends of the interval of today's customers. */
  lowY: number
  highY: number
}

export interface ForecastMonthsPicture {
  bars: ForecastBar[]
  yTicks: AxisTick[]
}

/** Geometry of the months to come: today's customers below, with their interval, those still to be won on top. */
export function prepareForecastMonths(
  months: readonly ForecastMonth[],
  money: ForecastMoney,
  size: ChartSize,
): ForecastMonthsPicture {
  const values = months.map((month) => ({
    month: month.month,
    existing: money === 'margin' ? month.existingMarginMinor : month.existingRevenueMinor,
    newMinor: money === 'margin' ? month.newMarginMinor : month.newRevenueMinor,
  }))
  const highest = values.map(({ existing, newMinor }) =>
    Math.max(existing.p90, Math.max(0, existing.expected) + Math.max(0, newMinor)),
  )
  const yValues = prepareWholeTicks(Math.max(0, ...highest))
  const baseline = size.height - size.margin.bottom
  const y = scaleLinear([0, yValues.at(-1) || 1], [baseline, size.margin.top])
  const x = scaleBand(
    values.map(({ month }) => month),
    [size.margin.left, size.width - size.margin.right],
  ).paddingInner(0.25)
  const width = Math.min(x.bandwidth(), 40)
  const bars = values.map((value): ForecastBar => {
    const left = x(value.month) ?? 0
    const existingTop = y(Math.max(0, value.existing.expected))
    const newTop = y(Math.max(0, value.existing.expected) + Math.max(0, value.newMinor))
    return {
      ...value,
      x: left,
      width,
      centre: left + width / 2,
      existingTop,
      existingHeight: baseline - existingTop,
      newTop,
      newHeight: existingTop - newTop,
      lowY: y(Math.max(0, value.existing.p10)),
      highY: y(Math.max(0, value.existing.p90)),
    }
  })
  return { bars, yTicks: yValues.map((value) => ({ value, at: y(value) })) }
}
