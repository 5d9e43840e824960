import { z } from 'zod'
import { createRouter } from '@/server/api/init'
import { publicProcedure, sessionProcedure } from '@/server/api/procedures'
import { readLink } from '@/server/auth/open-link'
import {
  ConfirmEmailInput,
  confirmEmail,
  EmailChangeInput,
  requestEmailChange,
} from '@/server/services/account/change-email'
import { ChangePasswordInput, changePassword } from '@/server/services/account/change-password'
import { getAccount } from '@/server/services/account/get-account'
import { getSecurity } from '@/server/services/account/get-security'
import { LetterRequestInput, requestLetter } from '@/server/services/account/request-letter'
import {
  BeginFactorInput,
  beginSecondFactor,
  CodeInput,
  confirmSecondFactor,
  ProofInput,
  removeSecondFactor,
  renewRecoveryCodes,
} from '@/server/services/account/second-factor'
import { signOutEverywhere } from '@/server/services/account/sign-out-everywhere'
import {
  RevokeSessionInput,
  revokeOwnSession,
  UnlinkServiceInput,
  UpdateNameInput,
  unlinkService,
  updateName,
} from '@/server/services/account/update-account'
import { UpdateLocaleInput, updateLocale } from '@/server/services/account/update-locale'

const OWN = 'own account'

export const accountRouter = createRouter({
  requestLetter: publicProcedure('accounts begin, and are found again, by a letter')
    .input(LetterRequestInput)
    .mutation(({ ctx, input }) => requestLetter(input, ctx.address)),
  // It changes nothing: a secret does not belong into an address that logs keep.
  readLink: publicProcedure("a letter's link says what it opens")
    .input(z.object({ token: z.string().min(1).max(200) }))
    .mutation(({ ctx, input }) => readLink(input.token, ctx.address)),
  me: sessionProcedure(OWN).query(({ ctx }) => getAccount(ctx.session)),
  security: sessionProcedure(OWN).query(({ ctx }) => getSecurity(ctx.session)),
  setLocale: sessionProcedure(OWN)
    .input(UpdateLocaleInput)
    .mutation(({ ctx, input }) => updateLocale(ctx.session, input)),
  setName: sessionProcedure(OWN)
    .input(UpdateNameInput)
    .mutation(({ ctx, input }) => updateName(ctx.session.userId, input)),
  changePassword: sessionProcedure(OWN)
    .input(ChangePasswordInput)
    .mutation(({ ctx, input }) => changePassword(ctx.session, input, ctx.address)),
  requestEmailChange: sessionProcedure(OWN)
    .input(EmailChangeInput)
    .mutation(({ ctx, input }) => requestEmailChange(ctx.session, input, ctx.address)),
  confirmEmail: sessionProcedure(OWN)
    .input(ConfirmEmailInput)
    .mutation(({ ctx, input }) => confirmEmail(ctx.session, input, ctx.address)),
  beginSecondFactor: sessionProcedure(OWN)
    .input(BeginFactorInput)
    .mutation(({ ctx, input }) => beginSecondFactor(ctx.session, input)),
  confirmSecondFactor: sessionProcedure(OWN)
    .input(CodeInput)
    .mutation(({ ctx, input }) => confirmSecondFactor(ctx.session, input, ctx.address)),
  renewRecoveryCodes: sessionProcedure(OWN)
    .input(ProofInput)
    .mutation(({ ctx, input }) => renewRecoveryCodes(ctx.session, input)),
  removeSecondFactor: sessionProcedure(OWN)
    .input(ProofInput)
    .mutation(({ ctx, input }) => removeSecondFactor(ctx.session, input, ctx.address)),
  unlinkService: sessionProcedure(OWN)
    .input(UnlinkServiceInput)
    .mutation(({ ctx, input }) => unlinkService(ctx.session.userId, input)),
  revokeSession: sessionProcedure(OWN)
    .input(RevokeSessionInput)
    .mutation(({ ctx, input }) => revokeOwnSession(ctx.session.userId, input, ctx.address)),
  signOutEverywhere: sessionProcedure(OWN).mutation(({ ctx }) => signOutEverywhere(ctx.session.userId, ctx.address)),
})
