import type { CohortCurveForecast, ForecastRange } from '@/domain/forecast-report'
import type { Random } from '@/domain/simulate/random'
import { percentileInc } from '@/domain/stats/percentile-inc'
import { LTV_AGES } from '../project/predicted-ltv'
import { roundRange } from '../project/ranges'
import type { CohortMargins } from './cohort-margins'

/** § Fewer final cohorts than this, and an age counts as extrapolated. */
const LEAST_COHORTS = 3
/** § Resamples of the cohorts for the interval. */
const RESAMPLES = 400
/** Growth factors that the tail's slope is read from. */
const TAIL_FROM = 6

type Ages = CohortCurveForecast['ages']

/**
 * LTV by age without a model: the pooled cumulative margin per customer over the cohorts final at that age; from the last age with
 * enough of them on, multiplied by chain-ladder growth factors f_k = Σ C(k+1) ÷ Σ C(k) over the cohorts final at k + 1 (Mack 1993, ASTIN
 * Bulletin 23: 213–225), and beyond the oldest cohort by a tail whose f − 1 falls geometrically. Range: percentile bootstrap over cohorts.
 */
export function extrapolateCohortCurve(cohorts: readonly CohortMargins[], random: Random): Ages {
  const used = cohorts.filter(({ cumulativeMinor }) => cumulativeMinor.length > 0)
  if (used.length === 0) return []
  const sure = lastSureAge(used)
  const curve = buildCurve(used, sure)
  const drawn = Array.from({ length: RESAMPLES }, () =>
    buildCurve(
      Array.from(used, () => used[Math.floor(random() * used.length)] ?? { customers: 0, cumulativeMinor: [] }),
      sure,
    ),
  )
  return LTV_AGES.map((ageMonths) => {
    const at = drawn.map((one) => one[ageMonths - 1] ?? 0).sort((a, b) => a - b)
    const expected = curve[ageMonths - 1] ?? 0
    const range: ForecastRange = {
      p10: Math.min(expected, percentileInc(at, 0.1) ?? expected),
      expected,
      p90: Math.max(expected, percentileInc(at, 0.9) ?? expected),
    }
    return { ageMonths, perCustomerMinor: roundRange(range), isExtrapolated: ageMonths > sure }
  })
}

function lastSureAge(cohorts: readonly CohortMargins[]): number {
  const lengths = cohorts.map(({ cumulativeMinor }) => cumulativeMinor.length).sort((a, b) => b - a)
  return lengths[Math.min(LEAST_COHORTS, lengths.length) - 1] ?? 0
}

/** Cumulative margin per customer at ages 1 … 60 months. */
function buildCurve(cohorts: readonly CohortMargins[], sure: number): number[] {
  const longest = LTV_AGES.at(-1) ?? 0
  const factors = findFactors(cohorts)
  const tail = fitTail(factors)
  const curve: number[] = []
  for (let age = 1; age <= longest; age++) {
    const final = cohorts.filter(({ cumulativeMinor }) => cumulativeMinor.length >= age)
    const before = curve[age - 2]
    if (final.length > 0 && (age <= sure || before === undefined)) {
      curve.push(sum(final, age) / final.reduce((all, { customers }) => all + customers, 0))
    } else curve.push((before ?? 0) * (factors[age - 2] ?? tail(age - 1)))
  }
  return curve
}

/** f_k at index k − 1; null where nobody is final at k + 1 or there is nothing to grow from. */
function findFactors(cohorts: readonly CohortMargins[]): (number | null)[] {
  const longest = Math.max(0, ...cohorts.map(({ cumulativeMinor }) => cumulativeMinor.length))
  return Array.from({ length: Math.max(0, longest - 1) }, (_, i) => {
    const final = cohorts.filter(({ cumulativeMinor }) => cumulativeMinor.length >= i + 2)
    const from = sum(final, i + 1)
    return from > 0 ? sum(final, i + 2) / from : null
  })
}

/** ln(f_k − 1) by least squares on k over the latest factors; never rising, 1 where nothing grew. */
function fitTail(factors: readonly (number | null)[]): (age: number) => number {
  const points = factors
    .map((factor, i) => ({ age: i + 1, log: factor !== null && factor > 1 ? Math.log(factor - 1) : null }))
    .filter((point): point is { age: number; log: number } => point.log !== null)
    .slice(-TAIL_FROM)
  const [last] = points.slice(-1)
  if (last === undefined) return () => 1
  const meanAge = points.reduce((all, { age }) => all + age, 0) / points.length
  const meanLog = points.reduce((all, { log }) => all + log, 0) / points.length
  const spread = points.reduce((all, { age }) => all + (age - meanAge) ** 2, 0)
  const slope =
    spread > 0 ? points.reduce((all, { age, log }) => all + (age - meanAge) * (log - meanLog), 0) / spread : 0
  // Constant monthly margin gives f − 1 = 1 ÷ k: a tail that falls slower than that would promise a rising margin.
  return (age) =>
    1 +
    Math.min(
      Math.exp(meanLog + Math.min(0, slope) * (age - meanAge)),
      last.log > 0 ? 1 : Math.exp(last.log) * (last.age / age),
    )
}

function sum(cohorts: readonly CohortMargins[], age: number): number {
  return cohorts.reduce((all, { cumulativeMinor }) => all + (cumulativeMinor[age - 1] ?? 0), 0)
}
