import { computeLtv, type LtvMethod, need } from './ltv-formulas'
import { add, compare, divide, multiply, ONE, type Rational, rational, round, subtract } from './rational'
import type { Values } from './read-inputs'

/** § What could be better by a little: the changes a shop can make within a quarter. */
export const LEVERS = ['month', 'aov5', 'freq10', 'margin5', 'arpa5', 'churn10', 'year5', 'cac10'] as const
export type Lever = (typeof LEVERS)[number]

export interface SensitivityLine {
  lever: Lever
  /** How much LTV changes, in minor units. */
  deltaMinor: bigint
}

const LEVERS_OF: Record<LtvMethod, readonly Lever[]> = {
  product: ['month', 'aov5', 'freq10', 'margin5'],
  arpa: ['arpa5', 'churn10'],
  annual: ['month', 'year5', 'margin5', 'cac10'],
}

const by = (value: Rational, percent: number) => multiply(value, rational(percent, 100))

/** What each lever adds to LTV by the method's own formula, one at a time. */
export function computeSensitivity(method: LtvMethod, values: Values): SensitivityLine[] {
  const before = computeLtv(method, values)
  return LEVERS_OF[method].flatMap((lever) => {
    const changed = pull(lever, method, values)
    return changed ? [{ lever, deltaMinor: round(subtract(computeLtv(method, changed), before)) }] : []
  })
}

/** The values with one lever pulled; null where there is nothing to pull. */
function pull(lever: Lever, method: LtvMethod, values: Values): Values | null {
  if (lever === 'month')
    return method === 'annual'
      ? { ...values, years: add(need(values.years), rational(1, 12)) }
      : { ...values, life: add(need(values.life), ONE) }
  if (lever === 'margin5') return raiseMargin(values)
  if (lever === 'cac10') return values.cac ? { ...values, cac: by(values.cac, 90) } : null
  if (lever === 'churn10') return { ...values, churn: divide(multiply(need(values.churn), rational(9)), rational(10)) }
  if (lever === 'freq10') return { ...values, freq: by(need(values.freq), 110) }
  if (lever === 'aov5') return { ...values, aov: by(need(values.aov), 105) }
  if (lever === 'arpa5') return { ...values, arpa: by(need(values.arpa), 105) }
  return { ...values, year: by(need(values.year), 105) }
}

/** Five points more, unless that is above 100 %. */
function raiseMargin(values: Values): Values | null {
  if (!values.margin) return null
  const margin = add(values.margin, rational(5, 100))
  return compare(margin, ONE) > 0 ? null : { ...values, margin }
}
