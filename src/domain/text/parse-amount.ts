import { CURRENCY_PATTERN } from './currency-code'

export type Decimal = '.' | ','

/** Spaces of every width, and the apostrophes that Swiss files group thousands by and spreadsheets mark text with. */
const IGNORED = /[\s\u00A0\u2009\u202F'’‘ʼ]/g
/** What is written for a minus, as a character class that JavaScript and RE2 read alike. */
export const MINUS_SIGNS = '[−–]'
/** § Places that an exponent may move the decimal mark by: beyond are no amounts. */
export const MAX_EXPONENT = 20
const MONEY = new RegExp(
  `^(-?)(?:${CURRENCY_PATTERN})?(-?)([0-9.,]+)(?:E([+-]?[0-9]{1,2}))?(?:${CURRENCY_PATTERN})?(-?)$`,
  'iu',
)
const NUMBER: Record<Decimal, RegExp> = {
  '.': /^(\d*|\d{1,3}(?:,\d{3})+)(?:\.(\d+))?$/,
  ',': /^(\d*|\d{1,3}(?:\.\d{3})+)(?:,(\d+))?$/,
}

/**
 * Reads an amount as integer minor units of a currency with that many digits; null if the text is anything else.
 * Spaces, apostrophes and currency signs or codes fall away; minus is `-`, `−` or `–`, in front or behind, or parentheses;
 * thousands are the other of `,` and `.`, in groups of three only; `1,23E+05` is a spreadsheet's 123 000. More decimals
 * than the currency has are rounded half away from zero. Exact.
 * Example: `1 234,565 ₽` with `,` and 2 digits is 123457.
 */
export function parseAmount(text: string, decimal: Decimal, digits: number): bigint | null {
  const signed = text
    .replace(IGNORED, '')
    .replace(new RegExp(MINUS_SIGNS, 'g'), '-')
    .replace(/^\(([^()-]+)\)$/, '-$1')
  const [, outer = '', inner = '', body = '', power = '', trailing = ''] = MONEY.exec(signed) ?? []
  const [whole, integer = '', fraction = ''] = NUMBER[decimal].exec(body) ?? []
  const sign = outer + inner + trailing
  const exponent = Number(power)
  if (!whole || integer + fraction === '' || sign.length > 1 || Math.abs(exponent) > MAX_EXPONENT) return null
  const moved = moveMark(integer.replace(/[.,]/g, ''), fraction, exponent)
  const padded = `${moved.fraction}0`.padEnd(digits + 1, '0')
  const kept = BigInt(moved.integer + padded.slice(0, digits))
  const minor = (padded[digits] ?? '0') >= '5' ? kept + 1n : kept
  return sign === '' ? minor : -minor
}

function moveMark(integer: string, fraction: string, exponent: number): { integer: string; fraction: string } {
  if (exponent >= 0)
    return { integer: integer + fraction.slice(0, exponent).padEnd(exponent, '0'), fraction: fraction.slice(exponent) }
  const padded = integer.padStart(-exponent, '0')
  return { integer: padded.slice(0, exponent), fraction: padded.slice(exponent) + fraction }
}
