import type { CohortCell, CohortCellCustomers, CohortComparison } from '@/domain/cohort-drill'
import type { CohortReport } from '@/domain/cohort-report'
import { AppError } from '@/domain/errors'
import type { ReportState } from '@/domain/report-state'
import type { Principal } from '@/server/db/principal'
import { findContacts, NOBODY } from '@/server/services/customers/find-contacts'
import type { StoreContext } from '@/server/services/store/store-context'
import type {
  CohortCellCustomersInput,
  CohortCellInput,
  CohortComparisonInput,
  CohortReportInput,
} from './cohort-input'
import { buildReportQuery, reportOnFilter } from './report-on-filter'
import { cohortCell } from './reports/cohort-cell'
import { cohortCellCustomers } from './reports/cohort-cell-customers'
import { cohortComparison } from './reports/cohort-comparison'
import type { CohortQuery } from './reports/cohort-query'
import { cohortReport } from './reports/cohort-report'
import type { ReportQuery } from './reports/report-query'
import { findForecastsFor, findSegmentRule } from './segments/find-segment-rule'
import { buildSegmentCondition } from './segments/segment-condition'

/** The cohort report of a store under its own settings. */
export async function storeCohortReport(
  principal: Principal,
  store: StoreContext,
  { filter, ...switches }: CohortReportInput,
): Promise<ReportState<CohortReport>> {
  return await reportOnFilter(principal, store, filter, (snapshot, query) =>
    cohortReport(snapshot, buildCohortQuery(store, query, switches)),
  )
}

/** One cell with what stands behind it. Throws `notFound` for a cell that is not there. */
export async function storeCohortCell(
  principal: Principal,
  store: StoreContext,
  { filter, row, isOthers, offset, ...switches }: CohortCellInput,
): Promise<ReportState<CohortCell>> {
  return await reportOnFilter(principal, store, filter, async (snapshot, query) => {
    const cell = await cohortCell(snapshot, buildCohortQuery(store, query, switches), { row, isOthers, offset })
    if (!cell) throw new AppError('notFound')
    return cell
  })
}

/** The customers of a cell, one page of them, with who they are. Throws `notFound` for a cell that is not there. */
export async function storeCohortCellCustomers(
  principal: Principal,
  store: StoreContext,
  { filter, row, isOthers, offset, skip, limit, ...switches }: CohortCellCustomersInput,
): Promise<ReportState<CohortCellCustomers>> {
  const place = { row, isOthers, offset, skip, limit }
  const report = await reportOnFilter(principal, store, filter, (snapshot, query) =>
    cohortCellCustomers(snapshot, buildCohortQuery(store, query, switches), place),
  )
  if (report.state !== 'ready') return report
  if (!report.data) throw new AppError('notFound')
  const { rows, total, ordersOf } = report.data
  const contacts = await findContacts(principal, store.id, ordersOf)
  return { ...report, data: { total, rows: rows.map((one) => ({ ...one, ...(contacts.get(one.key) ?? NOBODY) })) } }
}

/** Two filters side by side, offset by offset; without a second one, the first against the rest of the store. */
export async function storeCohortComparison(
  principal: Principal,
  store: StoreContext,
  { filter, other, ...switches }: CohortComparisonInput,
): Promise<ReportState<CohortComparison>> {
  const rule = await findSegmentRule(principal, store, other?.segment)
  return await reportOnFilter(
    principal,
    store,
    filter,
    async (snapshot, query, forecasts) => {
      const { marginBasisPoints } = store
      const segmentCondition = rule && (await buildSegmentCondition(snapshot, rule, { marginBasisPoints, forecasts }))
      const second = other && buildReportQuery(store, { ...other, segmentCondition }, snapshot.meta.asOf).filter
      const asked = buildCohortQuery(store, query, { ...switches, rowsBy: 'cohort' })
      return await cohortComparison(snapshot, asked, second ?? null)
    },
    rule && findForecastsFor(rule, store, filter),
  )
}

function buildCohortQuery(
  { startedOn, inactivityMonths }: StoreContext,
  query: ReportQuery,
  { horizon, ...switches }: Omit<CohortReportInput, 'filter'>,
): CohortQuery {
  return { ...query, ...switches, startedOn, inactivityMonths, horizon: horizon ?? null }
}
