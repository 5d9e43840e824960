import { scaleLinear } from 'd3-scale'
import { line } from 'd3-shape'
import type { PlanAssessment } from '@/domain/programme-test/assess-plan'
import type { AxisTick, ChartSize } from './chart-size'
import { prepareTicks } from './prepare-ticks'

export interface PowerPoint {
  effectMinor: number
  power: number
  x: number
  y: number
}

/** Geometry of the power curve: chance of finding an effect, by the effect. */
export function preparePowerCurve(
  { curve, detectableMinor }: Pick<PlanAssessment, 'curve' | 'detectableMinor'>,
  { smallestEffectMinor, power }: { smallestEffectMinor: number; power: number },
  size: ChartSize,
) {
  const most = curve.at(-1)?.effectMinor ?? 0
  const x = scaleLinear([0, most || 1], [size.margin.left, size.width - size.margin.right])
  const y = scaleLinear([0, 1], [size.height - size.margin.bottom, size.margin.top])
  const points: PowerPoint[] = curve.map((point) => ({ ...point, x: x(point.effectMinor), y: y(point.power) }))
  const draw = line<PowerPoint>(
    (point) => point.x,
    (point) => point.y,
  )
  return {
    points,
    path: draw(points) ?? '',
    detectable: { x: x(detectableMinor), y: y(power) },
    smallestX: x(Math.min(most, smallestEffectMinor)),
    yTicks: [0, 0.5, 1].map((value): AxisTick => ({ value, at: y(value) })),
    xTicks: prepareTicks(most)
      .filter((value) => value <= most)
      .map((value): AxisTick => ({ value, at: x(value) })),
  }
}
