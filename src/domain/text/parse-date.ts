import { Temporal } from 'temporal-polyfill'
import type { DateOrder } from '@/domain/imports'
import type { LocalDate } from '@/domain/time/local-date'

/** The shop's own clock as written (`time` null for a date alone), or an instant where the text has a zone. */
export type ParsedDate = { kind: 'local'; day: LocalDate; time: string | null } | { kind: 'instant'; iso: string }

const DAY =
  /^(\d{4})-(\d{2})-(\d{2})|^(\d{4})\/(\d{1,2})\/(\d{1,2})|^(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})|^(\d{1,2})\/(\d{1,2})\/(\d{4}|\d{2})/
const TIME = /^(?:T|\s+)(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?(?:\s*(Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?))?$/i

/**
 * Reads a date, or a date and time, of an order file. ISO and `2025/01/31` are year first and `31.01.2025` is day first
 * whatever `order` says; `order` decides `01/02/2025` only. A two-digit year is 20yy. Fractions of a second are kept in
 * instants and dropped in local times. Returns null for anything else, impossible dates and times included.
 */
export function parseDate(text: string, order: DateOrder): ParsedDate | null {
  const trimmed = text.trim()
  const match = DAY.exec(trimmed)
  const day = match === null ? null : readDay(match, order)
  if (match === null || day === null) return null
  const rest = trimmed.slice(match[0].length)
  if (rest === '') return { kind: 'local', day, time: null }
  const clock = TIME.exec(rest)
  if (clock === null) return null
  const [, hour = '', minute = '', second = '00', fraction, zone] = clock
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return null
  const time = `${hour.padStart(2, '0')}:${minute}:${second}`
  if (zone === undefined) return { kind: 'local', day, time }
  return readInstant(`${day}T${time}${fraction === undefined ? '' : `.${fraction}`}`, zone)
}

function readDay(match: RegExpExecArray, order: DateOrder): LocalDate | null {
  const [isoYear, isoMonth, isoDay, slashYear, slashMonth, slashDay, dotDay, dotMonth, dotYear, a, b, lastYear] =
    match.slice(1)
  if (isoYear !== undefined) return toDay(isoYear, isoMonth, isoDay)
  if (slashYear !== undefined) return toDay(slashYear, slashMonth, slashDay)
  if (dotYear !== undefined) return toDay(dotYear, dotMonth, dotDay)
  if (order === 'ymd') return null
  return order === 'dmy' ? toDay(lastYear, b, a) : toDay(lastYear, a, b)
}

function toDay(year = '', month = '', day = ''): LocalDate | null {
  const fields = { year: Number(year.padStart(4, '20')), month: Number(month), day: Number(day) }
  if (fields.year < 1 || fields.month < 1 || fields.month > 12 || fields.day < 1) return null
  const date = Temporal.PlainDate.from({ ...fields }, { overflow: 'constrain' })
  return date.day === fields.day ? date.toString() : null
}

function readInstant(local: string, zone: string): ParsedDate | null {
  const offset = /^[+-]/.test(zone) ? `${zone.slice(0, 3)}:${zone.slice(3).replace(':', '') || '00'}` : 'Z'
  if (/^[+-]/.test(offset) && (Number(offset.slice(1, 3)) > 15 || Number(offset.slice(4)) > 59)) return null
  return { kind: 'instant', iso: Temporal.Instant.from(local + offset).toString() }
}
