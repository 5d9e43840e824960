import { scaleLinear } from 'd3-scale'
import { curveMonotoneX, line } from 'd3-shape'
import type { PredictedLtv } from '@/domain/forecast-report'
import type { RealisedCurve } from '@/domain/ltv'
import type { AxisTick, ChartSize } from './chart-size'
import { type CurveForecastPicture, findNextAge, prepareCurveForecast } from './prepare-curve-forecast'
import { prepareWholeTicks } from './prepare-ticks'

/** A line across the curve: what a customer costs now, or the most that may be paid for one. */
export interface CurveReference {
  kind: 'cost' | 'maximum'
  valueMinor: number
}

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
  /** What a model expects beyond the last fact; null without a prediction for a later age. */
  forecast: CurveForecastPicture | null
  /** The line across it; null where there is none to draw. */
  reference: (CurveReference & { y: number; passedAtAge: number | null }) | null
}

const MAX_AGE_TICKS = 5
/** Room that the name of an age takes, in pixels. */
const AGE_LABEL_WIDTH = 96

/**
 * Geometry of cumulative margin per customer by age, continued up to the next age that `predicted` speaks of; an empty curve
 * gives no points and a bare axis.
 */
export function prepareRealisedCurve(
  curve: RealisedCurve | null,
  reference: CurveReference | null,
  size: ChartSize,
  predicted: readonly PredictedLtv[] = [],
): RealisedCurvePicture {
  const values = curve?.marginPerCustomerMinor ?? []
  const referenceMinor = reference?.valueMinor ?? null
  const lastFact = values.length - 1
  const next = values.length === 0 ? null : findNextAge(predicted, lastFact)
  const yValues = prepareWholeTicks(Math.max(0, ...values, referenceMinor ?? 0, next?.perCustomerMinor.p90 ?? 0))
  const lowest = Math.min(0, ...values)
  const y = scaleLinear([lowest, yValues.at(-1) || 1], [size.height - size.margin.bottom, size.margin.top])
  const lastAge = Math.max(1, next?.ageMonths ?? lastFact)
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
    xTicks: prepareAges(next?.ageMonths ?? lastFact, x(lastAge) - x(0)).map((value) => ({ value, at: x(value) })),
    forecast: next && prepareCurveForecast({ predicted, lastFact, lastFactMinor: values[lastFact] ?? 0, next, x, y }),
    reference:
      reference === null || values.length === 0
        ? null
        : { ...reference, y: y(reference.valueMinor), passedAtAge: passed === -1 ? null : passed },
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
