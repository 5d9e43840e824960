import { currencyDigits } from '@/domain/currency'
import type { Descriptive } from '@/domain/descriptive'
import type { LtvSummary } from '@/domain/ltv'
import type { TextKey } from './calculator-fields'
import { buildExample, type CalculatorState } from './calculator-state'
import { computeProfitCurve } from './profit-curve'
import { divide, multiply, type Rational, rational } from './rational'
import { typeDecimal } from './read-decimal'

/** § Decimals of a store's own figures in the fields: enough for the product to come out at the formula of the overview. */
const DECIMALS: Partial<Record<TextKey, number>> = { freq: 6, margin: 4, life: 4 }

/** The part of a store's overview that the calculator reads. */
export interface StoreFigures {
  descriptive: Pick<Descriptive, 'aovMinor' | 'averageLifetimeMonths' | 'churnWindow'>
  ltv: Pick<LtvSummary, 'cac' | 'formulaSimple' | 'realised' | 'predicted' | 'isUnsteady' | 'baseChangeShare'>
}

/**
 * The calculator filled with a store's own figures: average order, orders a month of a customer in the base (ARPA ÷ average order),
 * margin of the churn window's sales, lifetime and CAC. Their product is margin ARPA ÷ churn. What the store does not
 * know stays blank.
 */
export function buildStoreState({ descriptive, ltv }: StoreFigures, currency: string, locale: string): CalculatorState {
  const { aovMinor, churnWindow, averageLifetimeMonths } = descriptive
  const { revenueMinor, marginMinor, endBase } = churnWindow
  const units = rational(10n ** BigInt(currencyDigits(currency)))
  const arpa = endBase > 0 ? rational(revenueMinor, endBase) : null
  const values: Partial<Record<TextKey, Rational | null>> = {
    aov: aovMinor === null ? null : divide(rational(aovMinor), units),
    freq: arpa && aovMinor ? divide(arpa, rational(aovMinor)) : null,
    margin: revenueMinor > 0 ? multiply(rational(marginMinor, revenueMinor), rational(100)) : null,
    life: averageLifetimeMonths === null ? null : fromDouble(averageLifetimeMonths),
    cac: ltv.cac.valueMinor === null ? null : divide(rational(ltv.cac.valueMinor), units),
  }
  const texts: CalculatorState['texts'] = { earn: '5', used: '70' }
  for (const key of ['aov', 'freq', 'margin', 'life', 'cac'] as const) {
    const value = values[key]
    if (value) texts[key] = typeDecimal(value, DECIMALS[key] ?? 2, locale)
  }
  return { ...buildExample(locale), currency, texts }
}

/** Why formula, cohorts and forecast of one store differ. */
export type GapReason = 'young' | 'unsteady' | 'horizon' | 'above' | 'below' | 'survivors'

/** The formula beside what customers have really brought, and what they are expected to. */
export interface LtvComparison {
  formulaMinor: number | null
  lifetimeMonths: number | null
  /** The oldest age that cohorts have reached, and what the formula promises by it. */
  realised: { ageMonths: number; valueMinor: number; formulaMinor: number | null; customers: number } | null
  predicted: { valueMinor: number; p10Minor: number | null; p90Minor: number | null } | null
  baseChangeShare: number | null
  reasons: GapReason[]
}

/** § Further apart than this, formula and cohorts are said to differ. */
const NOTABLE = 0.1

/** Sets a store's ways of counting LTV beside one another (METRICS "LTV": named methods, side by side). */
export function compareLtv({ descriptive, ltv }: StoreFigures): LtvComparison {
  const formulaMinor = ltv.formulaSimple.marginValueMinor
  const lifetimeMonths = descriptive.averageLifetimeMonths
  const oldest = ltv.realised.ages.filter(({ marginPerCustomerMinor }) => marginPerCustomerMinor !== null).at(-1)
  const realised =
    oldest?.marginPerCustomerMinor == null
      ? null
      : {
          ageMonths: oldest.ageMonths,
          valueMinor: oldest.marginPerCustomerMinor,
          customers: oldest.customers,
          formulaMinor: promiseBy(oldest.ageMonths, formulaMinor, lifetimeMonths),
        }
  const { valueMinor, p10Minor, p90Minor } = ltv.predicted
  const gap = realised?.formulaMinor ? realised.formulaMinor / realised.valueMinor - 1 : 0
  const found: Record<GapReason, boolean> = {
    young: realised === null,
    unsteady: ltv.isUnsteady && ltv.baseChangeShare !== null,
    horizon: realised !== null && lifetimeMonths !== null && lifetimeMonths > realised.ageMonths / 2,
    above: gap > NOTABLE,
    below: gap < -NOTABLE,
    survivors: valueMinor !== null,
  }
  const order: GapReason[] = ['young', 'unsteady', 'above', 'below', 'horizon', 'survivors']
  return {
    formulaMinor,
    lifetimeMonths,
    realised,
    predicted: valueMinor === null ? null : { valueMinor, p10Minor, p90Minor },
    baseChangeShare: ltv.baseChangeShare,
    reasons: order.filter((reason) => found[reason]),
  }
}

/** What the formula's curve has brought by an age: like beside like. */
function promiseBy(ageMonths: number, formulaMinor: number | null, lifetimeMonths: number | null): number | null {
  if (formulaMinor === null || lifetimeMonths === null || lifetimeMonths <= 0) return null
  const life = fromDouble(lifetimeMonths)
  const monthly = divide(rational(formulaMinor), life)
  return Number(computeProfitCurve({ monthly, lifetimeMonths: life, shape: 'saturating' }, ageMonths).at(-1) ?? 0n)
}

/** A share or a count of months to the sixth decimal, as a fraction. */
const fromDouble = (value: number) => rational(BigInt(Math.round(value * 1e6)), 1_000_000n)
