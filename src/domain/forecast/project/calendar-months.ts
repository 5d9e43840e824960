import { bucketFirstDay, bucketIndexOf, bucketLabel, bucketLastDay } from '@/domain/time/bucket'
import { epochDay, type LocalDate } from '@/domain/time/local-date'
import { DAYS_PER_WEEK, WEEKS_PER_MONTH } from '../weeks'

/** A calendar month after as-of's, and its ends in mean months from as-of. */
export interface CalendarMonth {
  index: number
  label: string
  fromMonths: number
  toMonths: number
}

/** The whole calendar months after the one that holds as-of. */
export function listMonthsAfter(asOf: LocalDate, count: number): CalendarMonth[] {
  const monthsFromAsOf = (day: LocalDate) => (epochDay(day) - epochDay(asOf)) / DAYS_PER_WEEK / WEEKS_PER_MONTH
  return Array.from({ length: count }, (_, i) => {
    const index = bucketIndexOf(asOf, 'month') + 1 + i
    return {
      index,
      label: bucketLabel(index, 'month'),
      // Orders come after as-of: a month begins at the end of the day before it.
      fromMonths: monthsFromAsOf(bucketLastDay(index - 1, 'month')),
      toMonths: monthsFromAsOf(bucketLastDay(index, 'month')),
    }
  })
}

/** Calendar months that are over by as-of and begin no earlier than the data, the last one last. */
export function listWholeMonths(firstDay: LocalDate, asOf: LocalDate): number[] {
  const first = bucketIndexOf(firstDay, 'month')
  const last = bucketIndexOf(asOf, 'month')
  const from = bucketFirstDay(first, 'month') === firstDay ? first : first + 1
  const to = bucketLastDay(last, 'month') === asOf ? last : last - 1
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i)
}
