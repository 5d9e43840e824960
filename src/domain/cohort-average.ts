import { divisorAt, numeratorAt, type Series, valueAt } from './cohort-columns'
import { type CohortLine, sumFinal } from './cohort-lines'
import type { CohortCurve, CohortReportAverage } from './cohort-report'
import { type CohortMeasure, isRate } from './cohort-switches'
import { wilson } from './stats/wilson'

/** § Cohorts, and customers in them, that the curve's own choice of a horizon asks for. */
const CURVE_COHORTS_AT_LEAST = 3
const CURVE_CUSTOMERS_AT_LEAST = 30

/** METRICS "Average row": Σ numerators ÷ Σ denominators over the cohorts final at each offset. */
export function buildAverage(
  lines: readonly CohortLine[],
  series: readonly Series[],
  measure: CohortMeasure,
  width: number,
): CohortReportAverage {
  const sums = sumFinal(lines, series, measure, (line, at) => at < line.span.final, width)
  const offsets = Array.from({ length: width }, (_, at) => at)
  const sizeAt = (at: number) => sums.customers[at] ?? 0
  return {
    values: offsets.map((at) => valueAt(sums.series, at, sizeAt(at), measure, 'perCustomer')),
    numerators: offsets.map((at) => numeratorAt(sums.series, at)),
    divisors: offsets.map((at) => divisorAt(sums.series, at, sizeAt(at))),
    cohorts: [...sums.cohorts],
    customers: [...sums.customers],
    intervals: offsets.map((at) => (isRate(measure) ? wilson(sums.series.whole[at] ?? 0, sizeAt(at)) : null)),
  }
}

/**
 * METRICS "curve": at every point only the cohorts final at the horizon. Without a horizon asked for, the farthest at which
 * 3 cohorts of 30 customers in all are final; else the farthest at which any is.
 */
export function buildCurve(
  lines: readonly CohortLine[],
  series: readonly Series[],
  measure: CohortMeasure,
  asked: number | null,
): CohortCurve {
  const maxHorizon = Math.max(0, ...lines.map(({ span }) => span.final)) - 1
  const horizon = Math.min(asked ?? chooseHorizon(lines, maxHorizon), maxHorizon)
  const sums = sumFinal(lines, series, measure, ({ span }) => horizon < span.final, horizon + 1)
  const customers = sums.customers[0] ?? 0
  return {
    horizon,
    maxHorizon,
    cohorts: sums.cohorts[0] ?? 0,
    customers,
    values: Array.from({ length: horizon + 1 }, (_, at) => valueAt(sums.series, at, customers, measure, 'perCustomer')),
  }
}

function chooseHorizon(lines: readonly CohortLine[], maxHorizon: number): number {
  for (let horizon = maxHorizon; horizon >= 0; horizon--) {
    const final = lines.filter(({ span }) => horizon < span.final)
    const customers = final.reduce((sum, { size }) => sum + size, 0)
    if (final.length >= CURVE_COHORTS_AT_LEAST && customers >= CURVE_CUSTOMERS_AT_LEAST) return horizon
  }
  return maxHorizon
}
