import { percentileInc } from '@/domain/stats/percentile-inc'
import { daysBetween, type LocalDate } from '@/domain/time/local-date'

/** § Nobody is told of fewer silent days than this. */
export const STALE_DAYS_MIN = 7
/** § How many times the store's own long silence (the 95th percentile of days between order days) is unusual. */
const STALE_FACTOR = 3

export interface Staleness {
  lastOrderDay: LocalDate
  silentDays: number
  /** More silent days than this are unusual for this store. */
  usualDays: number
}

/** More silent days than this are unusual for a store; null with fewer than two order days, which are distinct and ascending. */
export function findUsualSilence(orderDays: readonly LocalDate[]): number | null {
  if (orderDays.length < 2) return null
  const gaps = orderDays.slice(1).map((day, index) => daysBetween(orderDays[index] ?? day, day))
  const usual =
    percentileInc(
      gaps.toSorted((a, b) => a - b),
      0.95,
    ) ?? 1
  return Math.max(STALE_DAYS_MIN, Math.ceil(STALE_FACTOR * usual))
}

/**
 * Whether a store's data went stale: today − the last order's day beyond what the store's own rhythm makes usual.
 * `orderDays` are distinct local days, ascending. Null where it is not, or there are fewer than two order days.
 */
export function findStaleness(orderDays: readonly LocalDate[], today: LocalDate): Staleness | null {
  const lastOrderDay = orderDays.at(-1)
  const usualDays = findUsualSilence(orderDays)
  if (lastOrderDay === undefined || usualDays === null) return null
  const silentDays = daysBetween(lastOrderDay, today)
  return silentDays > usualDays ? { lastOrderDay, silentDays, usualDays } : null
}
