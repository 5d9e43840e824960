import {
  LtvSpreadInput,
  OverviewPartInput,
  storeLtvSpread,
  storeOverviewChanges,
  storeRevenueLayers,
  storeSecondOrder,
} from '@/server/analytics/store-overview'
import { createRouter } from '@/server/api/init'
import { storeProcedure } from '@/server/api/procedures'

/** The parts of the overview that are asked for on their own, so that its first answer waits for none of them. */
export const overviewRouter = createRouter({
  changes: storeProcedure('report:read')
    .input(OverviewPartInput)
    .query(({ ctx, input }) => storeOverviewChanges(ctx.principal, ctx.store, input)),
  secondOrder: storeProcedure('report:read')
    .input(OverviewPartInput)
    .query(({ ctx, input }) => storeSecondOrder(ctx.principal, ctx.store, input)),
  ltvSpread: storeProcedure('report:read')
    .input(LtvSpreadInput)
    .query(({ ctx, input }) => storeLtvSpread(ctx.principal, ctx.store, input)),
  revenueLayers: storeProcedure('report:read')
    .input(OverviewPartInput)
    .query(({ ctx, input }) => storeRevenueLayers(ctx.principal, ctx.store, input)),
})
