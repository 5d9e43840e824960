import { beforeAll, expect, test } from 'vitest'
import { callAs, createTenant, type Tenant } from '@/server/api/testing/create-tenant'
import { setUpTestDatabase } from '@/server/db/testing/set-up-test-database'
import { setUpDataFolder, TestStore } from '@/server/ingest/testing/test-store'
import { runSummaryJob } from '@/server/jobs/summary-job'
import { createStore } from '@/server/services/store/create-store'

import { findPortfolio } from './find-portfolio'

const database = setUpTestDatabase()
setUpDataFolder()

// Twelve whole months end with October 2026. In them: 300 + 100; in the twelve before: 200.
const ORDERS = `order_id,created_at,email,total
0,2024-10-20,d@b.c,200
1,2024-11-05,a@b.c,200
2,2025-11-05,a@b.c,300
3,2026-10-06,b@b.c,100
4,2026-11-01,c@b.c,50
`
const NOW = new Date('2026-11-03T09:00:00Z')
let ours: Tenant
let emptyStoreId: string

beforeAll(async () => {
  ours = await createTenant('Ours')
  await createTenant('Theirs')
  await database.asOwner('DELETE FROM import WHERE store_id = $1', [ours.storeId])
  await TestStore.of(ours).import(ORDERS)
  const { id } = await createStore(ours.principal, {
    name: 'Empty store',
    currency: 'RUB',
    timeZone: 'Europe/Moscow',
    country: 'RU',
    marginBasisPoints: 4_000,
  })
  emptyStoreId = id
}, 60_000)

async function computeAll(): Promise<void> {
  const { organizationId } = ours.principal
  for (const storeId of [ours.storeId, emptyStoreId]) await runSummaryJob({ organizationId, storeId }, NOW)
}

test('lines wait for their figures, and their jobs are enqueued once', async () => {
  const before = await findPortfolio(ours.principal, NOW)
  expect(before.stores.map(({ figures, isUpdating, attention }) => ({ figures, isUpdating, attention }))).toEqual([
    { figures: null, isUpdating: true, attention: [] },
    { figures: null, isUpdating: true, attention: [] },
  ])
  await findPortfolio(ours.principal, NOW)
  const jobs = await database.asOwner("SELECT data FROM pgboss.job WHERE name = 'summary' AND data->>'storeId' = $1", [
    ours.storeId,
  ])
  expect(jobs).toEqual([{ data: { organizationId: ours.principal.organizationId, storeId: ours.storeId } }])
})

test('a line says what the store’s own overview says, of the last twelve whole months', async () => {
  await computeAll()
  const { stores } = await findPortfolio(ours.principal, NOW)
  const line = stores.find(({ id }) => id === ours.storeId)
  expect(line).toMatchObject({
    isUpdating: false,
    silentDays: 2,
    figures: {
      asOf: '2026-11-01',
      revenue: { value: 40_000, change: { kind: 'growth', difference: 20_000, share: 1 } },
      customers: { value: 2 },
      // Of a and d, at the age of twelve months: 200 each at a margin of 40 %; a came again on the day a year later.
      ltvMinor: 8_000,
      revenueLtvMinor: 20_000,
      cacMinor: null,
      ltvToCac: null,
    },
  })
  expect(line?.figures?.months.at(-1)).toEqual({ month: '2026-10', revenueMinor: 10_000 })
  expect(stores.find(({ id }) => id === emptyStoreId)?.attention).toEqual([{ kind: 'noOrders', value: null }])
})

test('a setting that moves the figures marks them as old', async () => {
  await computeAll()
  await callAs(ours.owner).store.update({ org: ours.ids.org, store: ours.ids.store, marginBasisPoints: 5_000 })
  const isUpdating = async () =>
    (await findPortfolio(ours.principal, NOW)).stores.find(({ id }) => id === ours.storeId)?.isUpdating
  expect(await isUpdating()).toBe(true)
  await computeAll()
  expect(await isUpdating()).toBe(false)
  await callAs(ours.owner).store.update({ org: ours.ids.org, store: ours.ids.store, marginBasisPoints: 4_000 })
  await computeAll()
})

test('a member who is limited to a store sees its line alone', async () => {
  const limited = { ...ours.principal, role: 'viewer', isLimited: true, stores: [emptyStoreId] } as const
  expect((await findPortfolio(limited, NOW)).stores.map(({ id }) => id)).toEqual([emptyStoreId])
})

test('a member who is shown no costs sees revenue, and nothing that tells the margin', async () => {
  const blind = { ...ours.principal, role: 'viewer', seesCosts: false } as const
  const { stores, seesCosts } = await findPortfolio(blind, NOW)
  expect(seesCosts).toBe(false)
  const hidden = { ltvMinor: null, cacMinor: null, ltvToCac: null, qualityScore: null, revenueLtvMinor: 20_000 }
  expect(stores.find(({ id }) => id === ours.storeId)?.figures).toMatchObject(hidden)
})

test('a programme test’s verdict is an open alert to those alone who see costs, as on the alerts page', async () => {
  await database.asOwner(
    `INSERT INTO alert_event (id, organization_id, store_id, metric, period, detail)
      VALUES (gen_random_uuid(), $1, $2, 'test:one:works', '2026-10-01', '{"kind":"programmeTest","testId":"one","name":"Points","verdict":"works"}')`,
    [ours.principal.organizationId, ours.storeId],
  )
  const openFor = async (principal: typeof ours.principal) => {
    const { stores } = await findPortfolio(principal, NOW)
    return stores.find(({ id }) => id === ours.storeId)?.attention.find(({ kind }) => kind === 'openAlerts')?.value ?? 0
  }
  const before = await openFor({ ...ours.principal, role: 'viewer', seesCosts: false })
  expect((await openFor(ours.principal)) - before).toBe(1)
})

test('groups are kept, each once', async () => {
  await callAs(ours.owner).portfolio.setTags({
    org: ours.ids.org,
    store: ours.ids.store,
    tags: ['чай', ' key ', 'key'],
  })
  const { stores } = await findPortfolio(ours.principal, NOW)
  expect(stores.find(({ id }) => id === ours.storeId)?.tags).toEqual(['чай', 'key'])
})
