import { z } from 'zod'
import { CohortsInput, FilterInput } from '@/server/analytics/report-input'
import { filterOptions } from '@/server/analytics/reports/filter-options'
import { reportOnStore } from '@/server/analytics/snapshot/get-snapshot'
import { storeCohortGrid, storeOverview } from '@/server/analytics/store-reports'
import { createRouter } from '@/server/api/init'
import { storeProcedure } from '@/server/api/procedures'

export const reportRouter = createRouter({
  overview: storeProcedure('report:read')
    .input(z.object({ filter: FilterInput }))
    .query(({ ctx, input }) => storeOverview(ctx.principal, ctx.store, input.filter)),
  cohorts: storeProcedure('report:read')
    .input(CohortsInput)
    .query(({ ctx, input }) => storeCohortGrid(ctx.principal, ctx.store, input)),
  filterOptions: storeProcedure('report:read').query(({ ctx }) =>
    reportOnStore(ctx.principal, ctx.store, null, filterOptions),
  ),
})
