import { NO_DATA } from './number-format'

const cache = new Map<string, Intl.DateTimeFormat>()

function getDateFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`
  const known = cache.get(key)
  if (known) return known
  // In English a day reads "14 Mar 2025": the product's readers are mostly outside the United States.
  const format = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, options)
  cache.set(key, format)
  return format
}

// A local day is a calendar square without a zone; UTC on both sides keeps it where it is.
const toUtc = (day: string) => new Date(`${day}T00:00:00Z`)
const strip = (text: string) =>
  text
    .replace(/\s*г\.$/, '')
    .replace(/Sept\b/, 'Sep')
    .replaceAll(' ', '\u00a0')

/** A local day `2025-03-14`: "14 мар. 2025", "14 Mar 2025"; "—" without data. */
export function formatDay(day: string | null, locale: string): string {
  if (day === null) return NO_DATA
  const options = { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' } as const
  return strip(getDateFormat(locale, options).format(toUtc(day)))
}

/** Two local days: "1 янв. 2024 – 31 окт. 2026"; a range of one day is that day. */
export function formatDayRange(from: string, to: string, locale: string): string {
  if (from === to) return formatDay(from, locale)
  return `${formatDay(from, locale)}\u00a0– ${formatDay(to, locale)}`
}

/** A month `2025-01`: "янв. 2025", "Jan 2025"; in full "январь 2025", "January 2025". */
export function formatMonth(month: string, locale: string, width: 'short' | 'long' = 'short'): string {
  return strip(getDateFormat(locale, { month: width, year: 'numeric', timeZone: 'UTC' }).format(toUtc(`${month}-01`)))
}

/** A bucket's label: month `2025-03`, quarter `2025-Q1`, ISO week `2025-W07` or year `2025`. */
export function formatBucket(bucket: string, locale: string, width: 'short' | 'long' = 'short'): string {
  const [year = '', part = ''] = bucket.split('-')
  const russian = locale.startsWith('ru')
  if (part === '') return year
  if (part.startsWith('Q')) return russian ? `${part.slice(1)}\u00a0кв. ${year}` : `Q${part.slice(1)}\u00a0${year}`
  if (part.startsWith('W')) {
    const week = Number(part.slice(1))
    return russian ? `${week}\u00a0нед. ${year}` : `W${week}\u00a0${year}`
  }
  return formatMonth(bucket, locale, width)
}

/** An instant in a zone, to the minute: "14 мар. 2025, 09:05". */
export function formatInstant(instant: Date, locale: string, timeZone: string): string {
  const parts = { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' } as const
  const text = getDateFormat(locale, { ...parts, hourCycle: 'h23', timeZone }).format(instant)
  return text.replace(/\s*г\./, '').replace(/Sept\b/, 'Sep')
}
