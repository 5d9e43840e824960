import type { CohortReport, CohortReportRow } from './cohort-report'
import { EXACT_WINDOW_DAYS } from './cohort-switches'
import { bucketIndexOf, bucketLastDay } from './time/bucket'
import { addDays, type LocalDate } from './time/local-date'

type Frame = Pick<CohortReport, 'bucket' | 'windows'>
type Cohort = Pick<CohortReportRow, 'firstDay' | 'youngestDay'>

/**
 * The local day on which a cohort's cell becomes final, or did (METRICS "Cell"): the last day of its bucket; of exact
 * windows the day the youngest customer's window ends, at the latest, while the cohort still grows. Null for groups.
 */
export function finalOnOf({ bucket, windows }: Frame, cohort: Cohort, asOf: LocalDate, offset: number) {
  if (cohort.firstDay === null) return null
  const index = bucketIndexOf(cohort.firstDay, bucket)
  if (windows === 'calendar') return bucketLastDay(index + offset, bucket)
  const lastDay = bucketLastDay(index, bucket)
  const youngest = lastDay <= asOf ? cohort.youngestDay : lastDay
  const end = addDays(youngest, EXACT_WINDOW_DAYS * (offset + 1) - 1)
  return latest(end, lastDay)
}

/** What a cell is: not begun, unfinished (a running bucket), or final; and whether refunds may still lower it. */
export function cellStateOf(row: CohortReportRow, offset: number) {
  return {
    isBegun: offset < row.values.length,
    isFinal: offset < row.finalCells,
    areRefundsArriving: row.refundsArriveFrom !== null && offset >= row.refundsArriveFrom,
  }
}

const latest = (a: LocalDate, b: LocalDate) => (a > b ? a : b)
