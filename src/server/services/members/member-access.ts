import { z } from 'zod'
import { AppError } from '@/domain/errors'
import { limitGrant } from '@/domain/member-rules'
import { type Grant, ROLES } from '@/domain/permissions'
import type { TenantDb } from '@/server/db/scoped-db'

/** § More stores than an agency has: the list of a limited member. */
const STORES_MAX = 1000

/** What a member is given: a role, and what is kept from it. Stores are named by their slugs. */
export const AccessInput = z.object({
  role: z.enum(ROLES),
  isLimited: z.boolean(),
  stores: z.array(z.string().min(1).max(80)).max(STORES_MAX),
  seesPersonalData: z.boolean(),
  seesCosts: z.boolean(),
})
export type AccessInput = z.infer<typeof AccessInput>

export interface ResolvedAccess {
  grant: Grant
  /** Of a limited member; empty otherwise. */
  storeIds: string[]
}

/**
 * The access as rows hold it: nothing is kept from owners and admins. Throws `notFound` for a store that is not the
 * organisation's, and `invalidInput` for a limited member without a store.
 */
export async function resolveAccess(db: TenantDb, { stores, ...asked }: AccessInput): Promise<ResolvedAccess> {
  const grant = limitGrant(asked)
  const slugs = [...new Set(stores)]
  const found = await db.store.findMany({ where: { slug: { in: slugs } }, select: { id: true } })
  if (found.length < slugs.length) throw new AppError('notFound')
  if (!grant.isLimited) return { grant, storeIds: [] }
  if (slugs.length === 0) throw new AppError('invalidInput', { field: 'stores', reason: 'noStores' })
  return { grant, storeIds: found.map(({ id }) => id) }
}

/** Writes the stores of a limited member anew. */
export async function replaceMemberStores(
  db: TenantDb,
  member: { organizationId: string; userId: string },
  storeIds: readonly string[],
): Promise<void> {
  await db.membershipStore.deleteMany({ where: member })
  await db.membershipStore.createMany({ data: storeIds.map((storeId) => ({ ...member, storeId })) })
}
