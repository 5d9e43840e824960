import { buildCohortReport, type CohortReportInput } from '@/domain/build-cohort-report'
import type { CohortReport } from '@/domain/cohort-report'
import { type CohortSwitches, hasRefunds, settleSwitches } from '@/domain/cohort-switches'
import { toMinor } from '@/domain/money'
import type { Snapshot } from '../snapshot/snapshot'
import { CELL_COLUMNS, cohortCellsSql } from './cohort-cells-sql'
import { findCohortGroups, groupCohorts } from './cohort-groups'
import { type CohortQuery, cohortRelation } from './cohort-query'
import { hasContribution } from './money-relations'
import { refundLagDays } from './refund-lag'
import { unmatchedRefundSql } from './report-query'
import { spendSpans } from './spend-spans'

/** The cohort report of METRICS "Cohort grid": sums of every cell in one scan, figures by the domain. */
export async function cohortReport(snapshot: Snapshot, asked: CohortQuery): Promise<CohortReport> {
  const query = settleSwitches(asked)
  const { filter, startedOn, inactivityMonths, marginBasisPoints } = query
  const { asOf, firstDay } = snapshot.meta
  return buildCohortReport({
    switches: pickSwitches(query),
    asOf,
    history: { firstDay, startedOn, inactivityMonths },
    isTruncatedIn: filter.truncated !== 'out',
    columns: await snapshot.columns(CELL_COLUMNS, cohortCellsSql(query)),
    marginColumns: await readMargins(snapshot, query),
    grouped: await readGroups(snapshot, query),
    unmatched: { minor: await readUnmatched(snapshot, query), marginBasisPoints },
    refundLagDays: hasRefunds(query.measure) && filter.refundsBy !== 'refund' ? await refundLagDays(snapshot) : null,
    spans: query.rowsBy === 'cohort' ? await spendSpans(snapshot, filter) : null,
    hasContribution: hasContribution(query.costs),
    horizon: query.horizon,
  })
}

function pickSwitches({ bucket, measure, form, span, windows, rowsBy }: CohortQuery): CohortSwitches {
  return { bucket, measure, form, span, windows, rowsBy }
}

async function readGroups(snapshot: Snapshot, query: CohortQuery): Promise<CohortReportInput['grouped']> {
  const { rowsBy, filter } = query
  if (rowsBy === 'cohort') return null
  const groups = await findCohortGroups(snapshot, query, rowsBy)
  const sql = cohortCellsSql(query, groupCohorts(groups, rowsBy, filter))
  return { groups, columns: await snapshot.columns(CELL_COLUMNS, sql) }
}

/** Payback reads margin as the margin grid does, whatever measure is shown: by refund date where refunds go by theirs. */
async function readMargins(snapshot: Snapshot, query: CohortQuery): Promise<CohortReportInput['marginColumns']> {
  const { measure, filter, rowsBy } = query
  const isByRefund = filter.refundsBy === 'refund' && rowsBy === 'cohort'
  if (!isByRefund || cohortRelation(measure, filter) === cohortRelation('margin', filter)) return null
  return await snapshot.columns(CELL_COLUMNS, cohortCellsSql({ ...query, measure: 'margin' }))
}

/** Where a range chooses cohorts, returns without an order belong to none of them. */
async function readUnmatched(snapshot: Snapshot, { filter }: CohortQuery): Promise<number> {
  if (filter.from !== undefined || filter.to !== undefined) return 0
  const { minor } = await snapshot.row<{ minor: bigint }>(
    `SELECT CAST(${unmatchedRefundSql(filter)} AS HUGEINT) AS minor`,
  )
  return toMinor(minor)
}
