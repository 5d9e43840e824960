import { createRouter } from '@/server/api/init'
import { storeProcedure } from '@/server/api/procedures'
import { getRates } from '@/server/services/rates/get-rates'
import { deleteRate, RateKeyInput, SaveRatesInput, saveRates } from '@/server/services/rates/save-rates'

/** A store's monthly rates. Whoever loads files enters the rates that they need. */
export const ratesRouter = createRouter({
  list: storeProcedure('import:read').query(({ ctx }) => getRates(ctx.principal, ctx.store.id)),
  save: storeProcedure('import:create')
    .input(SaveRatesInput)
    .mutation(({ ctx, input }) => saveRates(ctx.principal, ctx.store, input)),
  delete: storeProcedure('import:create')
    .input(RateKeyInput)
    .mutation(({ ctx, input }) => deleteRate(ctx.principal, ctx.store.id, input)),
})
