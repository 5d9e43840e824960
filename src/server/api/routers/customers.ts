import { CustomerInput, CustomersInput } from '@/server/analytics/customers-input'
import { storeCustomer, storeCustomers } from '@/server/analytics/store-customers'
import { createRouter } from '@/server/api/init'
import { storeProcedure } from '@/server/api/procedures'

export const customersRouter = createRouter({
  list: storeProcedure('customer:read')
    .input(CustomersInput)
    .query(({ ctx, input: { org: _org, store: _store, ...input } }) => storeCustomers(ctx.principal, ctx.store, input)),
  get: storeProcedure('customer:read')
    .input(CustomerInput)
    .query(({ ctx, input }) => storeCustomer(ctx.principal, ctx.store, input.key)),
})
