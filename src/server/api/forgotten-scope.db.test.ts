import { beforeAll, describe, expect, test, vi } from 'vitest'
import { withTenantConnection } from '@/server/db/pool'
import { buildOwnerPrincipal, type Principal, type UserPrincipal } from '@/server/db/principal'
import { setUpTestDatabase } from '@/server/db/testing/set-up-test-database'
import { setUpDataFolder } from '@/server/ingest/testing/test-store'
import { getOrganizationAccess } from '@/server/services/organization/get-organization-access'
import { getStoreAccess } from '@/server/services/store/get-store-access'
import { getStoreById } from '@/server/services/store/get-store-by-id'
import { createSecondStore, createTenant, getUserId, type Tenant } from './testing/create-tenant'
import { EXAMPLE_INPUTS } from './testing/example-inputs'
import { fillMarkedStore, findTraces, type MarkedPerson, writeAnswer } from './testing/marked-store'
import { answerProcedure, listProcedures } from './testing/walk-router'

// What the database refuses is logged as a failure: here it is what is asked for.
vi.hoisted(() => {
  process.env.LOG_LEVEL = 'silent'
})
// The application's own wall, taken away on purpose: whoever asks is let in to whatever store they name, as who they are.
vi.mock('@/server/services/store/get-store-access', () => ({ getStoreAccess: vi.fn() }))
vi.mock('@/server/services/organization/get-organization-access', async (actual) => ({
  ...(await actual<object>()),
  getOrganizationAccess: vi.fn(),
}))

const database = setUpTestDatabase()
setUpDataFolder()

const guarded = listProcedures().filter(({ permission }) => permission !== undefined)
let ours: Tenant
let ourOther: Tenant
let theirs: Tenant
let people: MarkedPerson[]

beforeAll(async () => {
  ours = await createTenant('Ours')
  ourOther = await createSecondStore(ours, 'Ours too')
  theirs = await createTenant('Theirs')
  await fillMarkedStore(ours, 'A')
  await fillMarkedStore(ourOther, 'C')
  people = await fillMarkedStore(theirs, 'B')
  const org = { id: theirs.principal.organizationId, slug: theirs.ids.org, name: 'Theirs', kind: 'merchant' as const }
  const store = await getStoreById(theirs.principal, theirs.storeId)
  // Their snapshot is built, so that a file is there to be read.
  await allowEverything(theirs.principal, org, store)
  for (const procedure of guarded.filter(({ path }) => path === 'report.overview')) {
    await answerProcedure(procedure, theirs.owner, EXAMPLE_INPUTS[procedure.path]?.(theirs.ids))
  }
  await allowEverything(ours.principal, org, store)
}, 120_000)

async function allowEverything(
  principal: UserPrincipal,
  org: Awaited<ReturnType<typeof getOrganizationAccess>>['org'],
  store: Awaited<ReturnType<typeof getStoreById>>,
) {
  vi.mocked(getStoreAccess).mockResolvedValue({ principal, org, store })
  vi.mocked(getOrganizationAccess).mockResolvedValue({ principal, org })
}

/** Every row of a tenant's, as one number a table. */
async function fingerprint(organizationId: string): Promise<Record<string, string>> {
  const tables = await listTables()
  const prints = tables.map(async (table) => {
    const [row] = await database.asOwner<{ print: string }>(
      `SELECT md5(coalesce(string_agg(t::text, '' ORDER BY t::text), '')) AS print FROM "${table}" t WHERE organization_id = $1`,
      [organizationId],
    )
    return [table, row?.print ?? ''] as const
  })
  return Object.fromEntries(await Promise.all(prints))
}

/** Tables with rows of organisations that the application's role may read. */
async function listTables(): Promise<string[]> {
  const rows = await database.asOwner<{ table: string }>(
    `SELECT c.relname::text AS table FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND a.attname = 'organization_id'
       AND has_table_privilege('povtor_app', c.oid, 'SELECT') ORDER BY 1`,
  )
  return rows.map(({ table }) => table)
}

