import { beforeAll, describe, expect, test } from 'vitest'
import type { CustomerList } from '@/domain/customers'
import { setUpTestDatabase } from '@/server/db/testing/set-up-test-database'
import { setUpDataFolder, TestStore } from '@/server/ingest/testing/test-store'
import { CustomersInput } from './customers-input'
import { storeCustomer, storeCustomers } from './store-customers'

setUpTestDatabase()
setUpDataFolder()
let store: TestStore

// Ann buys much and often, Bob once, Eve by phone alone; two orders are nobody's, one of Bob's does not count.
const FILE = `order_id,created_at,customer_id,email,phone,customer_name,channel,total,status
1,2025-01-05,7,ann@example.com,,Ann Smith,ads,100,paid
2,2025-01-15,7,ann@example.com,,Ann Jones,,300,paid
3,2025-02-04,7,,,,,500,paid
4,2025-02-10,8,bob@example.com,,Bob,mail,10,paid
5,2025-02-11,,,,,,20,paid
6,2025-03-01,,,+79161234567,Eve,ads,30,paid
7,2025-02-28,8,bob@example.com,,Bob,mail,15,cancelled
8,2025-02-12,,,,,,10,paid
`

beforeAll(async () => {
  store = await TestStore.create()
  await store.import(FILE)
}, 60_000)

async function list(asked: Partial<CustomersInput> = {}, from = store): Promise<CustomerList> {
  const report = await storeCustomers(from.principal, await from.context(), CustomersInput.parse(asked))
  if (report.state !== 'ready') throw new Error(report.state)
  return report.data
}

const names = async (asked: Partial<CustomersInput>) => (await list(asked)).rows.map(({ name }) => name)

describe('the list of customers', () => {
  test('holds everybody who can be met again, with the newest name, and no guest', async () => {
    const { rows, total, forecast } = await list()
    expect(total).toBe(3)
    expect(forecast).toBe('computing')
    expect(rows[0]).toMatchObject({
      key: 'i1:7',
      name: 'Ann Jones',
      email: 'ann@example.com',
      sourceId: '7',
      orders: 3,
      revenueMinor: 90_000,
      marginMinor: 36_000,
      aovMinor: 30_000,
      firstOrderOn: '2025-01-05',
      lastOrderOn: '2025-02-04',
      outlook: null,
    })
    expect(rows.map(({ name }) => name)).toEqual(['Ann Jones', 'Eve', 'Bob'])
  })

  test('is put in order and cut into pages by the server', async () => {
    expect(await names({ sort: 'lastOrder', direction: 'desc' })).toEqual(['Eve', 'Bob', 'Ann Jones'])
    expect(await names({ sort: 'orders', direction: 'asc', limit: 1, offset: 2 })).toEqual(['Ann Jones'])
    expect((await list({ limit: 1, offset: 2 })).total).toBe(3)
  })

  test('is searched by a part of the e-mail or name, by phone and by the shop’s own id', async () => {
    expect(await names({ search: 'BOB@' })).toEqual(['Bob'])
    expect(await names({ search: 'smith' })).toEqual(['Ann Jones'])
    expect(await names({ search: '8 916 123-45' })).toEqual([])
    expect(await names({ search: '(916) 123-45' })).toEqual(['Eve'])
    expect(await names({ search: '7' })).toEqual(['Ann Jones'])
    expect(await names({ search: '100%' })).toEqual([])
  })

  test('is filtered by the channel of the first order, an empty text meaning none', async () => {
    expect(await names({ channel: ['ads'] })).toEqual(['Ann Jones', 'Eve'])
    expect(await names({ channel: [''] })).toEqual([])
  })

  test('foretells the next order by the own rhythm while there is no model', async () => {
    // Two gaps, fewer than thirty: G is 90 days. (2 · 90 + 30) ÷ (2 + 3 − 1) = 52.5 → 53 days after 4 February.
    const { rows } = await list({ search: 'ann' })
    expect(rows[0]).toMatchObject({ nextOrderOn: '2025-03-29', isOverdue: false })
  })

  test('marks who orders more than once at above twice the store’s average', async () => {
    // 970 over seven orders is 138.57; Ann's 300 is above twice of it.
    const { rows, storeAovMinor } = await list()
    expect(storeAovMinor).toBe(13_857)
    expect(rows.filter(({ isBest }) => isBest).map(({ key }) => key)).toEqual(['i1:7'])
  })
})

describe('one customer', () => {
  const get = async (key: string, from = store) => storeCustomer(from.principal, await store.context(), key)

  test('has every order, also the one that does not count', async () => {
    const found = await get('i1:8')
    if (found.state !== 'ready') throw new Error(found.state)
    expect(found.data.customer).toMatchObject({ name: 'Bob', orders: 1, revenueMinor: 1000 })
    expect(found.data.orders.map(({ externalId, number, excludedAs }) => [externalId, number, excludedAs])).toEqual([
      ['7', null, 'cancelled'],
      ['4', 1, null],
    ])
    expect(found.data.aliveHistory).toEqual([])
  })

  test('that nobody knows is not found, and a guest is nobody', async () => {
    await expect(get('i1:9')).rejects.toMatchObject({ code: 'notFound' })
    await expect(get('g1:5')).rejects.toMatchObject({ code: 'notFound' })
  })

  test('is nobody to another organisation, whatever store it names', async () => {
    const stranger = await TestStore.create()
    const context = await store.context()
    // The snapshot lies in a file: whether it may be opened is PostgreSQL's to tell.
    const foreign = storeCustomers(stranger.principal, context, CustomersInput.parse({}))
    await expect(foreign).rejects.toMatchObject({ code: 'notFound' })
  })
})
