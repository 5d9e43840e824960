import { isCurrency } from './currency'

/** A currency's rate in a month: units of the store's currency for one of it, as an exact decimal text. */
export interface CurrencyRate {
  currency: string
  /** `YYYY-MM`. */
  month: string
  rate: string
}

export type RateFault = 'line' | 'month' | 'currency' | 'rate' | 'ownCurrency'

/** § What a rate column holds: ten decimals; more than a thousand million units is a slip. */
const RATE = /^(\d{1,9})(?:[.,](\d{1,10}))?$/

/**
 * Returns a rate as a decimal text with a point, from either decimal mark and grouping spaces; null if it is no positive
 * number of at most ten decimals. Example: «1 085,12» → `1085.12`.
 */
export function parseRate(text: string): string | null {
  const [, whole, fraction = ''] = RATE.exec(text.replace(/[\s\u00A0\u202F]/g, '')) ?? []
  if (whole === undefined || !/[1-9]/.test(whole + fraction)) return null
  const digits = fraction.replace(/0+$/, '')
  return `${whole.replace(/^0+(?=\d)/, '')}${digits === '' ? '' : `.${digits}`}`
}

/** Returns a month as `YYYY-MM` from 2025-03, 2025-03-01, 03.2025, 3/2025 or 01.03.2025; null if it is none. */
export function parseMonth(text: string): string | null {
  const [, year, month] =
    /^(\d{4})[-./](\d{1,2})(?:[-./]\d{1,2})?$/.exec(text.trim()) ??
    flip(/^(?:\d{1,2}[-./])?(\d{1,2})[-./](\d{4})$/.exec(text.trim()))
  const number = Number(month)
  if (year === undefined || !(number >= 1 && number <= 12) || year < '1900') return null
  return `${year}-${String(number).padStart(2, '0')}`
}

function flip(match: RegExpExecArray | null): [string, string | undefined, string | undefined] | [] {
  return match ? [match[0], match[2], match[1]] : []
}

/**
 * Reads pasted lines such as `2025-03 USD 85,12`, parted by spaces, tabs or semicolons, the three in any order of month
 * and currency. Returns the rates, the last of a month standing, and the lines that are none, with what is wrong.
 */
export function parseRateLines(
  text: string,
  ownCurrency: string,
): { rates: CurrencyRate[]; faults: { line: number; text: string; fault: RateFault }[] } {
  const rates = new Map<string, CurrencyRate>()
  const faults: { line: number; text: string; fault: RateFault }[] = []
  for (const [index, raw] of text.split(/\r\n|\r|\n/).entries()) {
    const line = raw.trim()
    if (line === '') continue
    const read = parseRateLine(line, ownCurrency)
    if (typeof read === 'string') faults.push({ line: index + 1, text: line, fault: read })
    else rates.set(`${read.currency} ${read.month}`, read)
  }
  return { rates: [...rates.values()], faults }
}

function parseRateLine(line: string, ownCurrency: string): CurrencyRate | RateFault {
  // A comma parts the cells only where no decimal comma could be meant.
  const parts = (/[;\t ]/.test(line) ? line.split(/[;\t ]+/) : line.split(',')).filter((part) => part !== '')
  const [first = '', second = '', ...rest] = parts
  if (rest.length === 0) return 'line'
  const isCurrencyFirst = /^\p{L}{3}$/u.test(first)
  const currency = (isCurrencyFirst ? first : second).toUpperCase()
  const month = parseMonth(isCurrencyFirst ? second : first)
  const rate = parseRate(rest.join(''))
  if (month === null) return 'month'
  if (!isCurrency(currency)) return 'currency'
  if (currency === ownCurrency) return 'ownCurrency'
  return rate === null ? 'rate' : { currency, month, rate }
}
