import { type CohortWindows, EXACT_WINDOW_DAYS } from './cohort-switches'
import { type Bucket, bucketFirstDay, bucketIndexOf, bucketLabel, bucketLastDay } from './time/bucket'
import { addDays, addMonths, epochDay, type LocalDate } from './time/local-date'

/** What a grid's columns mean. */
export interface CohortFrame {
  bucket: Bucket
  windows: CohortWindows
  asOf: LocalDate
}

/** How far a cohort's row reaches. */
export interface CohortSpan {
  index: number
  label: string
  firstDay: LocalDate
  /** First order days of its oldest and youngest customer, as days since 1970. */
  oldest: number
  youngest: number
  /** Cells that have begun: later ones start after as-of. */
  begun: number
  /** Cells that are final, from offset 0 on. */
  final: number
}

/**
 * How far the row of a cohort reaches (METRICS "Cell"): calendar cells begin and end with their bucket; an exact window
 * begins with the oldest customer's and is final with the youngest's, once the cohort's bucket is over.
 */
export function computeCohortSpan(index: number, oldest: number, youngest: number, frame: CohortFrame): CohortSpan {
  const { bucket, windows, asOf } = frame
  const span = { index, label: bucketLabel(index, bucket), firstDay: bucketFirstDay(index, bucket), oldest, youngest }
  if (windows === 'calendar') {
    const last = bucketIndexOf(asOf, bucket)
    const over = bucketLastDay(last, bucket) <= asOf ? last : last - 1
    return { ...span, begun: Math.max(0, last - index + 1), final: Math.max(0, over - index + 1) }
  }
  const day = epochDay(asOf)
  const isOver = bucketLastDay(index, bucket) <= asOf
  return {
    ...span,
    begun: Math.floor((day - oldest) / EXACT_WINDOW_DAYS) + 1,
    final: isOver ? Math.max(0, Math.floor((day - youngest + 1) / EXACT_WINDOW_DAYS)) : 0,
  }
}

/**
 * The first offset whose bucket ended less than the store's refund lag before as-of, so that refunds may still lower it
 * (METRICS "Refunds"). May lie beyond the row.
 */
export function computeRefundsArriveFrom(span: CohortSpan, lagDays: number, frame: CohortFrame): number {
  const { bucket, windows, asOf } = frame
  // The cell's last day is at or after this one.
  const since = addDays(asOf, 1 - Math.ceil(lagDays))
  if (windows === 'calendar') return Math.max(0, bucketIndexOf(since, bucket) - span.index)
  if (bucketLastDay(span.index, bucket) >= since) return 0
  return Math.max(0, Math.ceil((epochDay(since) + 1 - span.youngest) / EXACT_WINDOW_DAYS) - 1)
}

export interface CohortHistory {
  /** First day of the data. */
  firstDay: LocalDate
  /** The store's own first day of trade; null: unknown. */
  startedOn: LocalDate | null
  inactivityMonths: number
}

/** Whether a cohort that begins on a day may hold customers who bought before the data begins (METRICS "Left truncation"). */
export function mayHoldOlder(
  cohortFirstDay: LocalDate,
  { firstDay, startedOn, inactivityMonths }: CohortHistory,
): boolean {
  if (startedOn !== null && startedOn >= firstDay) return false
  return cohortFirstDay < addMonths(`${firstDay.slice(0, 7)}-01`, inactivityMonths)
}
