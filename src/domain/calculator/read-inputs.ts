import { currencyDigits } from '@/domain/currency'
import {
  type CalculatorField,
  findRangedFields,
  HELPER_OF,
  HELPERS,
  METHOD_FIELDS,
  type RangedField,
  type TextKey,
  unitOf,
} from './calculator-fields'
import type { CalculatorState } from './calculator-state'
import { add, compare, divide, multiply, ONE, type Rational, rational, ZERO } from './rational'
import { readDecimal } from './read-decimal'

export const PROBLEMS = ['notANumber', 'tooLarge', 'negative', 'over100', 'zero', 'endAboveStart'] as const
export type Problem = (typeof PROBLEMS)[number]

/** Numbers in base units: money in minor units, percentages as shares. */
export type Values = Partial<Record<CalculatorField, Rational>>
export type Bounds = Partial<Record<RangedField, { low: Rational; high: Rational }>>

export interface CalculatorInputs {
  values: Values
  /** Fields that a person is not sure of. */
  bounds: Bounds
  /** Texts that cannot be counted with, and why. */
  problems: Partial<Record<TextKey, Problem>>
  /** Texts that could be read in two ways. */
  ambiguous: TextKey[]
  /** Fields that the method needs and that are blank. */
  missing: CalculatorField[]
}

const HUNDRED = rational(100)

/** Reads the fields of the state's method, their helpers and ranges. */
export function readInputs(state: CalculatorState, locale: string): CalculatorInputs {
  const { required, optional } = METHOD_FIELDS[state.method]
  const inputs: CalculatorInputs = { values: {}, bounds: {}, problems: {}, ambiguous: [], missing: [] }
  const read = (key: TextKey) => readText(state, key, locale, inputs)
  for (const field of [...required, ...optional]) {
    const helper = HELPER_OF[field]
    if (helper) for (const key of HELPERS[helper]) read(key)
    const value = readExactChurn(state, field, locale, inputs) ?? read(field)
    if (value) inputs.values[field] = value
  }
  for (const field of findRangedFields(state.method)) readRange(field, read, inputs)
  inputs.missing = required.filter((field) => !inputs.values[field] && !inputs.problems[field])
  if (inputs.values.churn && compare(inputs.values.churn, ZERO) === 0) inputs.problems.churn = 'zero'
  if (inputs.values.fix && compare(inputs.values.fix, ZERO) > 0 && !inputs.values.base && !inputs.problems.base)
    inputs.missing.push('base')
  return inputs
}

/** A third of the customers lost is a third, not 33.33 %: churn from a count stays a fraction. */
function readExactChurn(
  state: CalculatorState,
  field: CalculatorField,
  locale: string,
  inputs: CalculatorInputs,
): Rational | null {
  if (field !== 'churn') return null
  const counted = countChurn(state, locale)
  if (counted?.problem) inputs.problems.ce = counted.problem
  return counted?.value ?? null
}

function readRange(field: RangedField, read: (key: TextKey) => Rational | null, inputs: CalculatorInputs): void {
  const value = inputs.values[field]
  const [from, to] = [read(`${field}Min`), read(`${field}Max`)]
  if (!from && !to) return
  const [one, other] = [from ?? value, to ?? value]
  if (!one || !other) return
  const [low, high] = compare(one, other) <= 0 ? [one, other] : [other, one]
  if (field === 'churn' && compare(low, ZERO) === 0) {
    inputs.problems.churnMin = 'zero'
    return
  }
  inputs.bounds[field] = { low, high }
  // Where only the ends are known, the sum is done with the middle.
  if (!value && !inputs.problems[field]) inputs.values[field] = divide(add(low, high), rational(2))
}

function readText(state: CalculatorState, key: TextKey, locale: string, inputs: CalculatorInputs): Rational | null {
  const reading = readDecimal(state.texts[key] ?? '', locale)
  if (reading.status === 'empty') return null
  if (reading.status === 'wrong') {
    inputs.problems[key] = reading.problem
    return null
  }
  const problem = findProblem(key, reading.value)
  if (problem) {
    inputs.problems[key] = problem
    return null
  }
  if (reading.isAmbiguous && !inputs.ambiguous.includes(key)) inputs.ambiguous.push(key)
  return toBase(key, reading.value, state.currency)
}

/** Numbers of things that must be at least one, and what is divided by. */
const POSITIVE: readonly TextKey[] = ['num', 'fc', 'fm', 'cs', 'cp', 'base']

function findProblem(key: TextKey, value: Rational): Problem | null {
  const isMargin = key === 'margin' || key === 'marginMin' || key === 'marginMax'
  if (!isMargin && compare(value, ZERO) < 0) return 'negative'
  if (unitOf(key) === 'percent' && compare(value, HUNDRED) > 0) return 'over100'
  return POSITIVE.includes(key) && compare(value, ZERO) === 0 ? 'zero' : null
}

function toBase(key: TextKey, value: Rational, currency: string): Rational {
  const unit = unitOf(key)
  if (unit === 'percent') return divide(value, HUNDRED)
  return unit === 'money' ? multiply(value, rational(10n ** BigInt(currencyDigits(currency)))) : value
}

export interface CountedChurn {
  /** Share lost a month: share lost in the period ÷ its months. */
  value: Rational | null
  problem: Problem | null
}

/**
 * Monthly churn from customers at the start and at the end (METRICS, calculator): (start − of those still there) ÷ start ÷ months, where
 * those still there are the customers at the end without the new ones. Null until start and end are known.
 */
export function countChurn({ texts }: CalculatorState, locale: string): CountedChurn | null {
  const numberOf = (key: TextKey) => {
    const reading = readDecimal(texts[key] ?? '', locale)
    return reading.status === 'read' && findProblem(key, reading.value) === null ? reading.value : null
  }
  const [start, end] = [numberOf('cs'), numberOf('ce')]
  if (!start || !end) return null
  const months = numberOf('cp') ?? ONE
  const left = add(start, add(numberOf('cn') ?? ZERO, { n: -end.n, d: end.d }))
  if (compare(left, ZERO) < 0 || compare(left, start) > 0) return { value: null, problem: 'endAboveStart' }
  return { value: divide(divide(left, start), months), problem: null }
}
