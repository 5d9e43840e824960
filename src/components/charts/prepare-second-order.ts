import { scaleLinear } from 'd3-scale'
import { area, curveStepAfter, line } from 'd3-shape'
import type { SecondOrder, SecondOrderPoint } from '@/domain/second-order'
import type { AxisTick, ChartSize } from './chart-size'
import { prepareTicks } from './prepare-ticks'

export interface PlacedSecondOrderPoint extends SecondOrderPoint {
  x: number
  y: number
}

export interface SecondOrderPicture {
  points: PlacedSecondOrderPoint[]
  path: string
  bandPath: string
  /** Where half have come back; null where they have not. */
  median: { days: number; x: number; y: number } | null
  /** The line of a published figure; null without one. */
  published: { y: number } | null
  yTicks: AxisTick[]
  xTicks: AxisTick[]
}

/** Days people think in: a month, a quarter, half a year, years. */
const DAY_TICKS = [30, 90, 180, 365, 730, 1095, 1460, 1825]
/** Room that the name of a day takes, in pixels. */
const LABEL_WIDTH = 58

/** Geometry of the curve 1 − S(t) as steps, with its band; from the first order, where nobody has come back. */
export function prepareSecondOrder(
  { curve, medianDays }: Pick<SecondOrder, 'curve' | 'medianDays'>,
  publishedShare: number | null,
  size: ChartSize,
): SecondOrderPicture {
  const lastDay = Math.max(1, curve.at(-1)?.days ?? 1)
  const highest = Math.max(0, publishedShare ?? 0, ...curve.map((point) => point.high ?? point.share))
  const yValues = prepareTicks(highest).filter((value) => value <= 1)
  const top = Math.max(highest, yValues.at(-1) || 1)
  const x = scaleLinear([0, lastDay], [size.margin.left, size.width - size.margin.right])
  const y = scaleLinear([0, top], [size.height - size.margin.bottom, size.margin.top])
  const start: SecondOrderPoint = { days: 0, share: 0, low: 0, high: 0, atRisk: curve[0]?.atRisk ?? 0 }
  const drawn = curve[0]?.days === 0 ? curve : [start, ...curve]
  const path = line<SecondOrderPoint>(
    (point) => x(point.days),
    (point) => y(point.share),
  ).curve(curveStepAfter)
  const band = area<SecondOrderPoint>()
    .x((point) => x(point.days))
    .y0((point) => y(point.low ?? point.share))
    .y1((point) => y(Math.min(top, point.high ?? point.share)))
    .curve(curveStepAfter)
  const median = medianDays === null ? undefined : curve.find((point) => point.days >= medianDays)
  return {
    points: curve.map((point) => ({ ...point, x: x(point.days), y: y(point.share) })),
    path: curve.length > 0 ? (path([...drawn]) ?? '') : '',
    bandPath: curve.length > 0 ? (band([...drawn]) ?? '') : '',
    median: median && medianDays !== null ? { days: medianDays, x: x(medianDays), y: y(median.share) } : null,
    published: publishedShare === null ? null : { y: y(publishedShare) },
    yTicks: yValues.map((value) => ({ value, at: y(value) })),
    xTicks: keepRoom(DAY_TICKS.filter((day) => day <= lastDay).map((value) => ({ value, at: x(value) }))),
  }
}

/** The last name always, and before it those that leave room for the next. */
function keepRoom(ticks: readonly AxisTick[]): AxisTick[] {
  const kept: AxisTick[] = []
  for (const tick of ticks.toReversed()) {
    const next = kept.at(-1)
    if (!next || next.at - tick.at >= LABEL_WIDTH) kept.push(tick)
  }
  return kept.reverse()
}
