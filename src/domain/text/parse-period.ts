import type { DateOrder } from '@/domain/imports'
import { bucketIndexOf, bucketLastDay } from '@/domain/time/bucket'
import { daysBetween, type LocalDate, localDayOf } from '@/domain/time/local-date'
import { parseDate } from './parse-date'

/** Days from the first to the last, both included. */
export interface Period {
  firstDay: LocalDate
  lastDay: LocalDate
}

/** § The longest span read: longer ones are a slip of the pen. */
const MAX_DAYS = 366

/** The first letters that tell a month, in Russian (any case ending) and in English. */
const MONTHS = [
  ['янв', 'jan'],
  ['фев', 'feb'],
  ['мар', 'mar'],
  ['апр', 'apr'],
  ['май', 'мая', 'мае', 'may'],
  ['июн', 'jun'],
  ['июл', 'jul'],
  ['авг', 'aug'],
  ['сен', 'sep'],
  ['окт', 'oct'],
  ['ноя', 'nov'],
  ['дек', 'dec'],
]
const WORDS = /^(\p{L}{3,})[.,]?[\s-]+(\d{4}|\d{2})(?:\s*(?:г\.?|год|года|year))?$/u
const WORDS_AFTER = /^(\d{4})[\s-]+(\p{L}{3,})$/u
const DIGITS = /^(?:(\d{4})[-./](\d{1,2})|(\d{1,2})[-./](\d{4}))$/
const RANGE = /^(.+?)(?:\s+[-–—]\s+|\s*[–—]\s*|\s*\.\.+\s*|(?<=\d{4})-(?=\d{1,2}\.))(.+)$/

/**
 * Reads the days that a row of spend is of: a date (the day alone; an instant's day in the zone), a month (`2025-03`,
 * `03.2025`, `март 2025`, `Mar 2025`) or a span of dates of at most a year (`01.03.2025 – 15.03.2025`). Null for anything
 * else.
 */
export function parsePeriod(text: string, order: DateOrder, timeZone: string): Period | null {
  const trimmed = text.trim()
  const month = readMonth(trimmed.toLowerCase())
  if (month !== null) return monthPeriod(month)
  // A spreadsheet's date can be a bare number, and so can a year.
  const day = /^\d{4}$/.test(trimmed) ? null : readDay(trimmed, order, timeZone)
  if (day !== null) return { firstDay: day, lastDay: day }
  const [, from, to] = RANGE.exec(trimmed) ?? []
  if (from === undefined || to === undefined) return null
  const [firstDay, lastDay] = [readDay(from, order, timeZone), readDay(to, order, timeZone)]
  if (firstDay === null || lastDay === null || firstDay > lastDay) return null
  return daysBetween(firstDay, lastDay) < MAX_DAYS ? { firstDay, lastDay } : null
}

function readDay(text: string, order: DateOrder, timeZone: string): LocalDate | null {
  const parsed = parseDate(text, order)
  if (parsed === null) return null
  return parsed.kind === 'local' ? parsed.day : localDayOf(parsed.iso, timeZone)
}

function readMonth(text: string): { year: number; month: number } | null {
  const digits = DIGITS.exec(text)
  if (digits !== null) {
    const [year, month] = [Number(digits[1] ?? digits[4]), Number(digits[2] ?? digits[3])]
    return month >= 1 && month <= 12 && year >= 1 ? { year, month } : null
  }
  const [, word = '', year = ''] = WORDS.exec(text) ?? swap(WORDS_AFTER.exec(text)) ?? []
  const month = 1 + MONTHS.findIndex((names) => names.some((name) => word.startsWith(name)))
  return month === 0 || year === '' ? null : { year: Number(year.padStart(4, '20')), month }
}

const swap = (match: RegExpExecArray | null) => match && [match[0], match[2], match[1]]

function monthPeriod({ year, month }: { year: number; month: number }): Period {
  const firstDay = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-01`
  return { firstDay, lastDay: bucketLastDay(bucketIndexOf(firstDay, 'month'), 'month') }
}
