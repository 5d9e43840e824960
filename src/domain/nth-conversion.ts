import type { NthConversion } from './descriptive'
import { share } from './money'
import { kaplanMeier, survivalAt } from './stats/kaplan-meier'

export const MAX_NTH = 10
const HORIZON_DAYS = 365

/** Customers with an nth order, by the days until their next order (events) or until as-of without one (censored). */
export interface NthConversionStat {
  n: number
  days: number
  events: number
  censored: number
  /** How many of the censored are guests: raw shares count them, Kaplan–Meier never does. None if absent. */
  guests?: number
}

/**
 * Share of the customers with an nth order who have an (n+1)th (METRICS "Nth → N+1th conversion"), for the n = 1…10 that
 * have customers: raw, by Kaplan–Meier at 365 days, and the median days of those who converted.
 */
export function computeNthConversion(stats: readonly NthConversionStat[]): NthConversion[] {
  const conversions: NthConversion[] = []
  for (let n = 1; n <= MAX_NTH; n++) {
    const days = stats.filter((stat) => stat.n === n)
    const converted = days.reduce((sum, day) => sum + day.events, 0)
    const customers = days.reduce((sum, day) => sum + day.censored, converted)
    if (customers === 0) continue
    const identified = days.map((day) => ({ ...day, censored: day.censored - (day.guests ?? 0) }))
    const survival = survivalAt(kaplanMeier(identified), HORIZON_DAYS)
    conversions.push({
      n,
      customers,
      converted,
      share: share(converted, customers),
      kaplanMeier365Share: survival === null ? null : 1 - survival,
      medianDays: medianOfHistogram(days),
    })
  }
  return conversions
}

/** Median of days weighted by their events; the mean of the two middle ones when even, null without events. */
function medianOfHistogram(days: readonly NthConversionStat[]): number | null {
  const sorted = days.filter((day) => day.events > 0).toSorted((a, b) => a.days - b.days)
  const total = sorted.reduce((sum, day) => sum + day.events, 0)
  const valueAt = (rank: number) => {
    let passed = 0
    return sorted.find((day) => {
      passed += day.events
      return passed > rank
    })?.days
  }
  const low = valueAt(Math.floor((total - 1) / 2))
  const high = valueAt(Math.floor(total / 2))
  return low === undefined || high === undefined ? null : (low + high) / 2
}
