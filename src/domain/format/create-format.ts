import { formatBucket, formatDay, formatDayRange, formatInstant, formatMonth } from './day'
import { formatMoney, formatMoneyCompact, formatMoneyFitted, getCurrencySign, type MoneyOptions } from './money'
import { formatFileSize, formatNumber, formatNumberCompact, formatPoints, formatShare } from './number'
import { formatRelative } from './relative-time'
import { formatTimeZone } from './time-zone'

export type Format = ReturnType<typeof createFormat>

/** The formats bound to one locale; server components use it with `getLocale()`, client components by `useFormat()`. */
export function createFormat(locale: string) {
  return {
    locale,
    money: (minor: number | bigint | null, currency: string, options?: MoneyOptions) =>
      formatMoney(minor, currency, locale, options),
    moneyCompact: (minor: number | bigint | null, currency: string, options?: Pick<MoneyOptions, 'sign' | 'bare'>) =>
      formatMoneyCompact(minor, currency, locale, options),
    moneyFitted: (minor: number | bigint | null, currency: string, options?: Pick<MoneyOptions, 'sign' | 'bare'>) =>
      formatMoneyFitted(minor, currency, locale, options),
    currencySign: (currency: string) => getCurrencySign(currency, locale),
    number: (value: number | bigint | null, decimals?: number) => formatNumber(value, locale, decimals),
    numberCompact: (value: number | null) => formatNumberCompact(value, locale),
    /** `share` 0–1. */
    share: (share: number | null, decimals?: number, sign?: boolean) => formatShare(share, locale, decimals, sign),
    points: (difference: number | null, decimals?: number) => formatPoints(difference, locale, decimals),
    day: (day: string | null) => formatDay(day, locale),
    dayRange: (from: string, to: string) => formatDayRange(from, to, locale),
    month: (month: string, width?: 'short' | 'long') => formatMonth(month, locale, width),
    bucket: (bucket: string, width?: 'short' | 'long') => formatBucket(bucket, locale, width),
    instant: (instant: Date, timeZone: string) => formatInstant(instant, locale, timeZone),
    relative: (instant: Date, now: Date) => formatRelative(instant, now, locale),
    /** "Москва, UTC+3". */
    timeZone: (timeZone: string, now: Date) => formatTimeZone(timeZone, locale, now),
    fileSize: (bytes: number | bigint) => formatFileSize(bytes, locale),
  }
}
