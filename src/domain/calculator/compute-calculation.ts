import type { CalculatorState } from './calculator-state'
import { computeLoyaltyNeed, type LoyaltyNeed } from './loyalty-need'
import { computeBeforeCac, computeLtv, findProfitInputs, type LtvMethod } from './ltv-formulas'
import { computeLtvRange, type LtvRange } from './ltv-range'
import { type CurveShape, chooseCurveMonths, computeProfitCurve, findPaybackMonth } from './profit-curve'
import { compare, divide, ONE, type Rational, rational, round, toNumber, ZERO } from './rational'
import { type CalculatorInputs, readInputs, type Values } from './read-inputs'
import { computeSensitivity, type SensitivityLine } from './sensitivity'

/** § The customary line of LTV : CAC. */
export const TARGET_RATIO = 3

/** What stands beside a cost of acquisition. */
export interface CacResult {
  cacMinor: bigint
  /** LTV before CAC ÷ CAC; null for a cost of nothing. */
  ratio: number | null
  /** The month in which it is back, 0 = at once; null: never. */
  paybackMonth: number | null
}

export interface LtvResult {
  kind: 'ltv'
  method: LtvMethod
  /** What the method's formula says. */
  ltvMinor: bigint
  /** Before CAC, of margin where it is known. */
  beforeCacMinor: bigint
  basis: 'margin' | 'revenue'
  /** At 3 : 1; null without a margin, or where a customer brings none. */
  maximumCacMinor: bigint | null
  cac: CacResult | null
  lifetimeMonths: number
  curve: { shape: CurveShape; points: bigint[] }
  sensitivity: SensitivityLine[]
  range: LtvRange | null
  remarks: Remark[]
}

/** What a person should know of an unusual answer. */
export const REMARKS = ['lossMaking', 'nothing', 'everyoneLeaves', 'longLife', 'revenueBasis', 'belowCac'] as const
export type Remark = (typeof REMARKS)[number]

export interface Calculation {
  inputs: CalculatorInputs
  /** Null until every needed number is there and can be counted with. */
  result: LtvResult | LoyaltyNeed | null
}

/** § Lifetimes beyond are longer than most shops have data for. */
const LONG_LIFE_MONTHS = rational(60)

/** All that the calculator says of what was typed. */
export function computeCalculation(state: CalculatorState, locale: string): Calculation {
  const inputs = readInputs(state, locale)
  const isReady = inputs.missing.length === 0 && Object.keys(inputs.problems).length === 0
  if (!isReady) return { inputs, result: null }
  const { method } = state
  return { inputs, result: method === 'loyalty' ? computeLoyaltyNeed(inputs.values) : computeResult(method, inputs) }
}

function computeResult(method: LtvMethod, { values, bounds }: CalculatorInputs): LtvResult {
  const profit = findProfitInputs(method, values)
  const before = computeBeforeCac(method, values)
  const basis = values.margin ? 'margin' : 'revenue'
  const cac = values.cac ? computeCac(before, values.cac, findPaybackMonth(profit, values.cac)) : null
  const months = chooseCurveMonths(profit.lifetimeMonths, cac?.paybackMonth ?? null)
  const hasRoom = basis === 'margin' && compare(before, ZERO) > 0
  return {
    kind: 'ltv',
    method,
    ltvMinor: round(computeLtv(method, values)),
    beforeCacMinor: round(before),
    basis,
    maximumCacMinor: hasRoom ? round(divide(before, rational(TARGET_RATIO))) : null,
    cac,
    lifetimeMonths: toNumber(profit.lifetimeMonths),
    curve: { shape: profit.shape, points: computeProfitCurve(profit, months) },
    sensitivity: computeSensitivity(method, values),
    range: computeLtvRange(method, values, bounds),
    remarks: findRemarks(method, values, { before, life: profit.lifetimeMonths }),
  }
}

function computeCac(before: Rational, cac: Rational, paybackMonth: number | null): CacResult {
  const ratio = compare(cac, ZERO) === 0 ? null : toNumber(divide(before, cac))
  return { cacMinor: round(cac), ratio, paybackMonth }
}

function findRemarks(
  method: LtvMethod,
  values: Values,
  { before, life }: { before: Rational; life: Rational },
): Remark[] {
  const sign = compare(before, ZERO)
  const isBelowCac = values.cac !== undefined && sign > 0 && compare(before, values.cac) < 0
  const found: Partial<Record<Remark, boolean>> = {
    lossMaking: sign < 0,
    nothing: sign === 0,
    everyoneLeaves: method === 'arpa' && values.churn !== undefined && compare(values.churn, ONE) === 0,
    longLife: compare(life, LONG_LIFE_MONTHS) > 0,
    revenueBasis: !values.margin,
    belowCac: isBelowCac,
  }
  return REMARKS.filter((remark) => found[remark])
}
