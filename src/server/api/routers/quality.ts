import { storeQuality } from '@/server/analytics/store-quality'
import { createRouter } from '@/server/api/init'
import { storeProcedure } from '@/server/api/procedures'
import { getStatuses } from '@/server/services/quality/get-statuses'
import { SetStatusClassInput, setStatusClass } from '@/server/services/quality/set-status-class'

/**
 * What a store's figures stand on. Whoever reads the figures may read how far to trust them: it names no order and no
 * person. What statuses mean is said by those who load files.
 */
export const qualityRouter = createRouter({
  report: storeProcedure('report:read').query(({ ctx }) => storeQuality(ctx.principal, ctx.store, new Date())),
  statuses: storeProcedure('report:read').query(({ ctx }) => getStatuses(ctx.principal, ctx.store.id)),
  setStatusClass: storeProcedure('import:create')
    .input(SetStatusClassInput)
    .mutation(({ ctx, input }) => setStatusClass(ctx.principal, ctx.store.id, input)),
})
