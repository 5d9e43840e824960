import { buildCohortGrid } from '@/domain/cohort-grid'
import type { CohortCellStat, CohortGrid } from '@/domain/cohorts'
import type { Bucket } from '@/domain/time/bucket'
import { weekOf } from '../snapshot/build-snapshot'
import type { Snapshot } from '../snapshot/snapshot'
import { customerCondition, marginE4, type ReportQuery } from './report-query'

/** The cohort grid of METRICS "Cohort grid", calendar buckets. One scan: no self-join, no distinct count. */
export async function cohortGrid(snapshot: Snapshot, query: ReportQuery & { bucket: Bucket }): Promise<CohortGrid> {
  const cells = await snapshot.rows<CohortCellStat & { newCustomers: number; newGuests: number }>(cohortGridSql(query))
  const sizes = cells
    .filter((cell) => cell.offset === 0)
    .map(({ cohort, newCustomers, newGuests }) => ({ cohort, size: newCustomers, guests: newGuests }))
  return buildCohortGrid({ bucket: query.bucket, asOf: snapshot.meta.asOf, cells, sizes })
}

/** The report's SQL, apart so that a benchmark can time it bare. */
export function cohortGridSql(query: ReportQuery & { bucket: Bucket }): string {
  const { cohort, bucket, isNew } = BUCKETS[query.bucket]
  return `
    SELECT CAST(${cohort} AS INTEGER) AS cohort, CAST(${bucket} - ${cohort} AS INTEGER) AS "offset",
      CAST(count(*) FILTER (${isNew}) AS INTEGER) AS customers, CAST(count(*) AS INTEGER) AS orders,
      CAST(count(*) FILTER (number = 1) AS INTEGER) AS "newCustomers",
      CAST(count(*) FILTER (number = 1 AND is_guest) AS INTEGER) AS "newGuests",
      sum(gross_minor) AS "grossMinor", sum(refund_minor) AS "refundMinor", sum(net_minor) AS "revenueMinor",
      ${marginE4(query.marginBasisPoints)} AS "marginE4"
    FROM orders WHERE ${customerCondition(query.filter)} GROUP BY ALL ORDER BY ALL`
}

const BUCKETS: Record<Bucket, { cohort: string; bucket: string; isNew: string }> = {
  week: { cohort: weekOf('first_day'), bucket: weekOf('day'), isNew: 'is_new_in_week' },
  month: { cohort: 'first_month', bucket: 'month', isNew: 'is_new_in_month' },
  quarter: { cohort: 'first_month // 3', bucket: 'month // 3', isNew: 'is_new_in_quarter' },
  year: { cohort: 'first_month // 12', bucket: 'month // 12', isNew: 'is_new_in_year' },
}
