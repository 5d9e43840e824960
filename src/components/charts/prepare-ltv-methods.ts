import { scaleLinear } from 'd3-scale'
import type { ForecastRange } from '@/domain/forecast-report'
import type { LtvSummary } from '@/domain/ltv'
import { roundMinor } from '@/domain/money'

export type LtvMethod = 'realised' | 'predicted' | 'formulaSimple' | 'formulaFull'

export interface LtvMethodRow {
  method: LtvMethod
  valueMinor: number | null
  /** Place of the dot on the row's line, 0–1; null where the method has no value. */
  at: number | null
  /** The age the figure is of; null for the formulas, which know none. */
  ageMonths: number | null
  /** The central 80 % interval of a prediction: bounds and their places; null for figures that have none. */
  range: { lowMinor: number; highMinor: number; from: number; to: number } | null
  /** False where the figure rests on a formula that the data contradict. */
  isTrusted: boolean
}

/** The highest figure stops short of the line's end, so that its dot is not taken for a limit. */
const LONGEST = 0.92

/**
 * The four methods on one scale from 0. Margin on every row, so that they are comparable: the realised figure at
 * `ageMonths`, the predicted one at the same age (at twelve months where the fit has no figure of that age) with its
 * interval, margin ARPA ÷ churn, and the full formula.
 */
export function prepareLtvMethods(ltv: LtvSummary, ageMonths: number): LtvMethodRow[] {
  const realised = ltv.realised.ages.find((age) => age.ageMonths === ageMonths)?.marginPerCustomerMinor ?? null
  const predicted = findPredicted(ltv, ageMonths)
  const values: [LtvMethod, number | null, boolean][] = [
    ['realised', realised, true],
    ['predicted', predicted && roundMinor(predicted.range.expected), true],
    ['formulaSimple', ltv.formulaSimple.marginValueMinor, !ltv.isUnsteady],
    ['formulaFull', ltv.formulaFull.valueMinor, !ltv.isUnsteady],
  ]
  const [p10Minor, p90Minor] = predicted
    ? [roundMinor(predicted.range.p10), roundMinor(predicted.range.p90)]
    : [null, null]
  const known = [...values.map(([, value]) => value), p10Minor, p90Minor].filter((value) => value !== null)
  const place = scaleLinear([Math.min(0, ...known), Math.max(0, ...known) || 1], [0, LONGEST])
  return values.map(([method, valueMinor, isTrusted]) => ({
    method,
    valueMinor,
    ageMonths: method === 'realised' ? ageMonths : method === 'predicted' ? (predicted?.ageMonths ?? null) : null,
    at: valueMinor === null ? null : place(valueMinor),
    range:
      method !== 'predicted' || p10Minor === null || p90Minor === null
        ? null
        : { lowMinor: p10Minor, highMinor: p90Minor, from: place(p10Minor), to: place(p90Minor) },
    isTrusted,
  }))
}

function findPredicted(
  { predicted }: LtvSummary,
  ageMonths: number,
): { ageMonths: number; range: ForecastRange } | null {
  const found =
    predicted.ages.find((age) => age.ageMonths === ageMonths) ??
    predicted.ages.find((age) => age.ageMonths === predicted.ageMonths)
  return found ? { ageMonths: found.ageMonths, range: found.perCustomerMinor } : null
}
