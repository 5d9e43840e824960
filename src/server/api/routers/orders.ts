import { createRouter } from '@/server/api/init'
import { storeProcedure } from '@/server/api/procedures'
import { ExcludeOrderInput, excludeOrder, includeOrder } from '@/server/services/orders/exclude-order'
import { findExclusions } from '@/server/services/orders/find-exclusions'
import { findOrder } from '@/server/services/orders/find-order'
import { findOrderChoices } from '@/server/services/orders/find-order-choices'
import { findOrderStanding } from '@/server/services/orders/find-order-standing'
import { findOrders } from '@/server/services/orders/find-orders'
import { FindOrdersInput, OrderReferenceInput } from '@/server/services/orders/order-filter'

export const ordersRouter = createRouter({
  list: storeProcedure('order:read')
    .input(FindOrdersInput)
    .query(({ ctx, input }) => findOrders(ctx.principal, ctx.store, input)),
  choices: storeProcedure('order:read').query(({ ctx }) => findOrderChoices(ctx.principal, ctx.store)),
  exclusions: storeProcedure('order:read').query(({ ctx }) => findExclusions(ctx.principal, ctx.store.id)),
  find: storeProcedure('order:read')
    .input(OrderReferenceInput)
    .query(({ ctx, input }) => findOrder(ctx.principal, ctx.store, input)),
  standing: storeProcedure('order:read')
    .input(OrderReferenceInput)
    .query(({ ctx, input }) => findOrderStanding(ctx.principal, ctx.store, input)),
  exclude: storeProcedure('order:update')
    .input(ExcludeOrderInput)
    .mutation(({ ctx, input }) => excludeOrder(ctx.principal, ctx.store.id, input)),
  include: storeProcedure('order:update')
    .input(OrderReferenceInput)
    .mutation(({ ctx, input }) => includeOrder(ctx.principal, ctx.store.id, input)),
})
