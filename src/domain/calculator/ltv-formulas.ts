import type { CalculatorMethod } from './calculator-fields'
import type { ProfitInputs } from './profit-curve'
import { divide, multiply, ONE, type Rational, rational, subtract, ZERO } from './rational'
import type { Values } from './read-inputs'

export type LtvMethod = Exclude<CalculatorMethod, 'loyalty'>

const TWELVE = rational(12)
const times = (...factors: Rational[]) => factors.reduce(multiply, ONE)

/** A required field, which the reading of the inputs has made sure of. */
export function need(value: Rational | undefined): Rational {
  if (value === undefined) throw new RangeError('a required number is missing')
  return value
}

/**
 * LTV by the method's formula, in minor units (METRICS "calculator" and "LTV", methods 2 and 3):
 * product: AOV × orders a month × margin × months. arpa: ARPA ÷ churn, of revenue. annual: revenue a year × margin × years − CAC,
 * where a margin that is not known is 1 and a CAC that is not known 0.
 * Example: 1 000 a month, 100 of 200 lost → 1 000 ÷ 0.5 = 2 000.
 */
export function computeLtv(method: LtvMethod, values: Values): Rational {
  if (method === 'product') return times(need(values.aov), need(values.freq), need(values.margin), need(values.life))
  if (method === 'arpa') return divide(need(values.arpa), need(values.churn))
  return subtract(times(need(values.year), values.margin ?? ONE, need(values.years)), values.cac ?? ZERO)
}

/** What a customer brings before CAC: of margin where it is known, else of revenue. */
export function computeBeforeCac(method: LtvMethod, values: Values): Rational {
  if (method === 'product') return computeLtv(method, values)
  if (method === 'arpa') return multiply(computeLtv(method, values), values.margin ?? ONE)
  return computeLtv(method, { ...values, cac: ZERO })
}

/** The same month by month. A life counted in years is lived to its end; the others lose customers every month. */
export function findProfitInputs(method: LtvMethod, values: Values): ProfitInputs {
  const margin = values.margin ?? ONE
  if (method === 'product') {
    const monthly = times(need(values.aov), need(values.freq), margin)
    return { monthly, lifetimeMonths: need(values.life), shape: 'saturating' }
  }
  if (method === 'arpa') {
    const lifetimeMonths = divide(ONE, need(values.churn))
    return { monthly: multiply(need(values.arpa), margin), lifetimeMonths, shape: 'saturating' }
  }
  const lifetimeMonths = multiply(need(values.years), TWELVE)
  return { monthly: divide(multiply(need(values.year), margin), TWELVE), lifetimeMonths, shape: 'straight' }
}
