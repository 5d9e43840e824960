import type { ScenarioOrganization, ScenarioStore } from '@/domain/simulate/scenarios'
import { buildOwnerPrincipal, type UserPrincipal } from '@/server/db/principal'
import { withTenant } from '@/server/db/with-tenant'
import { withUser } from '@/server/db/with-user'
import { createOrganization } from '@/server/services/organization/create-organization'
import { createStore } from '@/server/services/store/create-store'

export interface SeededStore {
  id: string
  slug: string
  /** It holds an import that ended well: there is nothing left to load. */
  isLoaded: boolean
}

/** The owner's organisation of the scenario, made where there is none. */
export async function ensureOrganization(
  userId: string,
  { name, stores }: ScenarioOrganization,
): Promise<{ principal: UserPrincipal; slug: string }> {
  const known = await withUser(userId, (db) =>
    db.membership.findFirst({
      where: { userId, role: 'owner', organization: { name } },
      select: { organization: { select: { id: true, slug: true } } },
    }),
  )
  const organization =
    known?.organization ?? (await createOrganization(userId, { name, kind: stores.length > 1 ? 'agency' : 'merchant' }))
  return {
    principal: buildOwnerPrincipal(userId, organization.id),
    slug: organization.slug,
  }
}

/** The generated store of that name and seed, made where there is none. A store without the mark is never touched. */
export async function ensureStore(
  principal: UserPrincipal,
  { name, country, behaviour, range }: ScenarioStore,
  seed: number,
): Promise<SeededStore> {
  const known = await withTenant(principal, async (db) => {
    const where = { organizationId: principal.organizationId, name, generatedSeed: seed }
    const store = await db.store.findFirst({ where, select: { id: true, slug: true } })
    if (!store) return null
    const imports = await db.import.count({
      where: { storeId: store.id, status: 'done' },
    })
    return { ...store, isLoaded: imports > 0 }
  })
  if (known) return known
  const { currency, timeZone, marginBasisPoints } = behaviour
  const fields = { name, country, currency, timeZone, marginBasisPoints }
  const mark = { generatedSeed: seed, ...(range ? { startedOn: range.from } : {}) }
  return { ...(await createStore(principal, fields, mark)), isLoaded: false }
}
