import { scaleLinear } from 'd3-scale'
import { curveMonotoneX, line } from 'd3-shape'
import type { RealisedCurve } from '@/domain/ltv'
import type { AxisTick, ChartSize } from './chart-size'
import { prepareWholeTicks } from './prepare-ticks'

export interface CurvePoint {
  ageMonths: number
  marginMinor: number
  x: number
  y: number
}

export interface RealisedCurvePicture {
  points: CurvePoint[]
  path: string
  yTicks: AxisTick[]
  xTicks: AxisTick[]
  /** The maximum-CAC line; null where there is none to draw. */
  reference: { valueMinor: number; y: number; passedAtAge: number | null } | null
}

const MAX_AGE_TICKS = 5
/** Room that the name of an age takes, in pixels. */
const AGE_LABEL_WIDTH = 96

/** Geometry of cumulative margin per customer by age; an empty curve gives no points and a bare axis. */
export function prepareRealisedCurve(
  curve: RealisedCurve | null,
  referenceMinor: number | null,
  size: ChartSize,
): RealisedCurvePicture {
  const values = curve?.marginPerCustomerMinor ?? []
  const yValues = prepareWholeTicks(Math.max(0, ...values, referenceMinor ?? 0))
  const lowest = Math.min(0, ...values)
  const y = scaleLinear([lowest, yValues.at(-1) || 1], [size.height - size.margin.bottom, size.margin.top])
  const lastAge = Math.max(1, values.length - 1)
  const x = scaleLinear([0, lastAge], [size.margin.left, size.width - size.margin.right])
  const points = values.map((marginMinor, ageMonths) => ({
    ageMonths,
    marginMinor,
    x: x(ageMonths),
    y: y(marginMinor),
  }))
  const draw = line<CurvePoint>(
    (p) => p.x,
    (p) => p.y,
  ).curve(curveMonotoneX)
  const passed = referenceMinor === null ? -1 : values.findIndex((value) => value >= referenceMinor)
  return {
    points,
    path: points.length > 1 ? (draw(points) ?? '') : '',
    yTicks: yValues.map((value) => ({ value, at: y(value) })),
    xTicks: prepareAges(values.length - 1, x(lastAge) - x(0)).map((value) => ({ value, at: x(value) })),
    reference:
      referenceMinor === null || values.length === 0
        ? null
        : { valueMinor: referenceMinor, y: y(referenceMinor), passedAtAge: passed === -1 ? null : passed },
  }
}

/** Ages to name under the curve: 0, the last one, and even steps of months people think in between. */
function prepareAges(lastAge: number, width: number): number[] {
  if (lastAge < 0) return []
  if (lastAge === 0) return [0]
  const most = Math.max(2, Math.min(MAX_AGE_TICKS, Math.floor(width / AGE_LABEL_WIDTH)))
  const step = [1, 2, 3, 6, 12, 24].find((months) => lastAge / months <= most - 1) ?? Math.ceil(lastAge / (most - 1))
  const ages = Array.from({ length: Math.floor(lastAge / step) + 1 }, (_, index) => index * step)
  return ages.at(-1) === lastAge ? ages : [...ages.filter((age) => lastAge - age >= step / 2), lastAge]
}
