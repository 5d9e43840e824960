import { Temporal } from 'temporal-polyfill'
import type { DateOrder } from '@/domain/imports'
import type { LocalDate } from '@/domain/time/local-date'
import {
  CERTAIN_DATES,
  EPOCH_DATE,
  FIRST_SERIAL,
  MONTH_NAMES,
  OPEN_DATE,
  OPEN_DATE_TO,
  SERIAL_DATE,
  WHOLE_DATE,
  WORDED_DATES,
} from './date-patterns'

/** The shop's own clock as written (`time` null for a date alone), or an instant where the text has a zone. */
export type ParsedDate = { kind: 'local'; day: LocalDate; time: string | null } | { kind: 'instant'; iso: string }

const rule = ({ pattern, to }: { pattern: string; to: string }) =>
  [new RegExp(pattern), to.replace(/\\(\d)/g, '$$$1')] as const
const RULES = {
  ymd: [...CERTAIN_DATES, ...WORDED_DATES].map(rule),
  dmy: [...CERTAIN_DATES, { pattern: OPEN_DATE, to: OPEN_DATE_TO.dmy }, ...WORDED_DATES].map(rule),
  mdy: [...CERTAIN_DATES, { pattern: OPEN_DATE, to: OPEN_DATE_TO.mdy }, ...WORDED_DATES].map(rule),
}
const WHOLE = new RegExp(WHOLE_DATE)
const SERIAL = new RegExp(SERIAL_DATE)
const EPOCH = new RegExp(EPOCH_DATE)

/**
 * Reads a date, or a date and time, of an order file. A year of four digits in front is year first and `31.01.2025` is day
 * first whatever `order` says; `order` decides `01/02/2025` and `01-02-2025` only. Months may be named in English or
 * Russian. A two-digit year is 20yy. A number is a spreadsheet's serial, or seconds or milliseconds since 1970. Fractions of
 * a second are kept in instants and dropped in local times. Returns null for anything else, impossible dates and times
 * included. Example: serial `45000.5` is 2023-03-15 12:00:00.
 */
export function parseDate(text: string, order: DateOrder): ParsedDate | null {
  const clean = text
    .replace(/[\s\uFEFF]+/g, ' ')
    .trim()
    .replace(/^'/, '')
    .toLowerCase()
  if (SERIAL.test(clean)) return readSerial(Number(clean.replace(',', '.')))
  const epoch = EPOCH.exec(clean)?.[1]
  if (epoch !== undefined) return readEpoch(epoch)
  const found = RULES[order].find(([pattern]) => pattern.test(clean))
  return found === undefined ? null : readWhole(clean.replace(found[0], found[1]))
}

function readSerial(serial: number): ParsedDate | null {
  if (serial < FIRST_SERIAL) return null
  const seconds = Math.round(serial * 86_400)
  const at = Temporal.PlainDateTime.from('1899-12-30').add({ seconds })
  const hasTime = !Number.isInteger(serial)
  return { kind: 'local', day: at.toPlainDate().toString(), time: hasTime ? at.toPlainTime().toString() : null }
}

function readEpoch(digits: string): ParsedDate {
  const milliseconds = Number(digits) * (digits.length <= 10 ? 1000 : 1)
  return { kind: 'instant', iso: Temporal.Instant.fromEpochMilliseconds(milliseconds).toString() }
}

function readWhole(text: string): ParsedDate | null {
  const match = WHOLE.exec(text)
  if (match === null) return null
  const [, year = '', month = '', date = '', hour, minute = '', second = '00', fraction, half, zone] = match
  const day = toDay(year, month, date)
  if (day === null) return null
  if (hour === undefined) return { kind: 'local', day, time: null }
  const hours = toHour(Number(hour), half)
  if (hours > 23 || Number(minute) > 59 || Number(second) > 59) return null
  const time = `${String(hours).padStart(2, '0')}:${minute}:${second}`
  if (zone === undefined) return { kind: 'local', day, time }
  return readInstant(`${day}T${time}${fraction === undefined ? '' : `.${fraction}`}`, zone)
}

function toHour(hour: number, half: string | undefined): number {
  if (half === 'p' && hour < 12) return hour + 12
  return half === 'a' && hour === 12 ? 0 : hour
}

function toDay(year: string, month: string, day: string): LocalDate | null {
  const named = MONTH_NAMES.indexOf(month.replace(/^мая/, 'май').slice(0, 3))
  const fields = {
    year: Number(year.padStart(4, '20')),
    month: /^\d/.test(month) ? Number(month) : named < 0 ? 0 : (named % 12) + 1,
    day: Number(day),
  }
  if (fields.year < 1 || fields.month < 1 || fields.month > 12 || fields.day < 1) return null
  const date = Temporal.PlainDate.from(fields, { overflow: 'constrain' })
  return date.day === fields.day ? date.toString() : null
}

function readInstant(local: string, zone: string): ParsedDate | null {
  const sign = /[+-]/.exec(zone)
  const bare = sign ? zone.slice(sign.index) : ''
  const offset = sign ? `${bare.slice(0, 3)}:${bare.slice(3).replace(':', '') || '00'}` : 'Z'
  if (sign && (Number(offset.slice(1, 3)) > 15 || Number(offset.slice(4)) > 59)) return null
  return { kind: 'instant', iso: Temporal.Instant.from(local + offset).toString() }
}
