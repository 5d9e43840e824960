import { beforeAll, describe, expect, test } from 'vitest'
import { AppError } from '@/domain/errors'
import { buildSegmentRule, type SegmentPart } from '@/domain/segments/segment-rule'
import { setUpTestDatabase } from '@/server/db/testing/set-up-test-database'
import { setUpDataFolder, TestStore } from '@/server/ingest/testing/test-store'
import { createSegment, deleteSegment, updateSegment } from '@/server/services/segments/save-segment'
import { CustomersInput } from './customers-input'
import { storeCustomers } from './store-customers'
import { storeSegment, storeSegmentOverview, storeSegmentPreview, storeSegments } from './store-segments'

setUpTestDatabase()
setUpDataFolder()
let store: TestStore
let other: TestStore

// Ann comes back in time, Bob once with a coupon and long ago, Eve just now; one order is nobody's.
const FILE = `order_id,created_at,email,channel,coupon,city,status,sku,category,quantity,unit_price
1,2025-01-05,ann@example.com,ads,,Moscow,paid,Tea,Drinks,1,100
2,2025-02-15,ann@example.com,mail,,Moscow,paid,Cup,Ware,1,300
3,2025-03-20,ann@example.com,mail,,Moscow,paid,Tea,Drinks,1,500
4,2024-01-10,bob@example.com,ads,HELLO,Tver,paid,Cup,Ware,1,10
5,2025-04-01,eve@example.com,social,,Tver,paid,Tea,Drinks,1,30
6,2025-03-11,,ads,,Tver,paid,Tea,Drinks,1,20
`

beforeAll(async () => {
  store = await TestStore.create()
  other = await TestStore.create()
  await store.import(FILE)
}, 60_000)

async function preview(...parts: SegmentPart[]) {
  const report = await storeSegmentPreview(store.principal, await store.context(), buildSegmentRule(...parts))
  if (report.state !== 'ready') throw new Error(report.state)
  return report.data
}

async function namesOf(...parts: SegmentPart[]): Promise<(string | null)[]> {
  const { id } = await createSegment(store.principal, store.id, {
    name: `Of a test ${crypto.randomUUID()}`,
    rule: buildSegmentRule(...parts),
  })
  const asked = CustomersInput.parse({ segment: id, sort: 'firstOrder', direction: 'asc' })
  const report = await storeCustomers(store.principal, await store.context(), asked)
  await deleteSegment(store.principal, store.id, { id })
  if (report.state !== 'ready') throw new Error(report.state)
  return report.data.rows.map(({ email }) => (email ?? '').replace('@example.com', ''))
}

describe('a rule over what is known of customers', () => {
  test('speaks of the first order by channel, coupon, city, product and category', async () => {
    expect(await namesOf({ field: 'channel', operator: 'oneOf', values: ['ads'] })).toEqual(['bob', 'ann'])
    expect(await namesOf({ field: 'coupon', operator: 'noneOf', values: [''] })).toEqual(['bob'])
    expect(await namesOf({ field: 'city', operator: 'oneOf', values: ['Tver'] })).toEqual(['bob', 'eve'])
    expect(await namesOf({ field: 'product', operator: 'oneOf', values: ['tea'] })).toEqual(['ann', 'eve'])
    expect(await namesOf({ field: 'category', operator: 'oneOf', values: ['Ware'] })).toEqual(['bob'])
  })

  test('speaks of any order by product, day and distance from the first', async () => {
    expect(await namesOf({ field: 'orderedProduct', operator: 'oneOf', values: ['cup'] })).toEqual(['bob', 'ann'])
    expect(await namesOf({ field: 'ordered', operator: 'inLastDays', days: 13 })).toEqual(['ann', 'eve'])
    expect(await namesOf({ field: 'ordered', operator: 'notInLastDays', days: 13 })).toEqual(['bob'])
    const offset = { field: 'orderedAtOffset', operator: 'between', unit: 'month', from: 1, to: 1 } as const
    expect(await namesOf(offset)).toEqual(['ann'])
    expect(
      await namesOf({ field: 'cohort', operator: 'between', bucket: 'month', from: '2025-01-31', to: '2025-01-31' }),
    ).toEqual(['ann'])
  })

  test('holds no guest unless it asks for guests', async () => {
    expect((await preview({ field: 'orders', operator: 'between', from: 1, to: null })).customers).toBe(3)
    expect((await preview({ field: 'isGuest', operator: 'is', value: true })).customers).toBe(1)
  })

  test('finds nobody by a forecast that is not there, and says so', async () => {
    const figures = await preview({ field: 'pAlive', operator: 'between', from: 0, to: null })
    expect(figures).toMatchObject({ customers: 0, lacksForecast: true, ltvAt12: null })
  })

  test('has its shares of all identified customers and of their revenue', async () => {
    const figures = await preview({ field: 'orders', operator: 'between', from: 2, to: null })
    expect(figures).toMatchObject({ customers: 1, revenueMinor: 90_000, medianDaysSinceLast: 12 })
    expect(figures.customersShare).toBeCloseTo(1 / 3, 12)
    expect(figures.revenueShare).toBeCloseTo(900 / 940, 12)
  })
})

