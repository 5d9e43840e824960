import { currencyDigits } from '@/domain/currency'
import { getNumberFormat, NO_DATA, polishFigure } from './number-format'

export interface MoneyOptions {
  /** `auto` (the default) drops kopecks from 100 units of the currency on, and where there are none. */
  fraction?: 'auto' | 'always' | 'never'
  /** Writes "+" before a gain; for changes. */
  sign?: boolean
  /** Leaves out the currency sign; for a column whose head names it. */
  bare?: boolean
}

const AUTO_THRESHOLD_UNITS = 100

/** The currency's own sign: ₽, $, €. */
export function getCurrencySign(currency: string, locale: string): string {
  const parts = getNumberFormat(locale, { style: 'currency', currency, currencyDisplay: 'narrowSymbol' }).formatToParts(
    0,
  )
  return parts.find((part) => part.type === 'currency')?.value ?? currency
}

/** Minor units as an exact decimal text: no float stands between the figure and its digits. */
export function scaleMinor(minor: number | bigint, digits: number): `${number}` {
  const value = BigInt(minor)
  const text = (value < 0n ? -value : value).toString().padStart(digits + 1, '0')
  const whole = text.slice(0, text.length - digits)
  const fraction = digits > 0 ? `.${text.slice(-digits)}` : ''
  return `${value < 0n ? '-' : ''}${whole}${fraction}` as `${number}`
}

/** Money from minor units: "4 210 ₽", "₽4,210", "86,50 ₽"; "—" without data. */
export function formatMoney(
  minor: number | bigint | null,
  currency: string,
  locale: string,
  options: MoneyOptions = {},
): string {
  if (minor === null) return NO_DATA
  const digits = currencyDigits(currency)
  const amount = scaleMinor(minor, digits)
  const { fraction = 'auto', sign = false, bare = false } = options
  const large = Math.abs(Number(amount)) >= AUTO_THRESHOLD_UNITS || !/[1-9]/.test(amount.split('.')[1] ?? '')
  const drop = fraction === 'never' || (fraction === 'auto' && large)
  const format = getNumberFormat(locale, {
    ...(bare ? {} : { style: 'currency', currency, currencyDisplay: 'narrowSymbol' }),
    minimumFractionDigits: drop ? 0 : digits,
    maximumFractionDigits: drop ? 0 : digits,
    signDisplay: sign ? 'exceptZero' : 'negative',
  })
  return polishFigure(format.format(amount))
}

/** Money in three digits: "1,84 млн ₽", "₽1.84M". Below 10 000 units it is written out. */
export function formatMoneyCompact(
  minor: number | bigint | null,
  currency: string,
  locale: string,
  options: Pick<MoneyOptions, 'sign' | 'bare'> = {},
): string {
  if (minor === null) return NO_DATA
  const amount = scaleMinor(minor, currencyDigits(currency))
  if (Math.abs(Number(amount)) < 10_000) return formatMoney(minor, currency, locale, options)
  const format = getNumberFormat(locale, {
    ...(options.bare ? {} : { style: 'currency', currency, currencyDisplay: 'narrowSymbol' }),
    notation: 'compact',
    minimumSignificantDigits: 1,
    maximumSignificantDigits: 3,
    signDisplay: options.sign ? 'exceptZero' : 'negative',
  })
  return polishFigure(format.format(amount))
}

/** From this many units on a figure outgrows a narrow place. */
const FITTED_UNITS_MAX = 10_000_000

/** Money for a narrow place: written out up to seven digits, in three digits beyond. */
export function formatMoneyFitted(
  minor: number | bigint | null,
  currency: string,
  locale: string,
  options: Pick<MoneyOptions, 'sign' | 'bare'> = {},
): string {
  if (minor === null) return NO_DATA
  const isLarge = Math.abs(Number(scaleMinor(minor, currencyDigits(currency)))) >= FITTED_UNITS_MAX
  return isLarge ? formatMoneyCompact(minor, currency, locale, options) : formatMoney(minor, currency, locale, options)
}
