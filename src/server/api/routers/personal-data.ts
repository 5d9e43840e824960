import { z } from 'zod'
import { createRouter } from '@/server/api/init'
import { storeProcedure } from '@/server/api/procedures'
import { describePeople, describePerson } from '@/server/personal-data/describe-people'
import { findErasures, requestErasure, retryErasure } from '@/server/personal-data/erasures'
import { PersonKey, PersonQuery } from '@/server/personal-data/person-seed'

export const personalDataRouter = createRouter({
  /** A mutation only in its form: what is typed names a person, and addresses of requests are logged on their way. */
  search: storeProcedure('customer:erase')
    .input(z.object({ query: PersonQuery }))
    .mutation(({ ctx, input }) => describePeople(ctx.principal, ctx.store, input.query)),
  get: storeProcedure('customer:erase')
    .input(z.object({ key: PersonKey }))
    .query(({ ctx, input }) => describePerson(ctx.principal, ctx.store, input.key)),
  erase: storeProcedure('customer:erase')
    .input(z.object({ key: PersonKey, isConfirmed: z.literal(true) }))
    .mutation(({ ctx, input }) => requestErasure(ctx.principal, ctx.store, input.key)),
  erasures: storeProcedure('customer:erase').query(({ ctx }) => findErasures(ctx.principal, ctx.store.id)),
  retry: storeProcedure('customer:erase')
    .input(z.object({ id: z.uuid() }))
    .mutation(({ ctx, input }) => retryErasure(ctx.principal, ctx.store.id, input.id)),
})
