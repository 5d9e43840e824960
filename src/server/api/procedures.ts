import { z } from 'zod'
import { AppError } from '@/domain/errors'
import type { Permission } from '@/domain/permissions'
import { getOrganizationAccess } from '@/server/services/organization/get-organization-access'
import { getStoreAccess } from '@/server/services/store/get-store-access'
import { baseProcedure } from './init'
import { refuseDemo } from './refuse-demo'

const Slug = z.string().min(1).max(80)
export const OrgInput = z.object({ org: Slug })
export const StoreInput = OrgInput.extend({ store: Slug })

/** For everybody, signed in or not. `reason` says why; a test keeps the list of such procedures. */
export function publicProcedure(reason: string) {
  return baseProcedure.meta({ open: reason })
}

/** For a signed-in person and their own account only; on the same list. Adds a session that is there. */
export function sessionProcedure(reason: string) {
  return signedInProcedure.meta({ open: reason })
}

/** For members of `input.org` who hold the permission; strangers get "not found". Adds `principal`, `org`. */
export function orgProcedure(permission: Permission) {
  return signedInProcedure
    .meta({ permission })
    .input(OrgInput)
    .use(async ({ ctx, input, next }) => next({ ctx: await getOrganizationAccess(ctx.session, input.org, permission) }))
}

/** The same for `input.store` of `input.org`. Adds `principal`, `org`, `store`. */
export function storeProcedure(permission: Permission) {
  return signedInProcedure
    .meta({ permission })
    .input(StoreInput)
    .use(async ({ ctx, input, next }) => next({ ctx: await getStoreAccess(ctx.session, input, permission) }))
}

const signedInProcedure = baseProcedure.use(async ({ ctx, type, path, next }) => {
  if (ctx.session === null) throw new AppError('unauthorized')
  if (type === 'mutation') refuseDemo(ctx.session, path)
  return next({ ctx: { session: ctx.session } })
})
