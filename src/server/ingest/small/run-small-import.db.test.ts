import { beforeEach, describe, expect, test } from 'vitest'
import type { FilterInput } from '@/server/analytics/report-input'
import { storeOverview } from '@/server/analytics/store-reports'
import { queryRows, sql } from '@/server/db/sql'
import { setUpTestDatabase } from '@/server/db/testing/set-up-test-database'
import { withTenant } from '@/server/db/with-tenant'
import { findRejects } from '@/server/services/imports/find-rejects'
import { setImportUndone } from '@/server/services/imports/undo-import'
import { setUpDataFolder, TestStore } from '../testing/test-store'

setUpTestDatabase()
setUpDataFolder()
let store: TestStore
beforeEach(async () => {
  store = await TestStore.create()
}, 60_000)

const file = (...lines: string[]) => `${lines.join('\n')}\n`

async function overview(filter: FilterInput = {}, of = store) {
  const found = await storeOverview(of.principal, await of.context(), filter)
  if (found.state !== 'ready') throw new Error(found.state)
  return found.data
}

async function undo(importId: string, isUndone = true) {
  await setImportUndone(store.principal, store.id, { importId, isUndone })
}

describe('costs of products', () => {
  const ORDERS = file(
    'order_id,created_at,email,sku,product_name,quantity,unit_price,unit_cost',
    'A,2025-01-05,ann@example.com,tea,Green tea,2,10.00,',
    'A,2025-01-05,ann@example.com,cup,Cup,1,5.50,',
    'B,2025-02-06,bob@example.com,tea,Green tea,1,10.00,4.00',
    'C,2025-03-10,ann@example.com,TEA,,3,10.00,',
    'C,2025-03-10,ann@example.com,TEA,,-1,10.00,',
  )
  const COSTS = file('product,unit_cost,valid_from', ' Tea,3.00,', 'tea,5.00,2025-03-01', 'spoon,1.00,')
  const margin = async () => {
    const { descriptive, quality } = await overview()
    return [descriptive.revenueMinor, descriptive.marginMinor, quality.knownCostShare]
  }

  test('make the margin of their lines, by the day of the order, under a cost on the line itself', async () => {
    await store.import(ORDERS)
    // B: 10.00 − 4.00 of its own; the other 45.50 at the store's 40 %.
    expect(await margin()).toEqual([5_550, 600 + 1_820, 1_000 / 5_550])
    const costs = await store.import(COSTS, { kind: 'costs' })
    expect(costs).toMatchObject({ status: 'done', kind: 'costs', summary: null })
    expect(costs.smallSummary).toMatchObject({
      kind: 'costs',
      rows: 3,
      facts: 3,
      factsNew: 3,
      products: 2,
      productsMatched: 1,
      unmatched: ['spoon'],
      knownCostShare: 5_000 / 5_550,
    })
    // A: 20.00 − 2 × 3.00, and the cup at 40 % of 5.50. C: 30.00 − 10.00 returned − 3 × 5.00: nothing says that
    // what came back was put back on the shelf.
    const known = [5_550, 1_400 + 220 + 600 + 500, 5_000 / 5_550]
    expect(await margin()).toEqual(known)
  })

  test('of a newer file stand, and an undone one leaves the figures as they were', async () => {
    await store.import(ORDERS)
    const first = await store.import(COSTS, { kind: 'costs' })
    const second = await store.import(file('name,cost', 'TEA,4.00'), { kind: 'costs' })
    // Since ever 4.00 instead of 3.00; what holds from March on is another row, and stands.
    expect((await margin())[1]).toBe(1_200 + 220 + 600 + 500)
    expect(second.smallSummary).toMatchObject({ factsNew: 0, factsChanged: 1 })
    await undo(second.id)
    expect((await margin())[1]).toBe(2_720)
    await undo(first.id)
    expect((await margin())[1]).toBe(2_420)
    await undo(first.id, false)
    expect((await margin())[1]).toBe(2_720)
  })

  test('are matched by the name of the product where its code says nothing', async () => {
    await store.import(ORDERS)
    await store.import(file('product,unit_cost', 'green TEA,1.00'), { kind: 'costs' })
    // A: 20.00 − 2.00; B has its own; the cup and C, which has no name, stay at 40 %.
    expect((await margin())[1]).toBe(1_800 + 220 + 600 + 800)
  })
})

