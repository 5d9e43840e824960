import { createRouter } from '@/server/api/init'
import { orgProcedure, storeProcedure } from '@/server/api/procedures'
import { CreateStoreInput, createStore } from '@/server/services/store/create-store'
import { getStore } from '@/server/services/store/get-store'
import { UpdateStoreInput, updateStore } from '@/server/services/store/update-store'

export const storeRouter = createRouter({
  create: orgProcedure('store:create')
    .input(CreateStoreInput)
    .mutation(async ({ ctx, input: { org: _org, ...fields } }) => {
      const { slug } = await createStore(ctx.principal, fields)
      return { slug }
    }),
  get: storeProcedure('store:read').query(({ ctx }) => getStore(ctx.principal, ctx.store)),
  update: storeProcedure('store:update')
    .input(UpdateStoreInput)
    .mutation(async ({ ctx, input: { org: _org, store: _store, ...fields } }) =>
      getStore(ctx.principal, await updateStore(ctx.principal, ctx.store.id, fields)),
    ),
})
