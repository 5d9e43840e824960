import { z } from 'zod'
import {
  CohortCellCustomersInput,
  CohortCellInput,
  CohortComparisonInput,
  CohortReportInput,
} from '@/server/analytics/cohort-input'
import { FilterInput, FilterValuesInput } from '@/server/analytics/report-input'
import { filterOptions } from '@/server/analytics/reports/filter-options'
import { filterValues } from '@/server/analytics/reports/filter-values'
import { reportOnStore } from '@/server/analytics/snapshot/get-snapshot'
import {
  storeCohortCell,
  storeCohortCellCustomers,
  storeCohortComparison,
  storeCohortReport,
} from '@/server/analytics/store-cohorts'
import { storeOverview } from '@/server/analytics/store-reports'
import { createRouter } from '@/server/api/init'
import { storeProcedure } from '@/server/api/procedures'

export const reportRouter = createRouter({
  overview: storeProcedure('report:read')
    .input(z.object({ filter: FilterInput }))
    .query(({ ctx, input }) => storeOverview(ctx.principal, ctx.store, input.filter)),
  cohortReport: storeProcedure('report:read')
    .input(CohortReportInput)
    .query(({ ctx, input }) => storeCohortReport(ctx.principal, ctx.store, input)),
  cohortCell: storeProcedure('report:read')
    .input(CohortCellInput)
    .query(({ ctx, input }) => storeCohortCell(ctx.principal, ctx.store, input)),
  cohortCellCustomers: storeProcedure('customer:read')
    .input(CohortCellCustomersInput)
    .query(({ ctx, input }) => storeCohortCellCustomers(ctx.principal, ctx.store, input)),
  cohortComparison: storeProcedure('report:read')
    .input(CohortComparisonInput)
    .query(({ ctx, input }) => storeCohortComparison(ctx.principal, ctx.store, input)),
  filterValues: storeProcedure('report:read')
    .input(FilterValuesInput)
    .query(({ ctx, input: { org: _org, store: _store, ...asked } }) =>
      reportOnStore(ctx.principal, ctx.store, null, (snapshot) => filterValues(snapshot, asked)),
    ),
  filterOptions: storeProcedure('report:read').query(({ ctx }) =>
    reportOnStore(ctx.principal, ctx.store, null, filterOptions),
  ),
})
