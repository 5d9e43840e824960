import { createHash } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import type { ApiContext } from '@/server/api/context'
import { findRequestSession } from '@/server/api/context'
import { ANONYMOUS, createMember, createTenant, type Tenant, type TenantIds } from '@/server/api/testing/create-tenant'
import { setUpTestDatabase } from '@/server/db/testing/set-up-test-database'
import { setUpDataFolder, TestStore } from '@/server/ingest/testing/test-store'
import { createImport } from '@/server/services/imports/create-import'

vi.mock('@/server/api/context', () => ({ findRequestSession: vi.fn() }))
vi.mock('next-intl/server', () => ({ getLocale: async () => 'en', getTranslations: async () => (key: string) => key }))

setUpTestDatabase()
setUpDataFolder()

/**
 * Routes that are no door to a store: signing in, the procedures, which have a walk of their own, and the way off a list of
 * letters, which opens by a letter's own token (unsubscribe-token.test.ts).
 */
const OTHER = ['auth/[...nextauth]', 'trpc/[trpc]', 'unsubscribe']

interface Example {
  query?: (ids: TenantIds) => string
  /** Said of a route that tells of no person and no file. */
  isForViewers?: true
  body?: string
}

const ofStore: Example = {}
const ofImport: Example = { query: ({ importId }) => `&import=${importId}` }

const ofScenario: Example = { query: ({ scenarioId }) => `&scenario=${scenarioId}&version=1` }

/** One request of every route and method; a route without one fails the first test. */
const EXAMPLES: Record<string, Example> = {
  'GET export/cohorts': ofStore,
  'GET export/customers': ofStore,
  'GET export/loyalty-pdf': ofScenario,
  'GET export/loyalty-xlsx': ofScenario,
  'GET export/figure': ofStore,
  'GET export/orders': ofStore,
  'GET export/programme-test': { query: ({ testId }) => `&test=${testId}&group=treated` },
  'GET export/rejects': ofImport,
  'GET uploads/[importId]': ofImport,
  'GET uploads/[importId]/file': ofImport,
  'PUT uploads/[importId]': { ...ofImport, body: 'order_id,total\n' },
}

interface Door {
  name: string
  call: (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>
}

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const
const folders = readdirSync('src/app/api', { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('/route.ts'))
  .map((path) => path.slice(0, -'/route.ts'.length))
  .filter((path) => !OTHER.includes(path))
const doors = (await Promise.all(folders.map(listDoors))).flat()

async function listDoors(folder: string): Promise<Door[]> {
  const route: Partial<Record<string, Door['call']>> = await import(`${process.cwd()}/src/app/api/${folder}/route.ts`)
  return METHODS.flatMap((method) => {
    const call = route[method]
    return call ? [{ name: `${method} ${folder}`, call }] : []
  })
}

async function knock({ name, call }: Door, person: ApiContext, ids: TenantIds, headers: Record<string, string> = {}) {
  vi.mocked(findRequestSession).mockResolvedValue(person.session)
  const [method = ''] = name.split(' ')
  const { query, body } = EXAMPLES[name] ?? {}
  const url = `http://localhost/api/x?org=${ids.org}&store=${ids.store}&offset=0${query?.(ids) ?? ''}`
  const sha256 = createHash('sha256')
    .update(body ?? '')
    .digest('hex')
  const request = new Request(url, { method, body, headers: { 'x-chunk-sha256': sha256, ...headers } })
  const response = await call(request, { params: Promise.resolve({ importId: ids.importId }) })
  return { status: response.status, text: await response.text() }
}

let ours: Tenant
let theirs: Tenant
/** Of them, the import that is done and the upload that is under way. */
let done: TenantIds
let begun: TenantIds
const idsFor = ({ name }: Door) => (name.startsWith('PUT') ? begun : done)

beforeAll(async () => {
  ours = await createTenant('Ours')
  theirs = await createTenant('Theirs')
  const store = TestStore.of(theirs)
  const { id } = await store.import(
    'order_id,created_at,email,total\n1,2025-01-05,secret@b.c,5\n2,never,secret@b.c,5\n',
  )
  done = { ...theirs.ids, importId: id }
  const file = { fileName: 'a.csv', byteSize: 1000 }
  begun = { ...theirs.ids, ...(await createImport(theirs.principal, await store.context(), file)) }
}, 60_000)

test('every route and method below src/app/api has an example here', () => {
  expect(doors.map(({ name }) => name).toSorted()).toEqual(Object.keys(EXAMPLES).toSorted())
})

describe('a plain route', () => {
  test.each(doors)('nobody is let in: $name', async (door) => {
    expect((await knock(door, ANONYMOUS, idsFor(door))).status).toBe(401)
  })

  test.each(doors)('a stranger with the right names and ids finds nothing: $name', async (door) => {
    expect((await knock(door, ours.owner, idsFor(door))).status).toBe(404)
    expect((await knock(door, ours.owner, { ...idsFor(door), org: ours.ids.org })).status).toBe(404)
  })

  test.each(doors.filter(({ name }) => EXAMPLES[name]?.query))(
    'what another tenant has is not found in the own store: $name',
    async (door) => {
      const { org, store } = ours.ids
      expect((await knock(door, ours.owner, { ...idsFor(door), org, store })).status).toBe(404)
    },
  )

  test.each(doors.filter(({ name }) => !EXAMPLES[name]?.isForViewers))(
    'a viewer is forbidden, and told nothing of a person: $name',
    async (door) => {
      const { status, text } = await knock(door, await createMember(theirs, 'viewer'), idsFor(door))
      expect([status, text.includes('secret')]).toEqual([403, false])
    },
  )

  // Without this the refusals above could come from requests that nobody may make.
  test.each(doors)('the owner is let in by the same request: $name', async (door) => {
    const { status } = await knock(door, theirs.owner, idsFor(door))
    expect([200, 503]).toContain(status)
  })

  test.each(doors.filter(({ name }) => !name.startsWith('GET')))(
    "another site's page cannot have a member's browser do it: $name",
    async (door) => {
      const { status } = await knock(door, theirs.owner, idsFor(door), { 'sec-fetch-site': 'cross-site' })
      expect(status).toBe(403)
    },
  )
})
