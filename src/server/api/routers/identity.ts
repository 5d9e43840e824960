import { z } from 'zod'
import { createRouter } from '@/server/api/init'
import { storeProcedure } from '@/server/api/procedures'
import {
  acceptSureProposals,
  DecidePairsInput,
  decidePairs,
  findDecisions,
  PairsInput,
  takeBackPairs,
} from '@/server/services/identity/decide-pairs'
import { findIdentitySummary } from '@/server/services/identity/find-identity-summary'
import { findIgnoredKeys } from '@/server/services/identity/find-ignored-keys'
import { findJoined } from '@/server/services/identity/find-joined'
import { findProposed } from '@/server/services/identity/find-proposed'
import { IgnoredKeyInput, ignoreKey, linkKeyAgain } from '@/server/services/identity/ignore-key'

const PageInput = z.object({ page: z.int().min(1).max(100_000).default(1) })

export const identityRouter = createRouter({
  summary: storeProcedure('customer:read').query(({ ctx }) => findIdentitySummary(ctx.principal, ctx.store)),
  proposed: storeProcedure('customer:read')
    .input(PageInput)
    .query(({ ctx, input }) => findProposed(ctx.principal, ctx.store, input.page)),
  joined: storeProcedure('customer:read')
    .input(PageInput)
    .query(({ ctx, input }) => findJoined(ctx.principal, ctx.store, input.page)),
  decisions: storeProcedure('customer:read').query(({ ctx }) => findDecisions(ctx.principal, ctx.store.id)),
  ignored: storeProcedure('customer:read').query(({ ctx }) => findIgnoredKeys(ctx.principal, ctx.store)),
  decide: storeProcedure('identity:update')
    .input(DecidePairsInput)
    .mutation(({ ctx, input }) => decidePairs(ctx.principal, ctx.store.id, input)),
  takeBack: storeProcedure('identity:update')
    .input(PairsInput)
    .mutation(({ ctx, input }) => takeBackPairs(ctx.principal, ctx.store.id, input)),
  acceptSure: storeProcedure('identity:update').mutation(({ ctx }) => acceptSureProposals(ctx.principal, ctx.store)),
  ignoreKey: storeProcedure('identity:update')
    .input(IgnoredKeyInput)
    .mutation(({ ctx, input }) => ignoreKey(ctx.principal, ctx.store, input)),
  linkKeyAgain: storeProcedure('identity:update')
    .input(IgnoredKeyInput)
    .mutation(({ ctx, input }) => linkKeyAgain(ctx.principal, ctx.store.id, input)),
})