describe('marketing spend', () => {
  const ORDERS = file(
    'order_id,created_at,email,total,channel',
    '1,2025-01-10,a@example.com,100.00,ads',
    '2,2025-02-10,b@example.com,100.00,Ads',
    '3,2025-03-10,c@example.com,100.00,social',
    '4,2025-04-10,,100.00,ads',
    '5,2025-05-10,d@example.com,100.00,',
    '6,2025-12-31,a@example.com,100.00,ads',
  )
  const SPEND = file(
    'Период;Канал;Расход;Аудитория',
    'март 2025;ads;10 000,00;',
    'апрель 2025;ads;2 000,00;',
    '05.04.2025;mail;500,00;удержание',
    '15.12.2024 - 14.01.2025;ads;3 100,00;',
  )
  const cac = async (filter: FilterInput = {}) => {
    const { ltv } = await overview(filter)
    return [ltv.cac.valueMinor, ltv.cac.reason, ltv.cac.customers]
  }

  test('of acquisition ÷ new identified customers is CAC, and the full formula stands after it', async () => {
    await store.import(ORDERS)
    expect(await cac()).toEqual([null, 'notKnown', 4])
    const spend = await store.import(SPEND, { kind: 'spend' })
    expect(spend.smallSummary).toMatchObject({
      kind: 'spend',
      facts: 4,
      factsNew: 4,
      acquisitionMinor: 1_510_000,
      retentionMinor: 50_000,
      firstDay: '2024-12-15',
      lastDay: '2025-04-30',
      overlapping: 0,
    })
    // 10 000 + 2 000 + 14 of the 31 days of 3 100, ÷ a, b, c and d: the guest is nobody's acquisition.
    expect(await cac()).toEqual([335_000, null, 4])
    const where = { organizationId_id: { organizationId: store.principal.organizationId, id: store.id } }
    await withTenant(store.principal, (db) => db.store.update({ where, data: { inactivityMonths: 1 } }))
    const { formulaFull, formulaSimple } = (await overview()).ltv
    expect(formulaFull).toMatchObject({ cacMinor: 335_000, cacReason: null, reason: null })
    expect(formulaFull.valueMinor).toBe((formulaSimple.marginValueMinor ?? 0) - 335_000)
  })

  test('of one channel is CAC under that filter, and not known under any other', async () => {
    await store.import(ORDERS)
    await store.import(SPEND, { kind: 'spend' })
    expect(await cac({ channel: ['ads'] })).toEqual([1_340_000, null, 1])
    expect(await cac({ channel: ['ads', 'Ads'] })).toEqual([670_000, null, 2])
    expect(await cac({ channel: ['social'] })).toEqual([null, 'notKnown', 1])
    expect(await cac({ country: [''] })).toEqual([null, 'notKnown', 4])
    expect(await cac({ guests: 'out' })).toEqual([335_000, null, 4])
  })

  test('imported again updates and never doubles; undone it is back', async () => {
    await store.import(ORDERS)
    await store.import(SPEND, { kind: 'spend' })
    const again = await store.import(
      file('month,channel,spend', '2025-03,ADS,12000.00', '04.2025,ads,2000.00', 'May 2025,ads,600.00'),
      { kind: 'spend' },
    )
    expect(again.smallSummary).toMatchObject({ factsNew: 1, factsChanged: 1, factsUnchanged: 1, overlapping: 0 })
    // 12 000 + 2 000 + 600 + 1 400 of the span.
    expect(await cac()).toEqual([400_000, null, 4])
    await undo(again.id)
    expect(await cac()).toEqual([335_000, null, 4])
    await undo(again.id, false)
    expect(await cac()).toEqual([400_000, null, 4])
    const days = await store.import(file('date,channel,spend', '2025-03-05,ads,1.00', '2025-06-05,ads,1.00'), {
      kind: 'spend',
    })
    // The 5th of March stands beside the whole of March: both count, and a person is told.
    expect(days.smallSummary).toMatchObject({ overlapping: 1 })
  })

  test('comes before the first order, waits for it, and names the rows it could not read', async () => {
    const { id } = await store.import(file('month,spend', '2025-03,100.00', 'some day,5.00'), { kind: 'spend' })
    expect((await storeOverview(store.principal, await store.context(), {})).state).toBe('empty')
    await store.import(ORDERS)
    expect(await cac()).toEqual([2_500, null, 4])
    expect(await findRejects(store.principal, store.id, { importId: id })).toMatchObject({
      rows: [{ row: 3, column: 'month', reason: 'badDate', value: 'some day' }],
    })
  })

  test('of one organisation is nothing to another', async () => {
    await store.import(ORDERS)
    await store.import(SPEND, { kind: 'spend' })
    const other = await TestStore.create()
    await other.import(ORDERS)
    expect((await overview({}, other)).ltv.cac).toMatchObject({ valueMinor: null, reason: 'notKnown' })
    const seen = await withTenant(other.principal, (db) =>
      queryRows<{ facts: bigint }>(db, sql`SELECT count(*) AS facts FROM spend_fact`),
    )
    expect(seen).toEqual([{ facts: 0n }])
  })
})

describe('customers', () => {
  test('are kept with what is said of them, updated by a newer file, and counted where they never ordered', async () => {
    await store.import(
      file('order_id,created_at,email,phone,total', '1,2025-01-10,a@example.com,,5', '2,2025-01-11,,89161234567,5'),
    )
    const first = await store.import(
      file(
        'email,phone,name,consent,score,Tag',
        'A@example.com,,Ann,да,9,vip',
        ',+7 916 123-45-67,Bob,нет,,',
        'c@example.com,,Cat,,0,',
      ),
      { kind: 'customers' },
    )
    expect(first.smallSummary).toMatchObject({ kind: 'customers', facts: 3, leads: 1, withConsent: 1, withScore: 2 })
    const second = await store.import(
      file(
        'email,phone,name,consent,score,Tag',
        'a@example.com,,Ann,да,9,vip',
        'c@example.com,,Cat,да,0,',
        'd@example.com,,Dan,,,',
      ),
      { kind: 'customers' },
    )
    expect(second.smallSummary).toMatchObject({ factsNew: 1, factsChanged: 1, factsUnchanged: 1, leads: 2 })
    const [ann] = await withTenant(store.principal, (db) =>
      db.customerFact.findMany({ where: { storeId: store.id, email: 'a@example.com' } }),
    )
    expect(ann).toMatchObject({ name: 'Ann', hasConsent: true, score: 9, attributes: { Tag: 'vip' } })
  })
})
