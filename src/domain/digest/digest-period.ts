import type { DayRange } from '@/domain/date-range'
import { bucketFirstDay, bucketIndexOf, bucketLastDay } from '@/domain/time/bucket'
import { addDays, type LocalDate } from '@/domain/time/local-date'

export type DigestKind = 'weekly' | 'monthly'

/** What a digest speaks of, and what it is compared with. */
export interface DigestPeriods {
  period: DayRange
  /** The week or month before. */
  previous: DayRange
  /** The same month a year before; of a week the one 52 weeks before, which begins on a Monday too. */
  yearAgo: DayRange
}

/** The last whole week or month before `today`. */
export function digestPeriods(kind: DigestKind, today: LocalDate): DigestPeriods {
  if (kind === 'weekly') {
    const week = bucketIndexOf(today, 'week') - 1
    const range = (index: number) => ({ from: bucketFirstDay(index, 'week'), to: bucketLastDay(index, 'week') })
    return { period: range(week), previous: range(week - 1), yearAgo: range(week - 52) }
  }
  const month = bucketIndexOf(today, 'month') - 1
  const range = (index: number) => ({ from: bucketFirstDay(index, 'month'), to: bucketLastDay(index, 'month') })
  return { period: range(month), previous: range(month - 1), yearAgo: range(month - 12) }
}

/** § A digest goes out on this local hour of the first day after its period, or within so many days after it. */
const DIGEST_HOUR = 7
const DIGEST_LATE_DAYS = 3

/** Whether a digest of the last whole period is due; a worker that was down sends it up to three days late, not later. */
export function isDigestDue(kind: DigestKind, today: LocalDate, hour: number): boolean {
  const start = addDays(digestPeriods(kind, today).period.to, 1)
  if (today === start) return hour >= DIGEST_HOUR
  return today <= addDays(start, DIGEST_LATE_DAYS)
}
