import { need } from './ltv-formulas'
import {
  add,
  compare,
  divide,
  multiply,
  ONE,
  type Rational,
  rational,
  round,
  subtract,
  toNumber,
  ZERO,
} from './rational'
import type { Values } from './read-inputs'

/** What a programme must bring to cost nothing on balance. */
export interface LoyaltyNeed {
  kind: 'loyalty'
  /** Growth of a customer's purchases at which it does; null where every extra order loses. */
  upliftShare: number | null
  /** Rewards redeemed, of an average order and of a customer's month, in minor units. */
  costPerOrderMinor: bigint
  costPerCustomerMonthMinor: bigint
  /** Rewards and fixed cost of all customers a month; null where their number is not known. */
  costPerMonthMinor: bigint | null
  /** Any one of these would do alone; null where nothing does. */
  reach: { ordersPerMonth: number; averageOrderMinor: bigint; lifetimeMonths: number } | null
  /** Profit a customer and month more or less than without a programme, at growth 0 … `most`, in minor units. */
  line: { upliftShare: number; deltaMinor: number }[]
  /** The months it takes a customer's LTV to lose, were there no effect, in minor units. */
  lostLtvMinor: bigint
}

/** § Growth that the picture shows beyond what is needed, and where nothing would do. */
const SHOWN = { beyond: 2, fallback: 0.5, least: 0.1 }

/**
 * Break-even of a points programme from the calculator's inputs (METRICS "Loyalty simulation"): u* = (e·ρ + F/R) ÷ (m − e·ρ), with points
 * worth their face. Supposes that members are all customers and that nobody's rewards bring more than the same growth.
 * Example: e 5 %, ρ 70 %, m 40 %, no fixed cost → 9.589 %. Null where nothing is sold: there is nothing to grow.
 */
export function computeLoyaltyNeed(values: Values): LoyaltyNeed | null {
  const [aov, freq, margin, life] = [need(values.aov), need(values.freq), need(values.margin), need(values.life)]
  const monthlySales = multiply(aov, freq)
  if (compare(monthlySales, ZERO) === 0) return null
  const cost = multiply(need(values.earn), need(values.used))
  const fixed = values.base ? divide(values.fix ?? ZERO, values.base) : ZERO
  const rewards = multiply(monthlySales, cost)
  const perCustomer = add(rewards, fixed)
  const exact = findExactNeed(margin, cost, divide(fixed, monthlySales))
  const upliftShare = exact && toNumber(exact)
  return {
    kind: 'loyalty',
    upliftShare,
    costPerOrderMinor: round(multiply(aov, cost)),
    costPerCustomerMonthMinor: round(perCustomer),
    costPerMonthMinor: values.base ? round(multiply(perCustomer, values.base)) : null,
    reach: exact && {
      ordersPerMonth: toNumber(multiply(freq, add(ONE, exact))),
      averageOrderMinor: round(multiply(aov, add(ONE, exact))),
      lifetimeMonths: toNumber(multiply(life, add(ONE, exact))),
    },
    line: drawLine({ monthlySales, margin, cost, fixed }, upliftShare),
    lostLtvMinor: round(multiply(perCustomer, life)),
  }
}

/** u* without rounding; null where every extra order loses. */
function findExactNeed(margin: Rational, cost: Rational, fixedShare: Rational): Rational | null {
  const left = subtract(margin, cost)
  return compare(left, ZERO) <= 0 ? null : divide(add(cost, fixedShare), left)
}

interface LineInputs {
  monthlySales: Rational
  margin: Rational
  cost: Rational
  fixed: Rational
}

/** sales × ((1 + u)(m − e·ρ) − m) − fixed, at eleven growths. */
function drawLine({ monthlySales, margin, cost, fixed }: LineInputs, upliftShare: number | null): LoyaltyNeed['line'] {
  const most = Math.max(SHOWN.least, upliftShare === null ? SHOWN.fallback : upliftShare * SHOWN.beyond)
  return Array.from({ length: 11 }, (_, step) => {
    const share = (most * step) / 10
    const uplift = rational(BigInt(Math.round(share * 1e9)), 1_000_000_000n)
    const gain = subtract(multiply(add(ONE, uplift), subtract(margin, cost)), margin)
    return { upliftShare: share, deltaMinor: toNumber(subtract(multiply(monthlySales, gain), fixed)) }
  })
}
