import { createRouter } from '@/server/api/init'
import { orgProcedure } from '@/server/api/procedures'
import { AuditListInput, findAuditPeople, findAuditStores, findEvents } from '@/server/services/audit/find-events'

/** The organisation's log, to read. It has no other procedures: nobody changes it. */
export const auditRouter = createRouter({
  list: orgProcedure('audit:read')
    .input(AuditListInput)
    .query(({ ctx, input }) => findEvents(ctx.principal, input)),
  stores: orgProcedure('audit:read').query(({ ctx }) => findAuditStores(ctx.principal)),
  people: orgProcedure('audit:read').query(({ ctx }) => findAuditPeople(ctx.principal)),
})
