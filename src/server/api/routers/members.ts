import { z } from 'zod'
import { createRouter } from '@/server/api/init'
import { orgProcedure } from '@/server/api/procedures'
import type { Session } from '@/server/auth/sessions'
import { CreateInvitationsInput, createInvitations } from '@/server/services/invitations/create-invitations'
import { resendInvitation } from '@/server/services/invitations/resend-invitation'
import { revokeInvitation } from '@/server/services/invitations/revoke-invitation'
import type { Inviter } from '@/server/services/invitations/write-invitation-letter'
import { listMembers } from '@/server/services/members/list-members'
import { leaveOrganization, removeMember } from '@/server/services/members/remove-member'
import { TransferOwnershipInput, transferOwnership } from '@/server/services/members/transfer-ownership'
import { UpdateMemberInput, updateMember } from '@/server/services/members/update-member'
import type { OrganizationContext } from '@/server/services/organization/get-organization-access'

const ofInvitation = z.object({ id: z.uuid() })

export const membersRouter = createRouter({
  list: orgProcedure('member:read').query(({ ctx }) => listMembers(ctx.principal, new Date())),
  invite: orgProcedure('member:update')
    .input(CreateInvitationsInput)
    .mutation(({ ctx, input: { org: _org, ...invitations } }) =>
      createInvitations(ctx.principal, buildInviter(ctx), invitations, new Date()),
    ),
  resendInvitation: orgProcedure('member:update')
    .input(ofInvitation)
    .mutation(({ ctx, input }) => resendInvitation(ctx.principal, buildInviter(ctx), input.id, new Date())),
  revokeInvitation: orgProcedure('member:update')
    .input(ofInvitation)
    .mutation(({ ctx, input }) => revokeInvitation(ctx.principal, input.id)),
  update: orgProcedure('member:update')
    .input(UpdateMemberInput)
    .mutation(({ ctx, input: { org: _org, ...change } }) => updateMember(ctx.principal, change)),
  transferOwnership: orgProcedure('ownership:transfer')
    .input(TransferOwnershipInput)
    .mutation(({ ctx, input: { org: _org, ...transfer } }) => transferOwnership(ctx, transfer)),
  remove: orgProcedure('member:update')
    .input(z.object({ userId: z.uuid() }))
    .mutation(({ ctx, input }) => removeMember(ctx.principal, input.userId)),
  leave: orgProcedure('organization:read').mutation(({ ctx }) => leaveOrganization(ctx.principal)),
})

function buildInviter({ session, org }: { session: Session; org: OrganizationContext }): Inviter {
  return { name: session.name, email: session.email, locale: session.locale, organizationName: org.name }
}
