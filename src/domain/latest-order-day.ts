import { addDays, type LocalDate, localDayOf } from './time/local-date'

/** § Days ahead of today that an order may still be dated: goods ordered for a later day. */
const DAYS_AHEAD = 366

/** The first day, in the store's zone, that no order of a file can be of: a year from now a date is a slip. */
export function latestOrderDay(now: Date, timeZone: string): LocalDate {
  return addDays(localDayOf(now.toISOString(), timeZone), DAYS_AHEAD)
}
