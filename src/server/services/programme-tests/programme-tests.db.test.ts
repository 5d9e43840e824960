import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { addDays } from '@/domain/time/local-date'
import { findAlerts } from '@/server/alerts/find-alerts'
import { buildLatestSnapshot } from '@/server/analytics/snapshot/get-snapshot'
import { createTenant, type Tenant } from '@/server/api/testing/create-tenant'
import { setUpTestDatabase } from '@/server/db/testing/set-up-test-database'
import { withTenant } from '@/server/db/with-tenant'
import { setUpDataFolder, TestStore } from '@/server/ingest/testing/test-store'
import { runAlertsJob } from '@/server/jobs/alerts-job'
import { createTest } from './create-test'
import { deleteTest, stopTest } from './end-test'
import { findListPage } from './find-list-page'
import { findMembers } from './find-members'
import { findPlanOptions } from './find-plan-options'
import { findTests } from './find-tests'
import { findUncontrolled } from './find-uncontrolled'
import { getTest } from './get-test'
import { measureStoreTest } from './measure-store-test'
import { splitTest } from './split-test'
import { CreateTestInput } from './test-input'
import { updateTest } from './update-test'

const database = setUpTestDatabase()
setUpDataFolder()

const CUSTOMERS = 160
const STARTS_ON = '2025-05-05'
const HEAD = 'order_id,created_at,customer_id,email,total,status,coupon\n'
const PLAN = CreateTestInput.parse({
  name: 'Ten per cent back',
  weeks: 4,
  startsOn: STARTS_ON,
  treatedShare: 0.5,
  power: 0.8,
  smallestEffectMinor: 5_000,
  codes: ['back10'],
  reward: { kind: 'perRedemption', costMinor: 1_000 },
  messageCostMinor: 500,
  fixedCostMinor: 20_000,
})

/** Everybody bought twice before the start, more or less. */
function history(): string {
  const rows = Array.from({ length: CUSTOMERS }, (_, at) => [
    `A${at},2025-03-${String((at % 27) + 1).padStart(2, '0')},C${at},c${at}@example.com,${100 + (at % 7) * 30},paid,`,
    `B${at},2025-04-${String((at % 27) + 1).padStart(2, '0')},C${at},c${at}@example.com,${200 + (at % 5) * 40},paid,${at % 4 === 0 ? 'OLD5' : ''}`,
  ])
  return `${HEAD}${rows.flat().join('\n')}\n`
}

let store: TestStore
let other: Tenant
beforeAll(async () => {
  other = await createTenant('Other')
}, 60_000)
beforeEach(async () => {
  store = await TestStore.create()
  await store.import(history())
  // As the import's job does: a service does not wait for a build on a busy machine.
  await buildLatestSnapshot(store.principal, await store.context())
}, 60_000)

async function plan(input = PLAN): Promise<string> {
  return (await createTest(store.principal, await store.context(), input)).id
}

async function split(testId: string) {
  return await splitTest(store.principal, await store.context(), { testId })
}

async function measure(testId: string) {
  await buildLatestSnapshot(store.principal, await store.context())
  const report = await measureStoreTest(store.principal, await store.context(), { testId })
  if (report.state !== 'ready') throw new Error(report.state)
  return report.data
}

/** Orders of the weeks of the test: every second customer of either group buys, treated ones for `uplift` more. */
async function followingOrders(testId: string, weeks: number, uplift: number, extra: string[] = []): Promise<string> {
  const members = await findMembers(store.principal, store.id, { testId })
  const rows = members.flatMap(({ key, isTreated }, at) =>
    Array.from({ length: weeks }, (_, week) => {
      const id = key.slice('i1:'.length)
      const total = 100 + (at % 9) * 10 + (isTreated ? uplift : 0)
      return `W${week}-${id},${addDays(STARTS_ON, week * 7 + 6)},${id},${id.toLowerCase()}@example.com,${total},paid,${isTreated ? 'Back10' : ''}`
    }),
  )
  return `${HEAD}${[...rows, ...extra].join('\n')}\n`
}

