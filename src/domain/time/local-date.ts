import { Temporal } from 'temporal-polyfill'

/** A day of the store's calendar, `YYYY-MM-DD`; compares as text. */
export type LocalDate = string

const DAY_MS = 86_400_000

/** Returns the number of days since 1970-01-01 (negative before). Throws RangeError on an impossible date. */
export function epochDay(day: LocalDate): number {
  const year = Number(day.slice(0, 4))
  const month = Number(day.slice(5, 7))
  const dayOfMonth = Number(day.slice(8, 10))
  // UTC days all have 86 400 s: this is calendar arithmetic, no zone takes part.
  const utc = new Date(0).setUTCFullYear(year, month - 1, dayOfMonth)
  const index = Math.round(utc / DAY_MS)
  if (fromEpochDay(index) !== day) throw new RangeError(`not a local date: ${day}`)
  return index
}

/** Returns the local date that many days after 1970-01-01. */
export function fromEpochDay(index: number): LocalDate {
  return new Date(index * DAY_MS).toISOString().slice(0, 10)
}

/** Returns the day that many calendar days later (earlier if negative). */
export function addDays(day: LocalDate, days: number): LocalDate {
  return fromEpochDay(epochDay(day) + days)
}

/** Returns the day that many calendar months later, clamped to the month's end: 31 January + 1 = 28 or 29 February. */
export function addMonths(day: LocalDate, months: number): LocalDate {
  return Temporal.PlainDate.from(day).add({ months }, { overflow: 'constrain' }).toString()
}

/** Returns to − from in calendar days. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return epochDay(to) - epochDay(from)
}

/** Returns the greatest n with addMonths(first, n) ≤ day: whole months elapsed, anniversaries clamped to the month's end. */
export function monthsBetweenWhole(first: LocalDate, day: LocalDate): number {
  const months =
    (Number(day.slice(0, 4)) - Number(first.slice(0, 4))) * 12 + Number(day.slice(5, 7)) - Number(first.slice(5, 7))
  return addMonths(first, months) <= day ? months : months - 1
}

/** Returns the local day of an instant (epoch milliseconds or ISO text with offset) in an IANA time zone. */
export function localDayOf(instant: number | string, timeZone: string): LocalDate {
  const at =
    typeof instant === 'number' ? Temporal.Instant.fromEpochMilliseconds(instant) : Temporal.Instant.from(instant)
  return at.toZonedDateTimeISO(timeZone).toPlainDate().toString()
}
