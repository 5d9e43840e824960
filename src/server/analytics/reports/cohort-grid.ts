import { buildCohortGrid } from '@/domain/cohort-grid'
import type { CohortGrid } from '@/domain/cohorts'
import type { Bucket } from '@/domain/time/bucket'
import type { Snapshot } from '../snapshot/snapshot'
import { CELL_COLUMNS, cohortCellsSql } from './cohort-cells-sql'
import type { ReportQuery } from './report-query'

/** The cohort grid of METRICS "Cohort grid" in calendar buckets, every measure at once. One scan. */
export async function cohortGrid(snapshot: Snapshot, query: ReportQuery & { bucket: Bucket }): Promise<CohortGrid> {
  const asked = { ...query, measure: 'margin', windows: 'calendar' } as const
  const columns = await snapshot.columns(CELL_COLUMNS, cohortCellsSql(asked))
  return buildCohortGrid({ bucket: query.bucket, asOf: snapshot.meta.asOf, columns })
}