describe('a plan', () => {
  test("rests on the store's own history, and says which codes it knows", async () => {
    const report = await findPlanOptions(store.principal, await store.context(), {})
    if (report.state !== 'ready') throw new Error(report.state)
    const { customers, bases, codes, asOf } = report.data
    expect({ customers, asOf, codes }).toEqual({
      customers: 160,
      asOf: '2025-04-27',
      codes: [{ code: 'OLD5', customers: 40 }],
    })
    // Four weeks before 27 April hold every second order: margin 40 % of 200 … 360.
    expect(bases[0]).toMatchObject({ weeks: 4, customers: expect.any(Number) })
    expect(bases[0]?.meanMinor).toBeGreaterThan(8_000)
    expect(bases[0]?.meanMinor).toBeLessThan(14_400)
  })

  test('cannot start on a day that the orders have reached, nor run longer than they reach back', async () => {
    await expect(plan({ ...PLAN, startsOn: '2025-04-27' })).rejects.toMatchObject({
      code: 'invalidInput',
      details: { reason: 'testStartsInPast' },
    })
    await expect(plan({ ...PLAN, weeks: 52 })).rejects.toMatchObject({ details: { reason: 'testHasNoHistory' } })
  })

  test('can be made anew until the groups are drawn', async () => {
    const testId = await plan()
    const changed = { ...PLAN, name: 'Twenty per cent back', startsOn: '2025-05-12', treatedShare: 0.7 }
    const context = await store.context()
    const { seed } = await getTest(store.principal, context, { testId })
    await updateTest(store.principal, context, { testId, ...changed })
    expect(await getTest(store.principal, context, { testId })).toMatchObject({
      name: 'Twenty per cent back',
      startsOn: '2025-05-12',
      endsOn: '2025-06-08',
      plan: { treatedShare: 0.7 },
      seed,
    })
    await split(testId)
    await expect(updateTest(store.principal, context, { testId, ...PLAN })).rejects.toMatchObject({
      code: 'conflict',
      details: { reason: 'testIsSplit' },
    })
  })

  test('of a foreign segment or scenario is not found', async () => {
    const segmentId = other.ids.segmentId
    await expect(plan({ ...PLAN, segmentId })).rejects.toMatchObject({ code: 'notFound' })
    await expect(plan({ ...PLAN, scenarioId: segmentId })).rejects.toMatchObject({ code: 'notFound' })
  })
})

describe('the split', () => {
  test('assigns everybody once, half and half, and fixes the plan', async () => {
    const testId = await plan()
    expect(await split(testId)).toEqual({ treated: 80, control: 80, elsewhere: 0 })
    await expect(split(testId)).rejects.toMatchObject({ code: 'conflict', details: { reason: 'testIsSplit' } })
    const members = await findMembers(store.principal, store.id, { testId })
    expect(new Set(members.map(({ key }) => key)).size).toBe(CUSTOMERS)
    expect((await findMembers(store.principal, store.id, { testId, isTreated: true })).length).toBe(80)
  })

  test('leaves out who is in another test of the same days', async () => {
    await split(await plan())
    await expect(split(await plan())).rejects.toMatchObject({ details: { reason: 'testTooFew' } })
  })

  test('names its customers for the mailing, with consent where a file says it', async () => {
    const testId = await plan()
    await split(testId)
    await store.import('customer_id,email,name,consent\nC1,c1@example.com,Ann,yes\nC2,c2@example.com,Bob,no\n', {
      kind: 'customers',
    })
    const page = await findListPage(store.principal, await store.context(), ['i1:C1', 'i1:C2', 'i1:C3', 'i1:gone'])
    expect(page).toMatchObject({
      state: 'ready',
      data: [
        { email: 'c1@example.com', hasConsent: true },
        { email: 'c2@example.com', hasConsent: false },
        { email: 'c3@example.com', hasConsent: null },
        { key: 'i1:gone', email: null, hasConsent: null },
      ],
    })
  })
})

describe('a look', () => {
  test('has nothing to say before the first week is over, and keeps nothing', async () => {
    const testId = await plan()
    await split(testId)
    const { result } = await measure(testId)
    expect(result).toMatchObject({ week: 0, day: null, final: null, verdict: { name: 'notEnough', day: '2025-06-01' } })
    expect((await findTests(store.principal, await store.context()))[0]).toMatchObject({
      stage: 'running',
      latest: null,
    })
  })

  test('gives a verdict by the interim interval that stands when later orders undo it', async () => {
    const testId = await plan()
    await split(testId)
    await store.import(await followingOrders(testId, 2, 400))
    const { result } = await measure(testId)
    // 2 weeks · 400 · 40 % margin less 10 a redemption, at the pace of 4 weeks, less 5 of messages: about 595 each.
    expect(result?.verdict).toMatchObject({ name: 'works', by: 'interim', day: '2025-05-18' })
    expect(result?.looks.at(-1)?.interval?.value).toBeGreaterThan(55_000)
    expect(result?.looks.at(-1)?.interval?.value).toBeLessThan(64_000)
    expect(result?.costs).toMatchObject({ rewardsMinor: 160_000, messagesMinor: 40_000, fixedMinor: 20_000 })
    await store.import(await followingOrders(testId, 4, -90))
    const later = await measure(testId)
    expect(later.result?.final?.high).toBeLessThan(0)
    expect(later.result?.verdict).toMatchObject({ name: 'works', by: 'interim', day: '2025-05-18' })
    expect(later.test.stage).toBe('ended')
  })

  test('sees the code among those who were not to have it, and what does not count', async () => {
    const testId = await plan()
    await split(testId)
    const [control] = await findMembers(store.principal, store.id, { testId, isTreated: false })
    const id = control?.key.slice('i1:'.length) ?? ''
    const extra = [`X1,2025-05-06,${id},,50,paid,"SPRING, back10"`, `X2,2025-05-06,${id},,50,cancelled,`]
    await store.import(await followingOrders(testId, 1, 0, extra))
    const { result } = await measure(testId)
    expect(result?.contamination).toEqual({
      treatedCustomers: 80,
      treatedOrders: 80,
      controlCustomers: 1,
      controlOrders: 1,
    })
    expect(result?.notes).toMatchObject({ uncountedOrders: 1, missing: 0, mergedAcross: 0 })
  })

  test('gives no verdict where a group has lost its customers', async () => {
    const testId = await plan()
    await split(testId)
    // Nobody can take members out through the product: this is what a broken assignment would look like.
    await withTenant(store.principal, (db) =>
      db.programmeTestMember.deleteMany({
        where: { storeId: store.id, testId, isTreated: true, customerKey: { contains: '1' } },
      }),
    )
    await store.import(await followingOrders(testId, 1, 400))
    const { result } = await measure(testId)
    expect(result?.ratio.isMismatch).toBe(true)
    expect(result?.verdict.name).toBe('mismatch')
  })

  test('of a stopped test reads no later orders; a deleted one is gone with its lists', async () => {
    const testId = await plan()
    await split(testId)
    await stopTest(store.principal, store.id, { testId })
    expect((await getTest(store.principal, await store.context(), { testId })).stage).toBe('stopped')
    await deleteTest(store.principal, store.id, { testId })
    await expect(measure(testId)).rejects.toMatchObject({ code: 'notFound' })
    expect(await findMembers(store.principal, store.id, { testId })).toEqual([])
  })
})

