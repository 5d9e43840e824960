import { beforeAll, describe, expect, test, vi } from 'vitest'
import { type ApiContext, findRequestSession } from '@/server/api/context'
import { COST_WORLDS, enterCostWorld, fillCostlyStore } from '@/server/api/testing/cost-worlds'
import { createMember, createTenant, type Tenant } from '@/server/api/testing/create-tenant'
import { setUpTestDatabase } from '@/server/db/testing/set-up-test-database'
import { setUpDataFolder } from '@/server/ingest/testing/test-store'
import { knockAt, listDoors } from './testing/doors'

vi.mock('@/server/api/context', () => ({ findRequestSession: vi.fn() }))
vi.mock('next-intl/server', () => ({ getLocale: async () => 'en', getTranslations: async () => (key: string) => key }))

const database = setUpTestDatabase()
setUpDataFolder()

const downloads = (await listDoors()).filter(({ name }) => name.startsWith('GET'))
const QUERIES = [
  '',
  '&of=customers',
  '&of=leftOut',
  '&measure=margin',
  '&measure=revenue&rowsBy=channel',
  '&sort=margin',
]
const VARIANTS = downloads.flatMap((door) => QUERIES.map((query) => ({ name: door.name, query, door })))
let tenant: Tenant
let analyst: ApiContext
const told: Record<'analyst' | 'owner', string[][]> = { analyst: [], owner: [] }

async function downloadAll(person: ApiContext): Promise<string[]> {
  vi.mocked(findRequestSession).mockResolvedValue(person.session)
  const files: string[] = []
  for (const { door, query } of VARIANTS) {
    const { status, body } = await knockAt(door, tenant.ids, {}, query)
    files.push(`${status}\n${body.toString()}`)
  }
  return files
}

beforeAll(async () => {
  tenant = await createTenant('Costly')
  await fillCostlyStore(tenant)
  analyst = await createMember(tenant, 'analyst', { seesCosts: false })
  for (const world of COST_WORLDS) {
    await enterCostWorld(tenant, database, world)
    told.analyst.push(await downloadAll(analyst))
    told.owner.push(await downloadAll(tenant.owner))
  }
}, 300_000)

describe('a member who is kept from costs', () => {
  test.each(VARIANTS.map(({ name, query }, at) => ({ name, query, at })))(
    'downloads the same, whatever the goods and the advertising cost: $name $query',
    ({ at }) => {
      const [asItIs, ...others] = told.analyst.map((files) => files[at])
      for (const other of others) expect(other).toBe(asItIs)
    },
  )

  // Without this the tests above could compare refusals.
  test('misses what changes in the owner’s files', () => {
    const [asItIs = [], dearer = []] = told.owner
    const differing = VARIANTS.filter((_, at) => asItIs[at] !== dearer[at]).map(({ name }) => name)
    expect([...new Set(differing)]).toEqual(
      expect.arrayContaining(['GET export/cohorts', 'GET export/customers', 'GET export/figure']),
    )
    const isShown = VARIANTS.filter((_, at) => told.analyst[0]?.[at]?.startsWith('200')).map(({ name }) => name)
    expect(isShown).toEqual(expect.arrayContaining(['GET export/cohorts', 'GET export/customers', 'GET export/figure']))
  })
})
