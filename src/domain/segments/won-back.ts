import type { LocalDate } from '@/domain/time/local-date'
import { daysBetween } from '@/domain/time/local-date'
import { STAGE_RULES } from './lifecycle-stage'
import { compareToRhythm, computeRhythm, type StoreGaps } from './rhythm'

/**
 * Whether some gap between order days that ended in the last 90 days (D − 89 … D) was longer than 3 × the customer's rhythm as
 * it stood before that order (METRICS "Lifecycle stage": won back). `days` are the distinct order days, ascending.
 */
export function isWonBack(days: readonly LocalDate[], asOf: LocalDate, gaps: StoreGaps): boolean {
  const first = days[0]
  return days.some((day, index) => {
    const before = days[index - 1]
    if (before === undefined || first === undefined) return false
    const rhythm = computeRhythm(gaps, { spanDays: daysBetween(first, before), orderDays: index })
    const isRecent = daysBetween(day, asOf) < STAGE_RULES.wonBackDays
    return isRecent && compareToRhythm(daysBetween(before, day), STAGE_RULES.wonBackAbove, rhythm) > 0
  })
}