describe('the worker', () => {
  const look = () => runAlertsJob({ organizationId: store.principal.organizationId, storeId: store.id })
  const told = async () =>
    (await findAlerts(store.principal, store.id)).filter(({ detail }) => detail.kind === 'programmeTest')

  test('looks at running tests though nobody opens the page, and tells of a verdict once', async () => {
    const testId = await plan()
    await split(testId)
    await look()
    expect(await told()).toEqual([])
    await store.import(await followingOrders(testId, 2, 400))
    await look()
    await look()
    expect((await findTests(store.principal, await store.context()))[0]?.latest).toMatchObject({
      day: '2025-05-18',
      verdict: { name: 'works', by: 'interim' },
    })
    expect(await told()).toMatchObject([
      { period: '2025-05-18', detail: { testId, name: 'Ten per cent back', verdict: 'works' } },
    ])
    await deleteTest(store.principal, store.id, { testId })
    expect(await told()).toEqual([])
  })
})

test("another tenant's test is neither read, split, stopped nor deleted", async () => {
  const testId = await plan()
  const context = await TestStore.of(other).context()
  for (const call of [
    () => measureStoreTest(other.principal, context, { testId }),
    () => splitTest(other.principal, context, { testId }),
    () => updateTest(other.principal, context, { testId, ...PLAN }),
    () => stopTest(other.principal, store.id, { testId }),
    () => deleteTest(other.principal, store.id, { testId }),
  ]) {
    await expect(call()).rejects.toMatchObject({ code: 'notFound' })
  }
  expect(await findMembers(other.principal, store.id, { testId })).toEqual([])
  expect((await getTest(store.principal, await store.context(), { testId })).stage).toBe('draft')
})

test('a programme without a control group is told by its code: members, others, and both around an order', async () => {
  const shop = await TestStore.create()
  await shop.import(`${HEAD}1,2024-06-01,ann,,100,paid,
2,2024-09-10,ann,,200,paid,
3,2024-10-01,ann,,50,paid,VIP
4,2024-11-01,ann,,300,paid,
5,2025-05-01,ann,,400,paid,vip
6,2024-06-01,bob,,100,paid,
7,2024-12-01,bob,,100,paid,
8,2025-04-01,bob,,500,paid,
9,2024-07-01,eve,,70,paid,
10,2025-06-30,eve,,10,paid,NEW
`)
  await buildLatestSnapshot(shop.principal, await shop.context())
  const report = await findUncontrolled(shop.principal, await shop.context(), {})
  if (report.state !== 'ready') throw new Error(report.state)
  // As of 30 June the window begins on 2 January: Ann was a member by then, Bob and Eve never were. Margin is 40 %.
  expect(report.data).toMatchObject({
    code: 'VIP',
    codes: [
      { code: 'NEW', customers: 1 },
      { code: 'VIP', customers: 1 },
    ],
    members: { customers: 1, buyers: 1, marginMinor: 16_000, earlierMarginMinor: 22_000 },
    others: { customers: 2, buyers: 2, marginMinor: 10_200, earlierMarginMinor: 2_000 },
    around: {
      // Ann's first use is 1 October: 200 in the 90 days before, 300 in those after.
      members: { customers: 1, beforeMinor: 8_000, afterMinor: 12_000 },
      // Of Bob the order of 1 April: nothing on either side. Eve's latest with days after it is her first: left out.
      others: { customers: 1, beforeMinor: 0, afterMinor: 0 },
    },
  })
})

test('what was done stands in the log', async () => {
  const rows = await database.asOwner<{ action: string }>('SELECT DISTINCT action FROM audit_event')
  expect(rows.map(({ action }) => action)).toEqual(
    expect.arrayContaining(['test.created', 'test.split', 'test.updated']),
  )
})
