import { Temporal } from 'temporal-polyfill'

const MINUTES_IN_DAY = 1440

/** A day of the store's calendar. */
export interface CalendarDay {
  /** `YYYY-MM-DD`. */
  date: string
  /** Months since year 0. */
  month: number
  /** 0 Monday … 6 Sunday. */
  weekday: number
  startMs: number
  /** The clock is put forward or back within it. */
  hasTransition: boolean
}

/** A minute of the store's clock. */
export interface Moment {
  date: string
  minute: number
  epochMs: number
}

/** All days from `from` to `to`, both included, in the zone. Throws a RangeError for a date or zone that does not exist. */
export function buildCalendar(from: string, to: string, timeZone: string): CalendarDay[] {
  const days: CalendarDay[] = []
  const last = Temporal.PlainDate.from(to)
  let day = Temporal.PlainDate.from(from)
  let start = startMs(day, timeZone)
  while (Temporal.PlainDate.compare(day, last) <= 0) {
    const next = day.add({ days: 1 })
    const nextStart = startMs(next, timeZone)
    days.push({
      date: day.toString(),
      month: day.year * 12 + day.month - 1,
      weekday: day.dayOfWeek - 1,
      startMs: start,
      hasTransition: nextStart - start !== MINUTES_IN_DAY * 60_000,
    })
    day = next
    start = nextStart
  }
  return days
}

function startMs(day: Temporal.PlainDate, timeZone: string): number {
  return day.toZonedDateTime(timeZone).epochMilliseconds
}

/**
 * The instant of a minute of the day's clock. A minute that the clock skips is moved on, one it repeats is the earlier:
 * so that reading the local time back gives the same instant.
 */
export function computeMoment(day: CalendarDay, minute: number, timeZone: string): Moment {
  if (!day.hasTransition) return { date: day.date, minute, epochMs: day.startMs + minute * 60_000 }
  const zoned = Temporal.PlainDate.from(day.date)
    .toPlainDateTime({ hour: Math.floor(minute / 60), minute: minute % 60 })
    .toZonedDateTime(timeZone)
  return { date: day.date, minute: zoned.hour * 60 + zoned.minute, epochMs: zoned.epochMilliseconds }
}

/** `2026-10` of a month counted from year 0. */
export function formatMonth(month: number): string {
  return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`
}
