import { beforeEach, expect, test } from 'vitest'
import { setUpTestDatabase } from '@/server/db/testing/set-up-test-database'
import { setUpDataFolder, TestStore } from '@/server/ingest/testing/test-store'
import { getStatuses } from '@/server/services/quality/get-statuses'
import { setStatusClass } from '@/server/services/quality/set-status-class'
import { storeQuality } from './store-quality'

setUpTestDatabase()
setUpDataFolder()
let store: TestStore
beforeEach(async () => {
  store = await TestStore.create()
}, 60_000)

const FILE = `order_id,created_at,status,email,total
1,2025-03-05 10:00:00,paid,a@b.c,10.00
2,2025-03-06 10:00:00,zorked,a@b.c,20.00
3,2025-03-07 10:00:00,cancelled,c@b.c,30.00
4,2025-03-08 10:00:00,paid,,40.00
5,never,paid,d@b.c,50.00
`
const NOW = new Date('2025-03-10T10:00:00Z')

async function quality() {
  const report = await storeQuality(store.principal, await store.context(), NOW)
  if (report.state !== 'ready') throw new Error(report.state)
  return report.data
}

test('the page’s counts go from the rows of the files to the counted orders, with what takes points off', async () => {
  await store.import(FILE)
  const { facts, findings, imports, score } = await quality()
  expect(facts).toMatchObject({
    rows: 5,
    rejectedRows: 1,
    rejectedMinor: 5_000,
    ordersInFiles: 4,
    orders: 4,
    countedOrders: 2,
    countedMinor: 5_000,
    guestOrders: 1,
    guestMinor: 4_000,
    daysSinceLast: 2,
    isCurrencyAssumed: true,
    isZoneAssumed: true,
  })
  expect(facts.excluded).toEqual([
    { reason: 'cancelled', orders: 1, minor: 3_000 },
    { reason: 'unknownStatus', orders: 1, minor: 2_000 },
  ])
  expect(imports).toMatchObject([{ rows: 5, rejectedRows: 1, orders: 4 }])
  expect(findings.map(({ kind, points }) => [kind, points])).toEqual([
    ['unknownStatus', 25],
    ['rejectedRows', 15],
    ['unknownCost', 15],
    ['guests', 10],
    ['zoneAssumed', 3],
    ['currencyAssumed', 2],
  ])
  expect(score).toBe(30)
})

test('the same file loaded again changes no order, and says so', async () => {
  await store.import(FILE)
  await store.import(FILE)
  expect((await quality()).facts).toMatchObject({ rows: 10, ordersInFiles: 8, orders: 4, countedOrders: 2 })
})

test('saying what a status means moves its orders, here and in every figure, under a new data version', async () => {
  await store.import(FILE)
  const { dataVersion } = await store.context()
  expect(await getStatuses(store.principal, store.id)).toMatchObject([
    { status: 'zorked', orders: 1, grossMinor: 2_000, class: 'unknown' },
    { status: 'paid', orders: 2, class: 'counted' },
    { status: 'cancelled', orders: 1, class: 'cancelled' },
  ])
  await setStatusClass(store.principal, store.id, { sourceNumber: 1, status: 'zorked', class: 'counted' })
  expect(Number((await store.context()).dataVersion)).toBe(Number(dataVersion) + 1)
  expect((await quality()).facts).toMatchObject({ countedOrders: 3, countedMinor: 7_000 })
  await setStatusClass(store.principal, store.id, { sourceNumber: 1, status: 'zorked', class: 'counted' })
  expect(Number((await store.context()).dataVersion)).toBe(Number(dataVersion) + 1)
})

test('a source that the store does not have is not found', async () => {
  const change = setStatusClass(store.principal, store.id, { sourceNumber: 7, status: 'paid', class: 'unpaid' })
  await expect(change).rejects.toMatchObject({ code: 'notFound' })
})
