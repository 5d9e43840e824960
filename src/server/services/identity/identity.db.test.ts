import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { storeOverview } from '@/server/analytics/store-reports'
import { callAs, createMember, createTenant } from '@/server/api/testing/create-tenant'
import { setUpTestDatabase } from '@/server/db/testing/set-up-test-database'
import { setUpDataFolder, TestStore } from '@/server/ingest/testing/test-store'
import { acceptSureProposals, decidePairs, findDecisions, takeBackPairs } from './decide-pairs'
import { findIdentitySummary } from './find-identity-summary'
import { findIgnoredKeys } from './find-ignored-keys'
import { findJoined } from './find-joined'
import { findProposed } from './find-proposed'
import { ignoreKey, linkKeyAgain } from './ignore-key'

const database = setUpTestDatabase()
setUpDataFolder()
let store: TestStore

// 1 and 2 share an e-mail and a phone, 2 and 3 an e-mail; an order without an id bears 4's phone; two guests' orders
// bear the shop's own e-mail.
const FILE = `order_id,created_at,customer_id,email,phone,customer_name,total
1,2025-01-05,1,ann@b.c,+79160000001,Ann,10
2,2025-01-06,2,ann@b.c,+79160000001,Ann Lee,20
3,2025-01-07,2,lee@b.c,,Ann Lee,30
4,2025-01-08,3,lee@b.c,,A. Lee,40
5,2025-01-09,4,dan@b.c,+79160000004,Dan,50
6,2025-01-10,,,+79160000004,Dan,60
7,2025-01-11,,shop@b.c,,,70
8,2025-01-12,,shop@b.c,,,80
9,2025-01-13,,noreply@x.y,,,90
`

beforeEach(async () => {
  store = await TestStore.create()
  await store.import(FILE)
}, 60_000)

async function read<T>(report: Promise<{ state: string } | { state: 'ready'; data: T }>): Promise<T> {
  const found = await report
  if (!('data' in found)) throw new Error(found.state)
  return found.data
}

const customers = async () =>
  (await read(storeOverview(store.principal, await store.context(), {}))).descriptive.customers
const proposed = async () => (await read(findProposed(store.principal, await store.context(), 1))).rows
const pair = (first: string, second: string) => ({ pairs: [{ first, second }] })

describe('the review of customers', () => {
  test('proposes pairs with what tells them apart, those sharing e-mail and phone first', async () => {
    const rows = await proposed()
    expect(rows.map(({ first, second, shared }) => [first.id, second.id, shared])).toEqual([
      ['1:1', '1:2', 'both'],
      ['1:2', '1:3', 'email'],
    ])
    expect(rows[0]?.second).toMatchObject({
      names: ['Ann Lee'],
      emails: ['lee@b.c', 'ann@b.c'],
      phones: ['+79160000001'],
      orders: 2,
      revenueMinor: 5_000,
      firstDay: '2025-01-06',
      lastDay: '2025-01-07',
      key: 'i1:2',
    })
  })

  test('lists the customers that several ids or contacts make, and counts it all', async () => {
    const joined = await read(findJoined(store.principal, await store.context(), 1))
    expect(joined.rows).toMatchObject([{ key: 'i1:4', ids: ['1:4'], phones: ['+79160000004'], orders: 2 }])
    expect(await read(findIdentitySummary(store.principal, await store.context()))).toEqual({
      joined: 1,
      proposed: 2,
      proposedByBoth: 1,
      decided: 0,
      ignored: 0,
      crowded: 0,
    })
  })
})

