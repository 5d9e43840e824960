import { createRouter } from '@/server/api/init'
import { orgProcedure, storeProcedure } from '@/server/api/procedures'
import { findPortfolio } from '@/server/portfolio/find-portfolio'
import { SetTagsInput, setTags } from '@/server/portfolio/set-tags'

export const portfolioRouter = createRouter({
  get: orgProcedure('portfolio:read').query(({ ctx }) => findPortfolio(ctx.principal, new Date())),
  setTags: storeProcedure('store:update')
    .input(SetTagsInput)
    .mutation(({ ctx, input }) => setTags(ctx.principal, ctx.store.id, input)),
})
