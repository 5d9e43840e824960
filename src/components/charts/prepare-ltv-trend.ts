import { scaleLinear, scalePoint } from 'd3-scale'
import type { LtvTrendPoint } from '@/domain/ltv-spread'
import type { AxisTick, ChartSize } from './chart-size'
import { type MonthTick, prepareMonthTicks } from './prepare-month-ticks'
import { prepareTicks } from './prepare-ticks'
import { isSmallSample } from './small-sample'

export interface PlacedTrendPoint extends LtvTrendPoint {
  x: number
  y: number
  /** The interval's ends; null for a cohort that is not final. */
  range: { low: number; high: number } | null
  isSmall: boolean
}

export interface LtvTrendPicture {
  points: PlacedTrendPoint[]
  yTicks: AxisTick[]
  xTicks: MonthTick[]
  /** Height of the mean over all final cohorts; null without one. */
  meanY: number | null
}

/** Geometry of realised LTV cohort by cohort: a dot and its interval each, against the mean of all. */
export function prepareLtvTrend(
  trend: readonly LtvTrendPoint[],
  meanMinor: number | null,
  size: ChartSize,
): LtvTrendPicture {
  // A few customers' interval would dwarf all the others: it is cut at the top of the picture.
  const wellKnown = trend.filter((point) => !isSmallSample(point.customers))
  const highest = Math.max(
    0,
    meanMinor ?? 0,
    ...trend.map((one) => one.valueMinor),
    ...wellKnown.map((one) => one.highMinor ?? 0),
  )
  const lowest = Math.min(0, ...trend.map((one) => one.valueMinor))
  const yValues = prepareTicks(highest)
  const top = yValues.at(-1) || 1
  const y = scaleLinear([lowest, top], [size.height - size.margin.bottom, size.margin.top])
  const x = scalePoint(
    trend.map((point) => point.cohort),
    [size.margin.left + 6, size.width - size.margin.right - 6],
  )
  const place = (cohort: string) => x(cohort) ?? 0
  return {
    points: trend.map((point) => ({
      ...point,
      x: place(point.cohort),
      y: y(point.valueMinor),
      range:
        point.lowMinor === null || point.highMinor === null
          ? null
          : { low: y(Math.max(lowest, point.lowMinor)), high: y(Math.min(top, point.highMinor)) },
      isSmall: isSmallSample(point.customers),
    })),
    yTicks: yValues.map((value) => ({ value, at: y(value) })),
    xTicks: prepareMonthTicks(
      trend.map((point) => point.cohort),
      place,
    ),
    meanY: meanMinor === null ? null : y(meanMinor),
  }
}
