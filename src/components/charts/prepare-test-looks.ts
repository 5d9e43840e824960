import { scaleLinear } from 'd3-scale'
import { area, line } from 'd3-shape'
import type { EffectInterval } from '@/domain/programme-test/test-intervals'
import type { TestLook } from '@/domain/programme-test/test-result'
import type { AxisTick, ChartSize } from './chart-size'
import { prepareSignedTicks } from './prepare-signed-ticks'

export interface LookPoint {
  week: number
  day: string
  interval: EffectInterval
  x: number
  y: number
  lowY: number
  highY: number
}

export interface TestLooksInput {
  looks: readonly TestLook[]
  final: EffectInterval | null
  weeks: number
  smallestEffectMinor: number
}

/** First weeks are so wide that they would flatten the rest: the axis fits the later half of what was looked at. */
const FITTED_FROM = 0.5

/** Geometry of a test's intervals, week by week on an axis of the whole length, the final one beside the last. */
export function prepareTestLooks({ looks, final, weeks, smallestEffectMinor }: TestLooksInput, size: ChartSize) {
  const seen = looks.flatMap(({ interval, ...look }) => (interval ? [{ ...look, interval }] : []))
  const fitted = seen.slice(Math.min(seen.length - 1, Math.floor(seen.length * FITTED_FROM)))
  const ends = [...fitted.map(({ interval }) => interval), ...(final ? [final] : [])].flatMap(({ low, high }) => [
    low,
    high,
  ])
  const ticks = prepareSignedTicks(Math.min(0, ...ends), Math.max(smallestEffectMinor, ...ends))
  const [bottom, top] = [size.height - size.margin.bottom, size.margin.top]
  const y = scaleLinear([ticks[0] ?? 0, ticks.at(-1) || 1], [bottom, top])
  const within = (minor: number) => Math.max(top, Math.min(bottom, y(minor)))
  const x = scaleLinear([0, weeks], [size.margin.left, size.width - size.margin.right])
  const points = seen.map(
    ({ week, day, interval }): LookPoint => ({
      week,
      day,
      interval,
      x: x(week),
      y: within(interval.value),
      lowY: within(interval.low),
      highY: within(interval.high),
    }),
  )
  const band = area<LookPoint>(
    (point) => point.x,
    (point) => point.lowY,
    (point) => point.highY,
  )
  const middle = line<LookPoint>(
    (point) => point.x,
    (point) => point.y,
  )
  return {
    points,
    bandPath: band(points) ?? '',
    valuePath: middle(points) ?? '',
    zeroY: y(0),
    worthwhileY: within(smallestEffectMinor),
    final: final && { x: x(weeks), y: within(final.value), lowY: within(final.low), highY: within(final.high) },
    yTicks: ticks.map((value): AxisTick => ({ value, at: y(value) })),
    xTicks: [...new Set([0, Math.round(weeks / 2), weeks])].map((value): AxisTick => ({ value, at: x(value) })),
  }
}
