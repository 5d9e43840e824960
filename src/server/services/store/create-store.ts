import type { z } from 'zod'
import { AppError } from '@/domain/errors'
import { buildSlug, buildSlugCandidates, RESERVED_STORE_SLUGS } from '@/domain/slug'
import { recordAudit } from '@/server/audit/record-audit'
import type { Principal } from '@/server/db/principal'
import { withTenant } from '@/server/db/with-tenant'
import { buildStartedOn } from './build-started-on'
import { StoreFields } from './store-fields'

export const CreateStoreInput = StoreFields.pick({
  name: true,
  currency: true,
  timeZone: true,
  country: true,
  marginBasisPoints: true,
})
export type CreateStoreInput = z.infer<typeof CreateStoreInput>

/** What only the seed gives: the marks of a store whose orders are generated. */
export interface GeneratedStore {
  generatedSeed?: number
  startedOn?: string
}

/** The source that a store's files and, later, its connector share. */
export const FIRST_SOURCE_NUMBER = 1

/** Creates a store with its first source; returns its id and the slug made from its name. */
export async function createStore(
  principal: Principal,
  input: CreateStoreInput,
  generated: GeneratedStore = {},
): Promise<{ id: string; slug: string }> {
  const { organizationId } = principal
  const { startedOn = null, generatedSeed = null } = generated
  const data = { ...input, organizationId, generatedSeed, startedOn: buildStartedOn(startedOn) }
  const candidates = buildSlugCandidates(buildSlug(input.name, 'store'), RESERVED_STORE_SLUGS, Math.random)
  return withTenant(principal, async (db) => {
    for (const slug of candidates) {
      const [store] = await db.store.createManyAndReturn({
        data: [{ ...data, slug }],
        skipDuplicates: true,
        select: { id: true },
      })
      if (!store) continue
      await db.source.create({
        data: { organizationId, storeId: store.id, number: FIRST_SOURCE_NUMBER, name: input.name },
      })
      await recordAudit(principal, db, { action: 'store.created', storeId: store.id })
      return { id: store.id, slug }
    }
    throw new AppError('conflict', { field: 'name', reason: 'slugTaken' })
  })
}
