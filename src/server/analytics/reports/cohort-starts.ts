import { type CohortSpan, computeCohortSpan } from '@/domain/cohort-spans'
import type { Snapshot } from '../snapshot/snapshot'
import { type CohortQuery, cohortPlace } from './cohort-query'
import { customerCondition, rangeCondition } from './report-query'

export interface CohortStart {
  span: CohortSpan
  size: number
  guests: number
}

/** The cohorts of a query's customers, oldest first: who starts in each, and how far its row reaches. */
export async function cohortStarts(snapshot: Snapshot, query: CohortQuery, condition = 'TRUE'): Promise<CohortStart[]> {
  const { filter, bucket, windows } = query
  const { cohort } = cohortPlace(query)
  const rows = await snapshot.rows<{ cohort: number; size: number; guests: number; oldest: number; youngest: number }>(`
    SELECT CAST(${cohort} AS INTEGER) AS cohort, CAST(count(*) AS INTEGER) AS size,
      CAST(count(*) FILTER (is_guest) AS INTEGER) AS guests,
      CAST(min(first_day) - DATE '1970-01-01' AS INTEGER) AS oldest,
      CAST(max(first_day) - DATE '1970-01-01' AS INTEGER) AS youngest
    FROM orders
    WHERE number = 1 AND ${customerCondition(filter)} AND ${rangeCondition(filter, 'first_day')} AND ${condition}
    GROUP BY 1 ORDER BY 1`)
  const frame = { bucket, windows, asOf: snapshot.meta.asOf }
  return rows.map(({ oldest, youngest, size, guests, ...row }) => ({
    span: computeCohortSpan(row.cohort, oldest, youngest, frame),
    size,
    guests,
  }))
}
