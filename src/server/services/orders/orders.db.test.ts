import { beforeAll, describe, expect, test } from 'vitest'
import { storeOverview } from '@/server/analytics/store-reports'
import { callAs, createMember, createTenant } from '@/server/api/testing/create-tenant'
import { setUpTestDatabase } from '@/server/db/testing/set-up-test-database'
import { setUpDataFolder, TestStore } from '@/server/ingest/testing/test-store'
import { setImportUndone } from '@/server/services/imports/undo-import'
import { excludeOrder, includeOrder } from './exclude-order'
import { findExclusions } from './find-exclusions'
import { findOrder } from './find-order'
import { findOrderChoices } from './find-order-choices'
import { findOrderStanding } from './find-order-standing'
import { findOrders } from './find-orders'
import { OrderFilterInput } from './order-filter'

setUpTestDatabase()
setUpDataFolder()
let store: TestStore
const HEAD =
  'order_id,created_at,status,customer_id,email,phone,customer_name,channel,country,product,quantity,price,shipping\n'
const FIRST = `${HEAD}A-1,2025-01-05 10:00:00,paid,7,ann@b.c,+79160000001,Ann 100%,ads,RU,Blue cup,2,50,5
A-2,2025-01-06 10:00:00,paid,8,bob@b.c,,Bob,ads,DE,Red cup,1,300,0
A-3,2025-02-01 10:00:00,cancelled,7,ann@b.c,+79160000001,Ann 100%,,RU,Blue cup,1,50,0
A-4,2025-03-01 10:00:00,paid,7,ann@b.c,+79160000001,Ann 100%,mail,RU,Green pot,1,700,0
`
const SECOND = `${HEAD}A-2,2025-01-06 10:00:00,paid,8,bob@b.c,,Bob,ads,DE,Red cup,1,310,0\n`

beforeAll(async () => {
  store = await TestStore.create()
  await store.import(FIRST)
  await store.import(SECOND)
}, 60_000)

const ref = (externalId: string) => ({ sourceNumber: 1, externalId })

async function list(filter: Partial<OrderFilterInput> = {}) {
  const report = await findOrders(store.principal, await store.context(), { filter: OrderFilterInput.parse(filter) })
  if (report.state !== 'ready') throw new Error(report.state)
  const { rows, totals } = report.data
  return { ids: rows.map(({ externalId }) => externalId), rows, totals }
}

async function figures() {
  const report = await storeOverview(store.principal, await store.context(), {})
  if (report.state !== 'ready') throw new Error(report.state)
  return report.data
}

describe('the list of orders', () => {
  test('holds every order as it is now, counted or not, the newest first', async () => {
    const { ids, totals, rows } = await list()
    expect(ids).toEqual(['A-4', 'A-3', 'A-2', 'A-1'])
    expect(totals).toEqual({ orders: 4, countedOrders: 3, grossMinor: 116_000, revenueMinor: 111_000 })
    expect(rows[1]).toMatchObject({ outcome: 'cancelled', status: 'cancelled', email: 'ann@b.c', day: '2025-02-01' })
    expect(rows[2]).toMatchObject({ grossMinor: 31_000, customerName: 'Bob' })
  })

  test.each([
    ['the number', 'a-2', ['A-2']],
    ['the e-mail', 'ANN@', ['A-4', 'A-3', 'A-1']],
    ['the phone as it is spoken', '8 916 000-00-01', ['A-4', 'A-3', 'A-1']],
    ['the name, whose % is no pattern', '100%', ['A-4', 'A-3', 'A-1']],
    ['a product', 'cup', ['A-3', 'A-2', 'A-1']],
    ['nothing', 'no such text', []],
  ])('is searched by %s', async (_what, search, expected) => {
    expect((await list({ search })).ids).toEqual(expected)
  })

  test.each<[string, Partial<OrderFilterInput>, string[]]>([
    ['outcome', { outcome: ['cancelled'] }, ['A-3']],
    ['channel, of the order itself', { channel: ['ads', ''] }, ['A-3', 'A-2', 'A-1']],
    ['country', { country: ['DE'] }, ['A-2']],
    ['import', { importSeq: 3 }, ['A-2']],
    ['days, both in', { from: '2025-01-06', to: '2025-02-01' }, ['A-3', 'A-2']],
    ['amount, both in', { minMinor: 10_000, maxMinor: 31_000 }, ['A-2', 'A-1']],
    ['customer', { customer: 'i1:8' }, ['A-2']],
    ['refunds', { refunded: 'yes' }, []],
    ['own currency', { currency: [''], sort: 'largest' }, ['A-4', 'A-2', 'A-1', 'A-3']],
  ])('is limited by %s', async (_what, filter, expected) => {
    expect((await list(filter)).ids).toEqual(expected)
  })

  test('goes on after a page without losing or repeating an order', async () => {
    const many = await TestStore.create()
    const rows = Array.from({ length: 120 }, (_, at) => `${at},2025-01-0${(at % 5) + 1},x${at}@b.c,${(at % 7) + 1}`)
    await many.import(`order_id,created_at,email,total\n${rows.join('\n')}\n`)
    for (const sort of ['newest', 'smallest'] as const) {
      const seen: string[] = []
      let cursor: Parameters<typeof findOrders>[2]['cursor']
      do {
        const report = await findOrders(many.principal, await many.context(), { filter: { sort }, cursor })
        if (report.state !== 'ready') throw new Error(report.state)
        seen.push(...report.data.rows.map(({ externalId }) => externalId))
        cursor = report.data.next ?? undefined
      } while (cursor)
      expect([seen.length, new Set(seen).size]).toEqual([120, 120])
    }
  })

  test('tells what it can be limited by', async () => {
    const report = await findOrderChoices(store.principal, await store.context())
    expect(report).toMatchObject({
      data: {
        outcomes: [
          { value: 'counted', orders: 3 },
          { value: 'cancelled', orders: 1 },
        ],
        imports: [
          { value: '2', orders: 3, fileName: 'orders.csv' },
          { value: '3', orders: 1 },
        ],
        firstDay: '2025-01-05',
        lastDay: '2025-03-01',
      },
    })
  })
})

