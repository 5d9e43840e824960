import { area, curveMonotoneX, line } from 'd3-shape'
import type { ForecastRange, PredictedLtv } from '@/domain/forecast-report'

export interface CurveForecastPicture {
  /** Where the facts end and what is expected begins. */
  fromX: number
  toX: number
  path: string
  /** The 80 % interval. */
  band: string
  /** The age the forecast is followed to, the only one besides the facts that is told. */
  end: { ageMonths: number; range: ForecastRange; x: number; y: number; lowY: number; highY: number }
}

interface CurveForecastParts {
  predicted: readonly PredictedLtv[]
  lastFact: number
  lastFactMinor: number
  next: PredictedLtv
  x: (ageMonths: number) => number
  y: (minor: number) => number
}

interface Point extends ForecastRange {
  ageMonths: number
}

/** The first age after the facts for which the fit has a figure: the curve is drawn that far, no guess beyond. */
export function findNextAge(predicted: readonly PredictedLtv[], lastFact: number): PredictedLtv | null {
  return predicted.find(({ ageMonths }) => ageMonths > lastFact) ?? null
}

/**
 * The model's own curve, to be shown right of the facts only. It is of all identified customers, the facts of the cohorts
 * that old: the two may stand apart where they meet, and are not pulled together.
 */
export function prepareCurveForecast(parts: CurveForecastParts): CurveForecastPicture {
  const { predicted, lastFact, lastFactMinor, next, x, y } = parts
  const ages = predicted.map(({ ageMonths, perCustomerMinor }): Point => ({ ageMonths, ...perCustomerMinor }))
  const known: Point = { ageMonths: lastFact, p10: lastFactMinor, expected: lastFactMinor, p90: lastFactMinor }
  const points = ages.some(({ ageMonths }) => ageMonths <= lastFact) ? ages : [known, ...ages]
  const drawLine = line<Point>(
    (p) => x(p.ageMonths),
    (p) => y(p.expected),
  ).curve(curveMonotoneX)
  const drawBand = area<Point>(
    (p) => x(p.ageMonths),
    (p) => y(p.p10),
    (p) => y(p.p90),
  ).curve(curveMonotoneX)
  const range = next.perCustomerMinor
  return {
    fromX: x(lastFact),
    toX: x(next.ageMonths),
    path: drawLine(points) ?? '',
    band: drawBand(points) ?? '',
    end: {
      ageMonths: next.ageMonths,
      range,
      x: x(next.ageMonths),
      y: y(range.expected),
      lowY: y(range.p10),
      highY: y(range.p90),
    },
  }
}
