import { NOTABLE_OFFSETS, type ReturnStat } from '@/domain/notable-change'
import type { Snapshot } from '../snapshot/snapshot'
import { customerCondition, type ReportQuery } from './report-query'

/** Identified customers of each monthly cohort, and how many of them ordered in certain calendar months afterwards. */
export async function returnStats(snapshot: Snapshot, { filter }: ReportQuery): Promise<ReturnStat[]> {
  const returned = NOTABLE_OFFSETS.map(
    (offset) =>
      `CAST(count(*) FILTER (is_new_in_month AND month = first_month + ${offset}) AS INTEGER) AS "at${offset}"`,
  )
  const rows = await snapshot.rows<{ cohort: number; customers: number } & Record<`at${number}`, number>>(`
    SELECT first_month AS cohort, CAST(count(*) FILTER (number = 1) AS INTEGER) AS customers, ${returned.join(', ')}
    FROM orders WHERE NOT is_guest AND ${customerCondition(filter)} GROUP BY first_month ORDER BY first_month`)
  return rows.flatMap((row) =>
    NOTABLE_OFFSETS.map((offset) => ({
      cohort: row.cohort,
      offset,
      customers: row.customers,
      returned: row[`at${offset}`] ?? 0,
    })),
  )
}