describe('a decision on a pair', () => {
  test('"same person" makes one customer of two, and taken back it makes two again', async () => {
    const before = await customers()
    const { dataVersion } = await store.context()
    await decidePairs(store.principal, store.id, { ...pair('1:2', '1:1'), isSame: true })
    expect(await customers()).toBe(before - 1)
    expect(Number((await store.context()).dataVersion)).toBe(Number(dataVersion) + 1)
    expect(await findDecisions(store.principal, store.id)).toMatchObject([
      { first: '1:1', second: '1:2', isSame: true, by: 'Test Person' },
    ])
    await takeBackPairs(store.principal, store.id, pair('1:1', '1:2'))
    expect(await customers()).toBe(before)
    expect(await proposed()).toHaveLength(2)
  })

  test('"different people" ends the proposal and changes no figure', async () => {
    const before = await customers()
    await decidePairs(store.principal, store.id, { ...pair('1:1', '1:2'), isSame: false })
    expect([await customers(), (await proposed()).length]).toEqual([before, 1])
  })

  test('that contradicts another is refused and leaves nothing', async () => {
    await decidePairs(store.principal, store.id, { ...pair('1:1', '1:3'), isSame: false })
    await decidePairs(store.principal, store.id, { ...pair('1:1', '1:2'), isSame: true })
    const against = decidePairs(store.principal, store.id, { ...pair('1:2', '1:3'), isSame: true })
    await expect(against).rejects.toMatchObject({ code: 'conflict', details: { reason: 'identityContradicts' } })
    expect(await findDecisions(store.principal, store.id)).toHaveLength(2)
  })

  test('on all that share both e-mail and phone is taken at once, and back at once', async () => {
    const before = await customers()
    const { pairs } = await acceptSureProposals(store.principal, await store.context())
    expect(pairs).toEqual([{ first: '1:1', second: '1:2' }])
    expect(await customers()).toBe(before - 1)
    await takeBackPairs(store.principal, store.id, { pairs })
    expect(await customers()).toBe(before)
  })
})

describe('an ignored key', () => {
  test('joins nobody: its orders become guests’, and customers again when it joins again', async () => {
    const before = await customers()
    expect(await ignoreKey(store.principal, await store.context(), { key: ' SHOP@b.c ' })).toEqual({ key: 'shop@b.c' })
    expect(await customers()).toBe(before + 1)
    await linkKeyAgain(store.principal, store.id, { key: 'shop@b.c' })
    expect(await customers()).toBe(before)
  })

  test('is listed with its orders; what is nobody’s own address is suggested', async () => {
    await ignoreKey(store.principal, await store.context(), { key: '8 (916) 000-00-04' })
    const keys = await read(findIgnoredKeys(store.principal, await store.context()))
    expect(keys.ignored).toMatchObject([{ key: '+79160000004', orders: 2, by: 'Test Person' }])
    expect(keys.suggested).toEqual([{ key: 'noreply@', orders: 1 }])
  })

  test('must be an e-mail, a part of one, or a phone', async () => {
    for (const key of ['hello', '@', 'a b@c', '12'])
      await expect(ignoreKey(store.principal, await store.context(), { key })).rejects.toMatchObject({
        code: 'invalidInput',
      })
  })
})

describe('a key on more than 20 ids', () => {
  let crowdedStore: TestStore
  beforeAll(async () => {
    crowdedStore = await TestStore.create()
    const rows = Array.from({ length: 21 }, (_, at) => `${at},2025-01-05,c${at},relay@shop.example,10`)
    await crowdedStore.import(`order_id,created_at,customer_id,email,total\n${rows.join('\n')}\n`)
  }, 60_000)

  test('is ignored by itself, and named with its ids', async () => {
    const keys = await read(findIgnoredKeys(crowdedStore.principal, await crowdedStore.context()))
    expect(keys.crowded).toEqual([{ key: 'relay@shop.example', sourceIds: 21, orders: 21 }])
    const summary = await read(findIdentitySummary(crowdedStore.principal, await crowdedStore.context()))
    expect(summary).toMatchObject({ proposed: 0, crowded: 1 })
    // A list of nobody is an empty page, not a failure.
    const nobody = await read(findProposed(crowdedStore.principal, await crowdedStore.context(), 1))
    expect(nobody).toMatchObject({ rows: [], total: 0 })
  })
})

test('decisions are for owners and administrators; strangers find nothing', async () => {
  const tenant = await createTenant('Ours')
  const { org, store: slug } = tenant.ids
  const input = { org, store: slug, ...pair('1:1', '1:2'), isSame: true }
  const analyst = callAs(await createMember(tenant, 'analyst'))
  await expect(analyst.identity.decide(input)).rejects.toMatchObject({ code: 'FORBIDDEN' })
  expect(await analyst.identity.decisions(input)).toEqual([])
  const viewer = callAs(await createMember(tenant, 'viewer'))
  expect(await viewer.identity.proposed(input)).toEqual({ state: 'empty' })
  await expect(viewer.identity.decide(input)).rejects.toMatchObject({ code: 'FORBIDDEN' })
  const stranger = callAs((await createTenant('Theirs')).owner)
  await expect(stranger.identity.decide(input)).rejects.toMatchObject({ code: 'NOT_FOUND' })
})

test('what was done stands in the log', async () => {
  const rows = await database.asOwner<{ action: string }>('SELECT DISTINCT action FROM audit_event')
  expect(rows.map(({ action }) => action)).toEqual(expect.arrayContaining(['identity.decided']))
})
