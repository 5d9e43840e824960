import { studentCdf, studentQuantile } from './distributions'

export interface WeightedPoint {
  x: number
  y: number
  /** How much the value counts, such as the customers behind it; 0 or less leaves the point out. */
  weight: number
}

export interface LineFit {
  intercept: number
  slope: number
  /** 95 % interval of the slope, and the two-sided p-value of no slope. */
  low: number
  high: number
  pValue: number
}

/**
 * The straight line by weighted least squares, weights inversely proportional to each value's variance (Draper & Smith,
 * Applied Regression Analysis, 3rd ed., 9.2): slope = Σw(x − x̄)(y − ȳ) ÷ Σw(x − x̄)², its error from the weighted residuals
 * with n − 2 degrees of freedom. Null with fewer than 3 points or one x. Points on a line have an interval of no width.
 * Example: (1, 1), (2, 2), (3, 4) at equal weights: slope 1.5, standard error √(1/12).
 */
export function fitWeightedLine(points: readonly WeightedPoint[]): LineFit | null {
  const used = points.filter(({ weight }) => weight > 0)
  const sum = (of: (point: WeightedPoint) => number) => used.reduce((total, point) => total + of(point), 0)
  const weights = sum(({ weight }) => weight)
  const meanX = sum(({ x, weight }) => weight * x) / weights
  const meanY = sum(({ y, weight }) => weight * y) / weights
  const squaresX = sum(({ x, weight }) => weight * (x - meanX) ** 2)
  const freedom = used.length - 2
  if (freedom < 1 || !(squaresX > 0)) return null
  const slope = sum(({ x, y, weight }) => weight * (x - meanX) * (y - meanY)) / squaresX
  const squares = sum(({ x, y, weight }) => weight * (y - meanY - slope * (x - meanX)) ** 2)
  const error = Math.sqrt(squares / freedom / squaresX)
  const spread = studentQuantile(0.975, freedom) * error
  // What is left of rounding on a perfect line says nothing of chance.
  const isExact = error <= Math.abs(slope) * 1e-12
  const pValue = isExact ? (slope === 0 ? 1 : 0) : Math.min(1, 2 * studentCdf(-Math.abs(slope / error), freedom))
  return { intercept: meanY - slope * meanX, slope, low: slope - spread, high: slope + spread, pValue }
}
