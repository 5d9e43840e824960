import { addDays, daysBetween, type LocalDate } from './time/local-date'

export interface OrderGap {
  from: LocalDate
  to: LocalDate
  days: number
  /** Orders that the weeks around would have led to expect. */
  expectedOrders: number
  /** The run lies within the turn of the year: a shop may well have been closed. */
  looksLikeHolidays: boolean
}

/** § A run without orders is told where it is less likely than this at the store's own rhythm. */
const IMPROBABLE = 0.001

/** § The weeks on either side that a run is held against. */
const WEEKS_AROUND = 4
const WEEK_DAYS = 7

/** § Days of the year, MM-DD, on which shops are often closed: Russia's long New Year, else Christmas to New Year. */
const HOLIDAYS: Record<string, [from: string, to: string]> = { RU: ['12-31', '01-08'] }
const OTHER_HOLIDAYS: [from: string, to: string] = ['12-24', '01-02']

/**
 * Returns the runs of days without an order that the store's own rhythm does not explain. Orders of a day are taken as
 * Poisson with the mean of the same weekday over the four weeks before the run and the four after it (fewer at the ends of
 * the data); a run is told where exp(−Σ means) < 0.001. Assumes that orders come independently; a weekday on which the
 * shop never sells expects nothing, so that closed Sundays are no gaps.
 * Example: 2 orders on each day, 4 days without → Σ = 8, e⁻⁸ = 0.0003: told; 3 days → e⁻⁶ = 0.0025: not.
 */
export function findOrderGaps(ordersByDay: readonly { day: LocalDate; orders: number }[], country: string): OrderGap[] {
  const first = ordersByDay[0]?.day
  if (first === undefined) return []
  const counts: number[] = []
  for (const { day, orders } of ordersByDay) counts[daysBetween(first, day)] = orders
  const gaps: OrderGap[] = []
  for (const [index, one] of ordersByDay.entries()) {
    const next = ordersByDay[index + 1]
    if (!next) break
    const from = daysBetween(first, one.day) + 1
    const to = daysBetween(first, next.day) - 1
    if (to < from) continue
    const expected = expectOrders(counts, from, to)
    if (Math.exp(-expected) >= IMPROBABLE) continue
    const run = { from: addDays(first, from), to: addDays(first, to) }
    gaps.push({ ...run, days: to - from + 1, expectedOrders: expected, looksLikeHolidays: isHoliday(run, country) })
  }
  return gaps
}

/** The sum of the weekdays' means over the days from…to, by the weeks before and after them. */
function expectOrders(counts: readonly number[], from: number, to: number): number {
  const sums = new Array<number>(WEEK_DAYS).fill(0)
  const seen = new Array<number>(WEEK_DAYS).fill(0)
  const around = WEEKS_AROUND * WEEK_DAYS
  for (let day = Math.max(0, from - around); day <= Math.min(counts.length - 1, to + around); day++) {
    if (day >= from && day <= to) continue
    const weekday = day % WEEK_DAYS
    sums[weekday] = (sums[weekday] ?? 0) + (counts[day] ?? 0)
    seen[weekday] = (seen[weekday] ?? 0) + 1
  }
  let expected = 0
  for (let day = from; day <= to; day++) {
    const weekday = day % WEEK_DAYS
    const days = seen[weekday] ?? 0
    if (days > 0) expected += (sums[weekday] ?? 0) / days
  }
  return expected
}

function isHoliday({ from, to }: { from: LocalDate; to: LocalDate }, country: string): boolean {
  const [first, last] = HOLIDAYS[country] ?? OTHER_HOLIDAYS
  const isIn = (day: LocalDate) => day.slice(5) >= first || day.slice(5) <= last
  return isIn(from) && isIn(to) && daysBetween(from, to) < 31
}
