import type { LocalDate } from '@/domain/time/local-date'
import type { CustomerColumns } from '../forecast-input'
import { buildMonthLookup } from '../project/bins'
import { listWholeMonths } from '../project/calendar-months'
import { computeSeasonality, type Seasonality } from './seasonality'

/** The store's own yearly rhythm: net revenue of identified customers by whole calendar month. Null under two years. */
export function findSeasonality(columns: CustomerColumns, firstDay: LocalDate, asOf: LocalDate): Seasonality | null {
  const months = listWholeMonths(firstDay, asOf)
  const [first] = months
  if (first === undefined) return null
  const sums = months.map(() => 0)
  const monthOf = buildMonthLookup()
  for (let row = 0; row < columns.days.length; row++) {
    const at = monthOf(columns.days[row] ?? 0) - first
    if (at >= 0 && at < sums.length) sums[at] = (sums[at] ?? 0) + (columns.revenueMinor[row] ?? 0)
  }
  return computeSeasonality(first % 12, sums)
}
