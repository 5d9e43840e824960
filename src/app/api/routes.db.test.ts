import { beforeAll, describe, expect, test, vi } from 'vitest'
import type { ApiContext } from '@/server/api/context'
import { findRequestSession } from '@/server/api/context'
import {
  ANONYMOUS,
  createMember,
  createSecondStore,
  createTenant,
  type Tenant,
  type TenantIds,
} from '@/server/api/testing/create-tenant'
import { runExport } from '@/server/data-export/run-export'
import { setUpTestDatabase } from '@/server/db/testing/set-up-test-database'
import { setUpDataFolder, TestStore } from '@/server/ingest/testing/test-store'
import { askExport } from '@/server/services/data-export/ask-export'
import { createImport } from '@/server/services/imports/create-import'
import { type Door, knockAt, listDoors, ROUTE_EXAMPLES } from './testing/doors'

vi.mock('@/server/api/context', () => ({ findRequestSession: vi.fn() }))
vi.mock('next-intl/server', () => ({ getLocale: async () => 'en', getTranslations: async () => (key: string) => key }))

setUpTestDatabase()
setUpDataFolder()

const doors = await listDoors()

async function knock(door: Door, person: ApiContext, ids: TenantIds, headers: Record<string, string> = {}) {
  vi.mocked(findRequestSession).mockResolvedValue(person.session)
  const { status, body } = await knockAt(door, ids, headers)
  return { status, text: body.toString() }
}

let ours: Tenant
let theirs: Tenant
/** Another store of the same organisation. */
let theirOther: Tenant
/** Of them, the import that is done and the upload that is under way. */
let done: TenantIds
let begun: TenantIds
const idsFor = ({ name }: Door) => (name.startsWith('PUT') ? begun : done)

beforeAll(async () => {
  ours = await createTenant('Ours')
  theirs = await createTenant('Theirs')
  theirOther = await createSecondStore(theirs, 'Theirs too')
  const store = TestStore.of(theirs)
  const { id } = await store.import(
    'order_id,created_at,email,total\n1,2025-01-05,secret@b.c,5\n2,never,secret@b.c,5\n',
  )
  done = { ...theirs.ids, importId: id }
  const { id: exportId } = await askExport(theirs.principal)
  await runExport(store.job, { organizationId: theirs.principal.organizationId, exportId })
  const file = { fileName: 'a.csv', byteSize: 1000 }
  begun = { ...theirs.ids, ...(await createImport(theirs.principal, await store.context(), file)) }
}, 60_000)

test('every route and method below src/app/api has an example here', () => {
  expect(doors.map(({ name }) => name).toSorted()).toEqual(Object.keys(ROUTE_EXAMPLES).toSorted())
})

describe('a plain route', () => {
  test.each(doors)('nobody is let in: $name', async (door) => {
    expect((await knock(door, ANONYMOUS, idsFor(door))).status).toBe(401)
  })

  test.each(doors)('a stranger with the right names and ids finds nothing: $name', async (door) => {
    expect((await knock(door, ours.owner, idsFor(door))).status).toBe(404)
    // A whole organisation's door opens to the own one.
    if (ROUTE_EXAMPLES[door.name]?.isOfOrganization) return
    expect((await knock(door, ours.owner, { ...idsFor(door), org: ours.ids.org })).status).toBe(404)
  })

  test.each(doors.filter(({ name }) => ROUTE_EXAMPLES[name]?.query))(
    'what another tenant has is not found in the own store: $name',
    async (door) => {
      const { org, store } = ours.ids
      expect((await knock(door, ours.owner, { ...idsFor(door), org, store })).status).toBe(404)
    },
  )

  test.each(doors)(
    'a member who is limited to another store of the organisation finds nothing: $name',
    async (door) => {
      const limited = await createMember(theirs, 'analyst', { stores: [theirOther.storeId] })
      const { status, text } = await knock(door, limited, idsFor(door))
      expect([403, 404]).toContain(status)
      expect(text).not.toContain('secret')
    },
  )

  test.each(doors.filter(({ name }) => !ROUTE_EXAMPLES[name]?.isForViewers))(
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
