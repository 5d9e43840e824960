import { ceil, compare, divide, multiply, ONE, type Rational, rational, round, subtract, ZERO } from './rational'

/** Fixed point of survival: eighteen decimals, so that a century of months is exact to the kopeck. */
const SCALE = 10n ** 18n
/** § A payback beyond a hundred years is none. */
const MOST_MONTHS = 1200
/** § Months a picture shows at least and at most. */
const SHOWN_MONTHS = { least: 12, most: 120 }

/** `saturating`: some leave every month. `straight`: everybody stays to the end and leaves at once. */
export type CurveShape = 'saturating' | 'straight'

export interface ProfitInputs {
  /** What a customer who is there brings in a month, in minor units. */
  monthly: Rational
  lifetimeMonths: Rational
  shape: CurveShape
}

/**
 * Cumulative profit of a customer after 0, 1 … `months` months, in minor units rounded once. Saturating: the share 1/L leaves
 * each month, so that after t months there is monthly × L × (1 − (1 − 1/L)^t) = LTV in the limit; a life of a month or
 * less is over in the first. Straight: monthly × min(t, L). Example: 100 a month, L 2: 0, 100, 150, 175 …
 */
export function computeProfitCurve(inputs: ProfitInputs, months: number): bigint[] {
  return [...walk(inputs, months)].map(round)
}

/** The first month by whose end profit has reached the cost; 0 for a cost of nothing, null for never (METRICS "payback"). */
export function findPaybackMonth(inputs: ProfitInputs, cost: Rational): number | null {
  if (compare(cost, ZERO) <= 0) return 0
  // The curve nears LTV and never gets there: survival in eighteen decimals would, some day.
  const isEndless = inputs.shape === 'saturating' && compare(inputs.lifetimeMonths, ONE) > 0
  if (isEndless && compare(cost, multiply(inputs.monthly, inputs.lifetimeMonths)) >= 0) return null
  let month = 0
  for (const profit of walk(inputs, MOST_MONTHS)) {
    if (compare(profit, cost) >= 0) return month
    month += 1
  }
  return null
}

/** Whole years that hold two lifetimes, by when nearly nine tenths of it are in, and the payback, if it is not too far. */
export function chooseCurveMonths(lifetimeMonths: Rational, paybackMonth: number | null): number {
  const twice = Number(ceil(multiply(lifetimeMonths, rational(2))))
  const payback = paybackMonth !== null && paybackMonth < SHOWN_MONTHS.most ? paybackMonth + 1 : 0
  const years = Math.ceil(Math.max(twice, payback) / 12)
  return Math.min(SHOWN_MONTHS.most, Math.max(SHOWN_MONTHS.least, years * 12))
}

function* walk({ monthly, lifetimeMonths, shape }: ProfitInputs, months: number): Generator<Rational> {
  const total = multiply(monthly, lifetimeMonths)
  const isShort = compare(lifetimeMonths, ONE) <= 0
  const stay = isShort ? 0n : round(multiply(subtract(ONE, divide(ONE, lifetimeMonths)), rational(SCALE)))
  let alive = SCALE
  for (let month = 0; month <= months; month++) {
    if (shape === 'straight') {
      const passed = rational(month)
      yield compare(passed, lifetimeMonths) < 0 ? multiply(monthly, passed) : total
    } else {
      yield multiply(total, rational(SCALE - alive, SCALE))
    }
    alive = (alive * stay) / SCALE
  }
}
