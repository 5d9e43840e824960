import { createRouter } from '@/server/api/init'
import { publicProcedure, sessionProcedure } from '@/server/api/procedures'
import { getAccount } from '@/server/services/account/get-account'
import { signOutEverywhere } from '@/server/services/account/sign-out-everywhere'
import { SignUpInput, signUp } from '@/server/services/account/sign-up'
import { UpdateLocaleInput, updateLocale } from '@/server/services/account/update-locale'

export const accountRouter = createRouter({
  signUp: publicProcedure('an account begins here')
    .input(SignUpInput)
    .mutation(async ({ ctx, input }) => {
      await signUp(input, ctx.address)
    }),
  me: sessionProcedure('own account').query(({ ctx }) => getAccount(ctx.session)),
  setLocale: sessionProcedure('own account')
    .input(UpdateLocaleInput)
    .mutation(({ ctx, input }) => updateLocale(ctx.session.userId, input)),
  signOutEverywhere: sessionProcedure('own account').mutation(({ ctx }) => signOutEverywhere(ctx.session.userId)),
})
