import { createRouter } from '@/server/api/init'
import { storeProcedure } from '@/server/api/procedures'
import { findViews } from '@/server/services/views/find-views'
import { createView, deleteView } from '@/server/services/views/save-view'
import { CreateViewInput, ViewIdInput, ViewsInput } from '@/server/services/views/view-input'

/** Reports kept under a name. */
export const viewsRouter = createRouter({
  list: storeProcedure('report:read')
    .input(ViewsInput)
    .query(({ ctx, input }) => findViews(ctx.principal, ctx.store.id, input)),
  create: storeProcedure('note:update')
    .input(CreateViewInput)
    .mutation(({ ctx, input }) => createView(ctx.principal, ctx.store.id, input)),
  delete: storeProcedure('note:update')
    .input(ViewIdInput)
    .mutation(({ ctx, input }) => deleteView(ctx.principal, ctx.store.id, input)),
})
