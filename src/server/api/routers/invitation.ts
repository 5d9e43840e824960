import { createRouter } from '@/server/api/init'
import { publicProcedure, sessionProcedure } from '@/server/api/procedures'
import { AcceptInvitationInput, acceptInvitation } from '@/server/services/invitations/accept-invitation'
import { JoinByInvitationInput, joinByInvitation } from '@/server/services/invitations/join-by-invitation'

export const invitationRouter = createRouter({
  accept: sessionProcedure('who holds the secret of an invitation to their own address of mail becomes a member')
    .input(AcceptInvitationInput)
    .mutation(({ ctx, input }) => acceptInvitation(ctx.session, input.token, ctx.address)),
  join: publicProcedure("a letter's invitation makes the account it is for")
    .input(JoinByInvitationInput)
    .mutation(({ ctx, input }) => joinByInvitation(input, ctx.address)),
})
