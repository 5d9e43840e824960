import { addDays, addMonths, daysBetween, type LocalDate } from '@/domain/time/local-date'
import { DAYS_PER_WEEK, WEEKS_PER_MONTH } from '../weeks'

/**
 * § With two years of history the last twelve months are held out: a whole year, so that the season does not decide. Under
 * that, the last third, at most 26 weeks and at least 13.
 */
const YEAR_FROM_MONTHS = 24
const WEEKS = { most: 26, least: 13 } as const

export interface HoldoutPlan {
  /** The fit knows nothing after this day. */
  standsOn: LocalDate
  days: number
  months: number
}

/** Which last part of the history is kept from the fit and then foretold; null where there is too little to spare. */
export function planHoldout(firstDay: LocalDate, asOf: LocalDate): HoldoutPlan | null {
  if (addMonths(firstDay, YEAR_FROM_MONTHS) <= asOf) return planFrom(addMonths(asOf, -12), asOf)
  const third = Math.floor((daysBetween(firstDay, asOf) + 1) / 3 / DAYS_PER_WEEK)
  if (third < WEEKS.least) return null
  return planFrom(addDays(asOf, -DAYS_PER_WEEK * Math.min(third, WEEKS.most)), asOf)
}

export function planFrom(standsOn: LocalDate, asOf: LocalDate): HoldoutPlan {
  const days = daysBetween(standsOn, asOf)
  return { standsOn, days, months: Math.round((days / DAYS_PER_WEEK / WEEKS_PER_MONTH) * 10) / 10 }
}
