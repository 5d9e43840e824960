declare const unit: unique symbol

/** A span of time in weeks, the time unit of every model here; days and months come in by the conversions below only. */
export type Weeks = number & { readonly [unit]: 'weeks' }

export const DAYS_PER_WEEK = 7
/** Mean Gregorian month: 365.2425 ÷ 12 days. */
export const WEEKS_PER_MONTH = 365.2425 / 12 / DAYS_PER_WEEK

/** The one cast to the unit. Throws RangeError for a span that is negative or not finite. */
export function weeks(value: number): Weeks {
  if (!(value >= 0 && value < Number.POSITIVE_INFINITY)) throw new RangeError(`not a span of weeks: ${value}`)
  return value as Weeks
}

/** Differences of local dates, in days, as METRICS "Predicted" counts them. */
export function daysToWeeks(days: number): Weeks {
  return weeks(days / DAYS_PER_WEEK)
}

export function monthsToWeeks(months: number): Weeks {
  return weeks(months * WEEKS_PER_MONTH)
}
