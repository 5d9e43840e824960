import { currencyDigits } from '@/domain/currency'
import { formatMoney, formatMoneyCompact, formatMoneyFitted, getCurrencySign } from '@/domain/format/money'
import { formatNumber, formatShare } from '@/domain/format/number'
import { divide, multiply, type Rational, rational, round } from './rational'
import { typeDecimal } from './read-decimal'

export type Figures = ReturnType<typeof createFigures>

/** How a calculation's figures are written in one language and currency: the few formats that the page needs. */
export function createFigures(locale: string, currency: string) {
  const exact = (value: Rational, decimals: number) => typeDecimal(value, decimals, locale).replace('-', '−')
  const unit = rational(10n ** BigInt(currencyDigits(currency)))
  return {
    /** The answer: in full while it fits. */
    headline: (minor: bigint) => formatMoneyFitted(minor, currency, locale),
    money: (minor: bigint) => formatMoney(minor, currency, locale),
    change: (minor: bigint) => formatMoneyFitted(minor, currency, locale, { sign: true }),
    tick: (minor: bigint) => formatMoneyCompact(minor, currency, locale, { bare: true }),
    /** An amount with the kopecks it was typed with: a formula must be true to the last of them. */
    exactMoney: (minor: Rational) => {
      const isWhole = round(divide(minor, unit)) * unit.n === round(minor)
      return formatMoney(round(minor), currency, locale, { fraction: isWhole ? 'never' : 'always' })
    },
    exact: (value: Rational) => exact(value, 4),
    exactShare: (share: Rational) => formatPercent(exact(multiply(share, rational(100)), 2), locale),
    number: (value: number, decimals: number) => formatNumber(value, locale, decimals),
    /** A count with one decimal, where it has one. */
    short: (value: number) => formatNumber(value, locale, Number.isInteger(Math.round(value * 10) / 10) ? 0 : 1),
    share: (share: number, sign = false) => formatShare(share, locale, 1, sign),
    sign: getCurrencySign(currency, locale),
  }
}

const formatPercent = (text: string, locale: string) => (locale.startsWith('ru') ? `${text}\u00a0%` : `${text}%`)
