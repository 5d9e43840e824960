import { createRouter } from '@/server/api/init'
import { storeProcedure } from '@/server/api/procedures'
import { DismissAlertInput, dismissAlert } from '@/server/services/alerts/dismiss-alert'
import { countOpenAlerts, getAlerts } from '@/server/services/alerts/get-alerts'
import { SendDigestInput, sendDigestNow } from '@/server/services/alerts/send-digest-now'
import { SetWatchInput, setWatch } from '@/server/services/alerts/set-watch'
import { SubscribeInput, subscribe } from '@/server/services/alerts/subscribe'

/** What a store is told of without asking. Letters are each person's own wish; what is watched is the store's. */
export const alertsRouter = createRouter({
  get: storeProcedure('alert:read').query(({ ctx }) => getAlerts(ctx.principal, ctx.store, new Date())),
  count: storeProcedure('alert:read').query(({ ctx }) => countOpenAlerts(ctx.principal, ctx.store.id)),
  dismiss: storeProcedure('alert:update')
    .input(DismissAlertInput)
    .mutation(({ ctx, input }) => dismissAlert(ctx.principal, ctx.store.id, input)),
  setWatch: storeProcedure('alert:update')
    .input(SetWatchInput)
    .mutation(({ ctx, input }) => setWatch(ctx.principal, ctx.store.id, input)),
  subscribe: storeProcedure('mail:update')
    .input(SubscribeInput)
    .mutation(({ ctx, input }) => subscribe(ctx.principal, ctx.store.id, input)),
  sendDigest: storeProcedure('mail:update')
    .input(SendDigestInput)
    .mutation(({ ctx, input }) => sendDigestNow(ctx.principal, ctx.store, input, new Date())),
})
