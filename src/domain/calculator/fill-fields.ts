import {
  type CalculatorMethod,
  HELPER_OF,
  HELPERS,
  type HelperName,
  METHOD_FIELDS,
  type TextKey,
} from './calculator-fields'
import { type CalculatorState, helpedDecimals } from './calculator-state'
import { compare, divide, multiply, ONE, type Rational, rational, ZERO } from './rational'
import { readDecimal, typeDecimal } from './read-decimal'
import { countChurn } from './read-inputs'

/** § Where a person has no programme yet: 5 % back, of which most is redeemed. */
const USUAL_PROGRAMME = { earn: '5', used: '70' }

/** Writes what complete helpers say into their fields, rounded as it is shown. */
export function fillFromHelpers(state: CalculatorState, locale: string): CalculatorState {
  const filled = { ...computeHelped(state, locale) }
  const texts = { ...state.texts }
  for (const key of ['aov', 'freq', 'churn', 'life'] as const) {
    const value = filled[key]
    if (value) texts[key] = typeDecimal(value, helpedDecimals(key), locale)
  }
  return { ...state, texts }
}

/** A field of the form was typed into: a complete helper writes its field; a field typed by hand forgets its helper. */
export function changeText(state: CalculatorState, key: TextKey, text: string, locale: string): CalculatorState {
  const texts = { ...state.texts, [key]: text }
  const helper = findHelperOf(key)
  if (helper && !isHelperField(key)) for (const field of HELPERS[helper]) delete texts[field]
  return isHelperField(key) ? fillFromHelpers({ ...state, texts }, locale) : { ...state, texts }
}

/** Changes the method: blank fields of the other one are worked out of what is known. */
export function changeMethod(state: CalculatorState, method: CalculatorMethod, locale: string): CalculatorState {
  const known = (key: TextKey) => numberIn(state, key, locale)
  const derived = deriveFields(known)
  const texts = { ...state.texts }
  const { required } = METHOD_FIELDS[method]
  for (const key of required) {
    const value = derived[key]
    if (!texts[key]?.trim() && value) texts[key] = typeDecimal(value, helpedDecimals(key), locale)
  }
  if (method === 'loyalty') {
    texts.earn ??= USUAL_PROGRAMME.earn
    texts.used ??= USUAL_PROGRAMME.used
  }
  return { ...state, method, texts }
}

type Known = (key: TextKey) => Rational | null

function deriveFields(known: Known): Partial<Record<TextKey, Rational>> {
  const months = known('life') ?? inverse(percentOf(known('churn'))) ?? product(known('years'), rational(12))
  const monthly = known('arpa') ?? product(known('aov'), known('freq')) ?? quotient(known('year'), rational(12))
  const derived: Partial<Record<TextKey, Rational | null>> = {
    life: months,
    years: quotient(months, rational(12)),
    churn: months && compare(months, ONE) >= 0 ? quotient(rational(100), months) : null,
    arpa: monthly,
    year: product(monthly, rational(12)),
  }
  return Object.fromEntries(Object.entries(derived).filter((entry): entry is [string, Rational] => entry[1] !== null))
}

const product = (a: Rational | null, b: Rational | null) => (a && b ? multiply(a, b) : null)
const quotient = (a: Rational | null, b: Rational | null) => (a && b && compare(b, ZERO) !== 0 ? divide(a, b) : null)
const inverse = (a: Rational | null) => quotient(ONE, a)
const percentOf = (a: Rational | null) => quotient(a, rational(100))

function computeHelped(state: CalculatorState, locale: string): Partial<Record<TextKey, Rational>> {
  const known = (key: TextKey) => numberIn(state, key, locale)
  const churn = countChurn(state, locale)?.value ?? null
  const helped: Partial<Record<TextKey, Rational | null>> = {
    aov: quotient(known('rev'), known('num')),
    freq: quotient(quotient(known('fo'), known('fc')), known('fm') ?? ONE),
    churn: product(churn, rational(100)),
    life: inverse(churn),
  }
  return Object.fromEntries(Object.entries(helped).filter((entry): entry is [string, Rational] => entry[1] !== null))
}

function numberIn({ texts }: CalculatorState, key: TextKey, locale: string): Rational | null {
  const reading = readDecimal(texts[key] ?? '', locale)
  return reading.status === 'read' ? reading.value : null
}

function isHelperField(key: TextKey): boolean {
  return Object.values(HELPERS).some((fields: readonly TextKey[]) => fields.includes(key))
}

function findHelperOf(key: TextKey): HelperName | undefined {
  return Object.entries(HELPER_OF).find(([field]) => field === key)?.[1]
}
