import { createRouter } from '@/server/api/init'
import { orgProcedure } from '@/server/api/procedures'
import { getPageSettings } from '@/server/services/calculator/get-page-settings'
import { SaveLogoInput, saveLogo } from '@/server/services/calculator/logo'
import { SavePageInput } from '@/server/services/calculator/page-input'
import { savePage } from '@/server/services/calculator/save-page'
import { rotateWebhookSecret, sendWebhookTrial } from '@/server/services/calculator/webhook-secret'

/** An organisation's own page of the public calculator. */
export const calculatorRouter = createRouter({
  get: orgProcedure('calculator:update').query(({ ctx }) => getPageSettings(ctx)),
  save: orgProcedure('calculator:update')
    .input(SavePageInput)
    .mutation(({ ctx, input: { org: _, ...input } }) => savePage(ctx.principal, input)),
  saveLogo: orgProcedure('calculator:update')
    .input(SaveLogoInput)
    .mutation(({ ctx, input }) => saveLogo(ctx.principal, input)),
  rotateSecret: orgProcedure('calculator:update').mutation(({ ctx }) => rotateWebhookSecret(ctx.principal)),
  sendTrial: orgProcedure('calculator:update').mutation(({ ctx }) => sendWebhookTrial(ctx.principal)),
})
