import { createRouter } from '@/server/api/init'
import { orgProcedure, sessionProcedure } from '@/server/api/procedures'
import { countAttempts } from '@/server/auth/throttle'
import { CreateOrganizationInput, createOrganization } from '@/server/services/organization/create-organization'
import { getOrganization } from '@/server/services/organization/get-organization'
import { UpdateOrganizationInput, updateOrganization } from '@/server/services/organization/update-organization'

export const organizationRouter = createRouter({
  create: sessionProcedure('a person may found an organisation, and becomes its owner')
    .input(CreateOrganizationInput)
    .mutation(async ({ ctx, input }) => {
      await countAttempts({ 'organization:person': ctx.session.userId })
      const { slug } = await createOrganization(ctx.session.userId, input)
      return { slug }
    }),
  update: orgProcedure('organization:update')
    .input(UpdateOrganizationInput)
    .mutation(({ ctx, input: { org: _org, ...fields } }) => updateOrganization(ctx, fields)),
  get: orgProcedure('organization:read').query(({ ctx }) => getOrganization(ctx)),
})
