import { scaleLinear } from 'd3-scale'
import { line } from 'd3-shape'
import type { TriedSetting } from '@/domain/loyalty/best-setting'
import type { AxisTick, ChartSize } from './chart-size'
import { prepareSignedTicks } from './prepare-signed-ticks'
import { prepareTicks } from './prepare-ticks'

export interface FrontierPoint extends TriedSetting {
  /** Place in the list of what was tried. */
  place: number
  x: number
  y: number
}

/** Geometry of cost against gain: everything tried, and the line of what nothing else beats. */
export function prepareFrontier(tried: readonly TriedSetting[], size: ChartSize) {
  const { margin, width, height } = size
  const xValues = prepareTicks(Math.max(0, ...tried.map(({ costMinor }) => costMinor)))
  const gains = tried.map(({ incrementalMinor }) => incrementalMinor)
  const yValues = prepareSignedTicks(Math.min(0, ...gains), Math.max(0, ...gains))
  const x = scaleLinear([0, xValues.at(-1) || 1], [margin.left, width - margin.right])
  const [low = 0, high = 0] = [yValues[0], yValues.at(-1)]
  const y = scaleLinear([low, high === low ? low + 1 : high], [height - margin.bottom, margin.top])
  const points = tried.map(
    (one, place): FrontierPoint => ({ ...one, place, x: x(Math.max(0, one.costMinor)), y: y(one.incrementalMinor) }),
  )
  const efficient = points.filter(({ isEfficient }) => isEfficient).toSorted((a, b) => a.costMinor - b.costMinor)
  const frontier = line<FrontierPoint>(
    (point) => point.x,
    (point) => point.y,
  )
  return {
    points,
    frontierPath: frontier(efficient) ?? '',
    zeroY: y(0),
    placeOf: ({ costMinor, incrementalMinor }: TriedSetting) => ({
      x: x(Math.max(0, costMinor)),
      y: y(incrementalMinor),
    }),
    xTicks: xValues.map((value): AxisTick => ({ value, at: x(value) })),
    yTicks: yValues.map((value): AxisTick => ({ value, at: y(value) })),
  }
}
