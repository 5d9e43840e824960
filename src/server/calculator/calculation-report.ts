import { CALCULATOR_FIELDS, type CalculatorField, METHOD_FIELDS, unitOf } from '@/domain/calculator/calculator-fields'
import type { CalculatorState } from '@/domain/calculator/calculator-state'
import { type Calculation, computeCalculation, type LtvResult } from '@/domain/calculator/compute-calculation'
import { createFigures, type Figures } from '@/domain/calculator/figures'
import type { LoyaltyNeed } from '@/domain/calculator/loyalty-need'
import type { Rational } from '@/domain/calculator/rational'
import { nameLtv, sayPayback, sayRatio } from '@/domain/calculator/say-result'
import type { Words } from '@/domain/calculator/words'
import { writeFormula } from '@/domain/calculator/write-formula'
import { getPageWords } from './calculation-words'

/** A calculation as a document or a picture tells it: texts, ready to be set. */
export interface CalculationReport {
  state: CalculatorState
  calculation: Calculation
  words: Words
  figures: Figures
  label: string
  /** The answer itself. */
  headline: string
  /** The formula with the person's figures, and what follows from it. */
  sentence: string
  /** Figures beside the answer. */
  facts: Line[]
  /** What was typed. */
  inputs: Line[]
  /** What would change the answer. */
  changes: Line[]
  remarks: string[]
}

export interface Line {
  name: string
  value: string
}

/** A calculation's report; null where it has no answer yet. */
export function buildCalculationReport(state: CalculatorState, locale: string): CalculationReport | null {
  const calculation = computeCalculation(state, locale)
  const words = getPageWords(locale)
  const figures = createFigures(locale, state.currency)
  const { result } = calculation
  if (!result) return null
  const formula = writeFormula({ state, calculation, words, figures })
  const told = result.kind === 'ltv' ? tellLtv(result, words, figures) : tellNeed(result, calculation, words, figures)
  return {
    state,
    calculation,
    words,
    figures,
    inputs: listInputs(calculation, state, words, figures),
    ...told,
    sentence: `${formula.replace(/\.$/, '')}. ${told.sentence}`.trim(),
    remarks: [...told.remarks, words(`misleads.${state.method}`)],
  }
}

type Told = Pick<CalculationReport, 'label' | 'headline' | 'sentence' | 'facts' | 'changes' | 'remarks'>

function tellLtv(result: LtvResult, words: Words, figures: Figures): Told {
  const { cac, maximumCacMinor, range } = result
  const facts: Line[] = []
  if (range) {
    const ends = { low: figures.headline(range.lowMinor), high: figures.headline(range.highMinor) }
    facts.push({ name: words('result.rangeShort'), value: words('result.range', ends) })
  }
  if (cac) {
    facts.push({ name: words('result.ratio'), value: sayRatio(cac.ratio, figures) })
    facts.push({ name: words('result.payback'), value: sayPayback(cac.paybackMonth, words) })
  }
  if (maximumCacMinor !== null)
    facts.push({ name: words('result.maximumCac'), value: figures.headline(maximumCacMinor) })
  return {
    label: words(nameLtv(result)),
    headline: figures.headline(result.ltvMinor),
    sentence: maximumCacMinor === null ? '' : words('result.maximum', { maximum: figures.headline(maximumCacMinor) }),
    facts,
    changes: result.sensitivity.map(({ lever, deltaMinor }) => ({
      name: words(`lever.${lever}`),
      value: figures.change(deltaMinor),
    })),
    remarks: result.remarks.map((remark) => words(`remark.${remark}`)),
  }
}

function tellNeed(result: LoyaltyNeed, { inputs }: Calculation, words: Words, figures: Figures): Told {
  const { upliftShare, reach } = result
  const shareOf = (value: Rational | undefined) => (value ? figures.exactShare(value) : '')
  const shares = {
    order: figures.money(result.costPerOrderMinor),
    used: shareOf(inputs.values.used),
    earn: shareOf(inputs.values.earn),
  }
  return {
    label: words('loyalty.label'),
    headline: upliftShare === null ? words('loyalty.none') : figures.share(upliftShare, true),
    sentence: words(upliftShare === null ? 'loyalty.noneSentence' : 'loyalty.sentence', shares),
    facts: [
      { name: words('loyalty.perCustomer'), value: figures.money(result.costPerCustomerMonthMinor) },
      { name: words('loyalty.lostLtv'), value: figures.money(-result.lostLtvMinor) },
    ],
    changes: reach
      ? [
          { name: words('loyalty.freq'), value: figures.number(reach.ordersPerMonth, 3) },
          { name: words('loyalty.aov'), value: figures.money(reach.averageOrderMinor) },
          { name: words('loyalty.life'), value: figures.short(reach.lifetimeMonths) },
        ]
      : [],
    remarks: [],
  }
}

function listInputs(calculation: Calculation, { method }: CalculatorState, words: Words, figures: Figures): Line[] {
  const { required, optional } = METHOD_FIELDS[method]
  return CALCULATOR_FIELDS.filter((field) => required.includes(field) || optional.includes(field)).flatMap((field) => {
    const value = calculation.inputs.values[field]
    return value ? [{ name: words(`field.${field}`), value: sayInput(field, value, words, figures) }] : []
  })
}

function sayInput(field: CalculatorField, value: Rational, words: Words, figures: Figures): string {
  const unit = unitOf(field)
  if (unit === 'money') return figures.exactMoney(value)
  if (unit === 'percent') return figures.exactShare(value)
  return unit === 'count' ? figures.exact(value) : `${figures.exact(value)}\u00a0${words(`unit.${unit}`)}`
}