describe('the page of segments', () => {
  test('puts everybody at one stage, and scores nobody among so few', async () => {
    const report = await storeSegmentOverview(store.principal, await store.context())
    if (report.state !== 'ready') throw new Error(report.state)
    const { stages, rfm, customers, guests, isGapAssumed } = report.data
    expect({ rfm, customers, guests, isGapAssumed }).toEqual({ rfm: null, customers: 3, guests: 1, isGapAssumed: true })
    // Fewer than thirty gaps: 90 days. Bob has been silent for 447 of them, which is more than three times.
    expect(stages.filter((stage) => stage.customers > 0).map(({ stage }) => stage)).toEqual(['new', 'loyal', 'lapsed'])
    expect(stages.reduce((sum, stage) => sum + stage.customers, 0)).toBe(customers)
  })

  test('has nothing to say of a store without orders', async () => {
    expect(await storeSegmentOverview(other.principal, await other.context())).toEqual({ state: 'empty' })
  })
})

describe('a saved segment', () => {
  const rule = buildSegmentRule({ field: 'orders', operator: 'between', from: 2, to: null })

  test('is listed with its figures, renamed, changed, deleted, and brought back under its id', async () => {
    const { id } = await createSegment(store.principal, store.id, { name: 'Came again', rule })
    const list = async () => {
      const report = await storeSegments(store.principal, await store.context())
      const rows = report.state === 'ready' ? report.data.filter(({ segment }) => segment.id === id) : []
      return rows.map(({ segment, figures }) => [segment.name, figures.customers])
    }
    expect(await list()).toEqual([['Came again', 1]])
    const once = buildSegmentRule({ field: 'orders', operator: 'between', from: 1, to: 1 })
    await updateSegment(store.principal, store.id, { id, name: 'Only once', rule: once })
    expect(await list()).toEqual([['Only once', 2]])
    await deleteSegment(store.principal, store.id, { id })
    expect(await list()).toEqual([])
    await createSegment(store.principal, store.id, { id, name: 'Only once', rule: once })
    const report = await storeSegment(store.principal, await store.context(), id)
    expect(report).toMatchObject({ state: 'ready', data: { segment: { id, name: 'Only once' } } })
    await deleteSegment(store.principal, store.id, { id })
  })

  test('has a name of its own in the store', async () => {
    const { id } = await createSegment(store.principal, store.id, { name: 'Twice', rule })
    const taken = new AppError('conflict', { field: 'name', reason: 'segmentNameTaken' })
    await expect(createSegment(store.principal, store.id, { name: 'Twice', rule })).rejects.toEqual(taken)
    const { id: second } = await createSegment(store.principal, store.id, { name: 'Thrice', rule })
    await expect(updateSegment(store.principal, store.id, { id: second, name: 'Twice' })).rejects.toEqual(taken)
    await updateSegment(store.principal, store.id, { id, name: 'Twice' })
    await deleteSegment(store.principal, store.id, { id })
    await deleteSegment(store.principal, store.id, { id: second })
  })

  test('of another store is not found: not to read, not to filter by, not to change', async () => {
    const { id } = await createSegment(other.principal, other.id, { name: 'Theirs', rule })
    const missing = new AppError('notFound')
    const context = await store.context()
    await expect(storeSegment(store.principal, context, id)).rejects.toEqual(missing)
    await expect(storeSegment(store.principal, context, 'no id at all')).rejects.toEqual(missing)
    const asked = CustomersInput.parse({ segment: id })
    await expect(storeCustomers(store.principal, context, asked)).rejects.toEqual(missing)
    await expect(updateSegment(store.principal, store.id, { id, name: 'Ours' })).rejects.toEqual(missing)
    await expect(deleteSegment(store.principal, store.id, { id })).rejects.toEqual(missing)
  })
})

test('who left a review or a score of 9 is an advocate, known by id, e-mail or phone', async () => {
  const reviewed = await TestStore.create()
  await reviewed.import(FILE)
  await reviewed.import('email,score,scored_on\nANN@example.com,9,2025-03-01\nbob@example.com,8,2025-03-01\n', {
    kind: 'customers',
  })
  const rule = buildSegmentRule({ field: 'isAdvocate', operator: 'is', value: true })
  const report = await storeSegmentPreview(reviewed.principal, await reviewed.context(), rule)
  expect(report).toMatchObject({ state: 'ready', data: { customers: 1, revenueMinor: 90_000 } })
}, 60_000)