describe('a query that forgets its WHERE', () => {
  const kinds = (): Record<string, Principal> => {
    const { organizationId } = ours.principal
    const owner = buildOwnerPrincipal(getUserId(ours.owner), organizationId)
    return {
      owner,
      limited: { ...owner, role: 'viewer', isLimited: true, stores: [ours.storeId] },
      nobodysStore: { ...owner, role: 'viewer', isLimited: true, stores: [] },
      share: { kind: 'share', organizationId, storeId: ours.storeId, linkId: ours.ids.shareLinkId },
      visitor: { kind: 'visitor', organizationId },
      job: { kind: 'job', organizationId, name: 'test' },
    }
  }
  const EVERY_STORE = null
  const seenStores: Record<string, () => string[] | null> = {
    owner: () => EVERY_STORE,
    limited: () => [ours.storeId],
    nobodysStore: () => [],
    share: () => [ours.storeId],
    visitor: () => [],
    job: () => EVERY_STORE,
  }

  test.each(Object.keys(seenStores))(
    'as %s meets no row of another tenant, nor of a store out of reach',
    async (kind) => {
      const principal = kinds()[kind]
      if (!principal) throw new Error(kind)
      const seen = seenStores[kind]?.() ?? null
      for (const table of await listTables()) {
        const rows = await withTenantConnection(principal, async (client) => {
          const found = await client.query<{ row: Record<string, unknown> }>(
            `SELECT to_jsonb(t) AS row FROM "${table}" t`,
          )
          return found.rows.map(({ row }) => row)
        })
        const foreign = rows.filter(({ organization_id: id }) => id !== ours.principal.organizationId)
        expect([table, foreign]).toEqual([table, []])
        // Whose stores a member may see is asked of the organisation's own table of it.
        const stores = table === 'membership_store' || seen === null ? [] : rows.map((row) => row.store_id ?? null)
        expect([table, stores.filter((id) => id !== null && !seen?.includes(String(id)))]).toEqual([table, []])
      }
    },
  )

  test('without a scope meets no row at all', async () => {
    const nowhere: Principal = { kind: 'job', organizationId: '00000000-0000-7000-8000-000000000000', name: 'test' }
    for (const table of await listTables()) {
      const count = await withTenantConnection(
        nowhere,
        async (client) => (await client.query(`SELECT FROM "${table}"`)).rowCount,
      )
      expect([table, count]).toEqual([table, 0])
    }
  })

  test('of each kind of principal sees these tables', async () => {
    const reach: Record<string, string> = {}
    for (const [kind, principal] of Object.entries(kinds())) {
      const seen: string[] = []
      for (const table of await listTables()) {
        const count = await withTenantConnection(
          principal,
          async (client) => (await client.query(`SELECT FROM "${table}"`)).rowCount,
        )
        if (count) seen.push(table)
      }
      reach[kind] = seen.join(' ')
    }
    expect(reach).toMatchSnapshot()
  })
})

describe('with the application’s own wall taken away', () => {
  test.each(guarded.filter(({ type }) => type === 'query'))(
    'the database alone shows nothing of another tenant to $path',
    async (procedure) => {
      const { code, answer } = await answerProcedure(
        procedure,
        ours.owner,
        EXAMPLE_INPUTS[procedure.path]?.(theirs.ids),
      )
      expect(findTraces(writeAnswer(answer), people)).toEqual([])
      if (code === 'OK') expect(writeAnswer(answer)).not.toMatch(/"(?:gross|net|revenue)Minor":[1-9]/)
    },
  )

  test('no change reaches another tenant', async () => {
    const before = await fingerprint(theirs.principal.organizationId)
    for (const procedure of guarded.filter(({ type }) => type === 'mutation')) {
      await answerProcedure(procedure, ours.owner, EXAMPLE_INPUTS[procedure.path]?.(theirs.ids))
    }
    expect(await fingerprint(theirs.principal.organizationId)).toEqual(before)
  })
})
