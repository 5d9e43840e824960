import { createRouter } from '@/server/api/init'
import { orgProcedure } from '@/server/api/procedures'
import { findLeads } from '@/server/services/leads/find-leads'
import { getFunnel } from '@/server/services/leads/get-funnel'
import { getLead } from '@/server/services/leads/get-lead'
import {
  FunnelInput,
  LeadIdInput,
  LeadListInput,
  LeadNoteInput,
  LeadViewInput,
  UpdateLeadInput,
} from '@/server/services/leads/lead-list-input'
import { findLeadOwners } from '@/server/services/leads/lead-owners'
import { addLeadNote, deleteLead, updateLead } from '@/server/services/leads/update-lead'

/** What visitors of an organisation's calculator left there. */
export const leadsRouter = createRouter({
  list: orgProcedure('lead:read')
    .input(LeadListInput)
    .query(({ ctx, input }) => findLeads(ctx.principal, input)),
  get: orgProcedure('lead:read')
    .input(LeadViewInput)
    .query(({ ctx, input }) => getLead(ctx.principal, input.id, input.locale)),
  owners: orgProcedure('lead:read').query(({ ctx }) => findLeadOwners(ctx.principal)),
  funnel: orgProcedure('lead:read')
    .input(FunnelInput)
    .query(({ ctx, input }) => getFunnel(ctx.principal, input)),
  update: orgProcedure('lead:update')
    .input(UpdateLeadInput)
    .mutation(({ ctx, input }) => updateLead(ctx.principal, input)),
  addNote: orgProcedure('lead:update')
    .input(LeadNoteInput)
    .mutation(({ ctx, input }) => addLeadNote(ctx.principal, input)),
  delete: orgProcedure('lead:update')
    .input(LeadIdInput)
    .mutation(({ ctx, input }) => deleteLead(ctx.principal, input)),
})