describe('one order', () => {
  test('shows its lines, its customer and every file that spoke of it', async () => {
    const order = await findOrder(store.principal, await store.context(), ref('A-2'))
    expect(order).toMatchObject({ orderedLocal: '2025-01-06 10:00', grossMinor: 31_000, email: 'bob@b.c' })
    expect(order?.lines).toMatchObject([{ product: 'Red cup', quantity: 1, grossMinor: 31_000, unitCostMinor: null }])
    expect(order?.facts).toMatchObject([
      { importSeq: 3, row: 2, isCurrent: true, undoneAt: null, grossMinor: 31_000 },
      { importSeq: 2, row: 3, isCurrent: false, grossMinor: 30_000 },
    ])
    expect(await findOrderStanding(store.principal, await store.context(), ref('A-4'))).toMatchObject({
      data: { outcome: 'counted', number: 2, customer: { key: 'i1:7', orders: 2, isGuest: false } },
    })
  })

  test('is as the file before said, once the last one is undone', async () => {
    const order = await findOrder(store.principal, await store.context(), ref('A-2'))
    const target = { importId: order?.facts[0]?.importId ?? '', isUndone: true }
    await setImportUndone(store.principal, store.id, target)
    const before = await findOrder(store.principal, await store.context(), ref('A-2'))
    expect(before).toMatchObject({ grossMinor: 30_000, facts: [{ isCurrent: true }, { isCurrent: false }] })
    await setImportUndone(store.principal, store.id, { ...target, isUndone: false })
  })

  test('that no file has named is not there', async () => {
    expect(await findOrder(store.principal, await store.context(), ref('none'))).toBeNull()
  })
})

describe('an order taken out by hand', () => {
  test('leaves every figure by exactly itself, says why, and comes back whole', async () => {
    const before = await figures()
    const excluded = { ...ref('A-1'), reason: 'testOrder' }
    await excludeOrder(store.principal, store.id, excluded)
    const without = await figures()
    expect(without.descriptive).toMatchObject({
      orders: before.descriptive.orders - 1,
      customers: before.descriptive.customers,
      grossMinor: before.descriptive.grossMinor - 10_000,
      revenueMinor: before.descriptive.revenueMinor - 10_000,
    })
    expect(without.quality.excludedOrders).toContainEqual({ reason: 'excludedByPerson', orders: 1 })
    expect((await list({ outcome: ['excludedByPerson'] })).ids).toEqual(['A-1'])
    const order = await findOrder(store.principal, await store.context(), ref('A-1'))
    expect(order?.exclusion).toMatchObject({ reason: 'testOrder', by: 'Test Person' })
    await includeOrder(store.principal, store.id, ref('A-1'))
    expect(await figures()).toEqual(before)
  })

  test('with a second reason makes no new figures', async () => {
    await excludeOrder(store.principal, store.id, { ...ref('A-1'), reason: 'mistake' })
    const { dataVersion } = await store.context()
    await excludeOrder(store.principal, store.id, { ...ref('A-1'), reason: 'bought by a shop' })
    const order = await findOrder(store.principal, await store.context(), ref('A-1'))
    expect(order?.exclusion?.reason).toBe('bought by a shop')
    expect((await store.context()).dataVersion).toBe(dataVersion)
    await includeOrder(store.principal, store.id, ref('A-1'))
    await includeOrder(store.principal, store.id, ref('A-1'))
    expect(Number((await store.context()).dataVersion)).toBe(Number(dataVersion) + 1)
  })

  test('is found where it was the only one, and nothing counts any more', async () => {
    const single = await TestStore.create()
    await single.import('order_id,created_at,email,total\n1,2025-01-05,a@b.c,10\n')
    await excludeOrder(single.principal, single.id, { ...ref('1'), reason: 'mistake' })
    const report = await findOrders(single.principal, await single.context(), { filter: { sort: 'newest' } })
    expect(report.state).toBe('empty')
    expect(await findExclusions(single.principal, single.id)).toMatchObject([{ ...ref('1'), reason: 'mistake' }])
  })

  test('must have been named by a file', async () => {
    const nobody = excludeOrder(store.principal, store.id, { ...ref('none'), reason: 'mistake' })
    await expect(nobody).rejects.toMatchObject({ code: 'conflict' })
  })

  test('is beyond a viewer, and beyond a stranger not even there', async () => {
    const tenant = await createTenant('Ours')
    const { org, store: slug } = tenant.ids
    const input = { org, store: slug, ...ref('A-1'), reason: 'mistake' }
    const viewer = callAs(await createMember(tenant, 'viewer'))
    await expect(viewer.orders.exclude(input)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    const stranger = callAs((await createTenant('Theirs')).owner)
    await expect(stranger.orders.exclude(input)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})
