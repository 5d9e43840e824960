import { type Decimal, parseAmount } from '@/domain/text/parse-amount'
import { compare, type Rational, rational, round } from './rational'

/** § Decimals kept of what is typed. */
const DECIMALS = 8
const SCALE = 10n ** BigInt(DECIMALS)
/** § Beyond are slips of a finger: the largest amount a calculation takes, in units. */
export const MAX_TYPED = 10n ** 15n
/** § Longer texts are no numbers. */
export const MAX_TEXT = 32

export type DecimalReading =
  | { status: 'empty' }
  | { status: 'wrong'; problem: 'notANumber' | 'tooLarge' }
  | { status: 'read'; value: Rational; isAmbiguous: boolean }

/**
 * Reads a number as people type it in either language: "1 234,56", "1,234.56", "0,21", "40 %". Where both marks stand the
 * last one is the decimal mark; a mark that stands twice groups thousands. "1,234" alone may be either: English
 * reads a thousand, Russian one and a bit, and says so (`isAmbiguous`).
 */
export function readDecimal(text: string, locale: string): DecimalReading {
  const bare = text.replaceAll('%', '').trim()
  if (bare === '') return { status: 'empty' }
  if (bare.length > MAX_TEXT) return { status: 'wrong', problem: 'tooLarge' }
  const { mark, isAmbiguous } = chooseMark(bare, locale)
  const scaled = parseAmount(bare, mark, DECIMALS)
  if (scaled === null) return { status: 'wrong', problem: 'notANumber' }
  const value = rational(scaled, SCALE)
  const size = value.n < 0n ? rational(-value.n, value.d) : value
  if (compare(size, rational(MAX_TYPED)) > 0) return { status: 'wrong', problem: 'tooLarge' }
  return { status: 'read', value, isAmbiguous }
}

function chooseMark(text: string, locale: string): { mark: Decimal; isAmbiguous: boolean } {
  const marks = [...text].filter((letter): letter is Decimal => letter === '.' || letter === ',')
  const last = marks.at(-1)
  if (last === undefined) return { mark: '.', isAmbiguous: false }
  const other = last === ',' ? '.' : ','
  if (marks.length > 1) return { mark: marks.includes(other) ? last : other, isAmbiguous: false }
  const isGroup = /^\D?[1-9]\d{0,2}[.,]\d{3}$/.test(text)
  const isRussian = locale.startsWith('ru')
  if (isGroup && last === ',' && !isRussian) return { mark: '.', isAmbiguous: false }
  return { mark: last, isAmbiguous: isGroup && isRussian }
}

/** A fraction as decimal text with a point and without needless zeros: the way addresses carry it, read alike in both languages. */
export function writeDecimal(value: Rational, decimals: number): string {
  const scaled = round({ n: value.n * 10n ** BigInt(decimals), d: value.d })
  const digits = (scaled < 0n ? -scaled : scaled).toString().padStart(decimals + 1, '0')
  const whole = digits.slice(0, digits.length - decimals)
  const fraction = decimals === 0 ? '' : digits.slice(-decimals).replace(/0+$/, '')
  return `${scaled < 0n ? '-' : ''}${whole}${fraction && `.${fraction}`}`
}

/** The same as a person types it: thousands apart, the language's decimal mark. */
export function typeDecimal(value: Rational, decimals: number, locale: string): string {
  const [whole = '', fraction = ''] = writeDecimal(value, decimals).split('.')
  const isRussian = locale.startsWith('ru')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, isRussian ? '\u00a0' : ',')
  return fraction === '' ? grouped : `${grouped}${isRussian ? ',' : '.'}${fraction}`
}
