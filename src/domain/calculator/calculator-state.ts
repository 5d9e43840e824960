import { type CalculatorMethod, METHODS, TEXT_KEYS, type TextKey, unitOf } from './calculator-fields'
import { MAX_TEXT, readDecimal, typeDecimal, writeDecimal } from './read-decimal'

/** § Currencies the page offers; any other comes from a store. */
export const CALCULATOR_CURRENCIES = ['RUB', 'USD', 'EUR', 'KZT', 'BYN', 'UZS', 'GBP', 'AMD', 'GEL', 'TRY'] as const

/** What a person has typed and chosen: all that a calculation follows from. Texts are as they stand in the fields. */
export interface CalculatorState {
  method: CalculatorMethod
  /** ISO 4217. */
  currency: string
  texts: Partial<Record<TextKey, string>>
}

/** § Decimals that an address keeps: one more than anybody types. */
const KEPT_DECIMALS = 8

/** What an address without numbers shows, so that the page answers before anybody has typed. */
export function buildExample(locale: string): CalculatorState {
  const isRussian = locale.startsWith('ru')
  const canonical: CalculatorState['texts'] = isRussian
    ? { aov: '2486', freq: '0.21', margin: '40', life: '16.4', cac: '1120' }
    : { aov: '48', freq: '0.21', margin: '40', life: '16.4', cac: '22' }
  return {
    method: 'product',
    currency: defaultCurrency(locale),
    texts: typeTexts({ ...canonical, earn: '5', used: '70' }, locale),
  }
}

export const defaultCurrency = (locale: string): string => (locale.startsWith('ru') ? 'RUB' : 'USD')

/**
 * A calculation's state from an address: `m` the method, `c` the currency, the rest by the names of the fields. What it does not know
 * is left out, texts too long are cut. Null where the address says no number, which is the page's own example.
 */
export function parseCalculatorState(query: URLSearchParams, locale: string): CalculatorState | null {
  const texts: CalculatorState['texts'] = {}
  for (const key of TEXT_KEYS) {
    const text = query.get(key)?.replaceAll(/\p{C}/gu, '').slice(0, MAX_TEXT).trim()
    if (text) texts[key] = text
  }
  const method = METHODS.find((name) => name === query.get('m'))
  if (Object.keys(texts).length === 0 && method === undefined) return null
  const currency = CALCULATOR_CURRENCIES.find((code) => code === query.get('c'))
  return {
    method: method ?? 'product',
    currency: currency ?? defaultCurrency(locale),
    texts: typeTexts(texts, locale),
  }
}

/** The address of a state: numbers in one spelling that both languages read alike, the rest as typed. */
export function buildCalculatorQuery({ method, currency, texts }: CalculatorState, locale: string): string {
  const query = new URLSearchParams({ m: method, c: currency })
  for (const key of TEXT_KEYS) {
    const text = texts[key]?.trim()
    if (!text) continue
    const reading = readDecimal(text, locale)
    query.set(key, reading.status === 'read' ? writeDecimal(reading.value, KEPT_DECIMALS) : text)
  }
  return query.toString()
}

/** Texts that are numbers, as this language writes them. */
function typeTexts(texts: CalculatorState['texts'], locale: string): CalculatorState['texts'] {
  const typed: CalculatorState['texts'] = {}
  for (const key of TEXT_KEYS) {
    const text = texts[key]
    if (text === undefined) continue
    const reading = readDecimal(text, locale)
    typed[key] = reading.status === 'read' ? typeDecimal(reading.value, KEPT_DECIMALS, locale) : text
  }
  return typed
}

/** § Decimals of what a helper writes into a field: what is shown is what is counted with. */
export const HELPED_DECIMALS: Partial<Record<ReturnType<typeof unitOf>, number>> = {
  perMonth: 3,
  months: 1,
  percent: 2,
}
export const helpedDecimals = (key: TextKey): number => HELPED_DECIMALS[unitOf(key)] ?? 2
