import { beforeEach, describe, expect, test } from 'vitest'
import type { ImportSummary } from '@/domain/imports'
import { storeOverview } from '@/server/analytics/store-reports'
import { setUpTestDatabase } from '@/server/db/testing/set-up-test-database'
import { setImportUndone } from '@/server/services/imports/undo-import'
import { setUpDataFolder, TestStore } from './testing/test-store'

const database = setUpTestDatabase()
setUpDataFolder()
let store: TestStore
beforeEach(async () => {
  store = await TestStore.create()
}, 60_000)

const HEAD = 'order_id,created_at,status,email,total'
const csv = (...rows: string[]) => `${[HEAD, ...rows].join('\n')}\n`

async function figures() {
  const report = await storeOverview(store.principal, await store.context(), {})
  if (report.state !== 'ready') return report.state
  const { orders, customers, revenueMinor } = report.data.descriptive
  return { orders, customers, revenueMinor }
}

async function countFacts() {
  const count = (table: string) => `(SELECT count(*)::int FROM ${table} WHERE store_id = $1) AS ${table}`
  const tables = ['order_fact', 'line_fact', 'refund_fact', 'import_reject']
  const [row] = await database.asOwner(`SELECT ${tables.map(count).join(', ')}`, [store.id])
  return row
}

/** Rows of a row-per-order file by what became of them; every row must be in exactly one part. */
function reconcile(summary: ImportSummary | null) {
  if (!summary) throw new Error('the import has no summary')
  const rejected = summary.rejectedRows.reduce((sum, { rows }) => sum + rows, 0)
  const kept = summary.shape === 'orders' ? summary.orders + summary.duplicateRows : summary.lines
  return { read: summary.rows, accounted: kept + summary.returns + rejected }
}

describe('a file with a row per order', () => {
  test('becomes orders, and every row it read is an order, a duplicate, a return or a reject', async () => {
    const { status, summary, progress } = await store.import(
      csv(
        '1,2025-01-05 10:00:00,paid,a@example.com,10.00',
        '2,2025-01-06 10:00:00,cancelled,b@example.com,20.00',
        '1,2025-01-05 10:00:00,paid,a@example.com,12.00',
        '3,yesterday,paid,c@example.com,20.00',
        ',2025-01-06,paid,c@example.com,20.00',
        '4,2025-01-07',
        '5,2025-01-08 10:00:00,paid,"a multi\nline@example.com",7.00',
        '6,2025-01-07 10:00:00,paid,a@example.com,-2.00',
      ),
    )
    expect({ status, progress }).toEqual({ status: 'done', progress: { step: 'done', done: 8, total: 8 } })
    expect(summary).toMatchObject({ orders: 3, duplicateRows: 1, returns: 1, ordersNew: 3, grossMinor: 3_900 })
    expect(reconcile(summary)).toEqual({ read: 8, accounted: 8 })
    expect(await figures()).toEqual({ orders: 2, customers: 2, revenueMinor: 1_700 })
  })

  test('names the line and the column of what could not be read, past records of several lines', async () => {
    const { summary } = await store.import(
      csv('1,2025-01-05,paid,"a\nb@c.d",1', '2,2025-01-05', '3,never,paid,a@b.c,1'),
    )
    expect(summary?.rejectedRows).toHaveLength(2)
    const rejects = await database.asOwner(
      'SELECT row::int, "column", reason, value FROM import_reject WHERE store_id = $1 ORDER BY row',
      [store.id],
    )
    expect(rejects).toEqual([
      { row: 4, column: null, reason: 'wrongColumnCount', value: '2,2025-01-05' },
      { row: 5, column: 'created_at', reason: 'badDate', value: 'never' },
    ])
  })
})

describe('a file with a row per line', () => {
  const LINES = 'InvoiceNo,InvoiceDate,CustomerID,StockCode,Quantity,UnitPrice\n'

  test('becomes orders with lines; negative quantities and C numbers become returns', async () => {
    const { summary } = await store.import(
      `${LINES}1,2025-01-05 10:00:00,7,tea,3,10.00\n1,2025-01-05 10:00:00,7,cup,1,20.00\n2,2025-01-06 10:00:00,8,cup,1,20.00
2,2025-01-06 10:00:00,8,cup,-1,5.00\nC3,2025-01-06 12:00:00,7,tea,-1,10.00\nC4,2025-01-02 10:00:00,9,tea,-1,3.00\n5,bad,9,tea,1,3.00\n`,
    )
    expect(summary).toMatchObject({ shape: 'lines', orders: 2, lines: 3, returns: 3, grossMinor: 7_000 })
    expect(reconcile(summary)).toEqual({ read: 7, accounted: 7 })
    expect(await countFacts()).toEqual({ order_fact: 2, line_fact: 3, refund_fact: 3, import_reject: 1 })
    const report = await storeOverview(store.principal, await store.context(), {})
    expect(report).toMatchObject({
      state: 'ready',
      data: { descriptive: { refundMinor: 1_500, unmatchedRefundsMinor: 300 } },
    })
  })

  test('whose lines of one order are dated by different clocks, or not at all, has one date an order', async () => {
    const { status, summary } = await store.import(
      `${LINES}1,2025-01-05 10:00:00,7,tea,1,10\n1,2025-01-05T10:00:00Z,7,cup,1,20\n2,,8,cup,1,20\n2,2025-01-06T09:00:00Z,8,cup,-1,5\n3,2025-01-06,9,cup,1,5\n3,,9,cup,-1,5\n`,
    )
    expect({ status, orders: summary?.orders, returns: summary?.returns }).toEqual({
      status: 'done',
      orders: 3,
      returns: 2,
    })
    const undated =
      'SELECT count(*)::int AS count FROM refund_fact WHERE refunded_at IS NULL AND refunded_local IS NULL'
    expect(await database.asOwner(undated)).toEqual([{ count: 0 }])
  })
})

test('a return dated by another clock than its order keeps its own day', async () => {
  const { status } = await store.import(
    'order_id,created_at,email,total,refunded,refunded_at\n1,2025-01-05T10:00:00Z,a@b.c,10,,\n1,2025-01-05T10:00:00Z,a@b.c,-3,,2025-01-09\n',
  )
  expect(status).toBe('done')
  expect(
    await database.asOwner('SELECT refunded_at, refunded_local::text FROM refund_fact WHERE store_id = $1', [store.id]),
  ).toEqual([{ refunded_at: null, refunded_local: '2025-01-09 00:00:00' }])
})

describe('texts that no column could hold', () => {
  const HUGE = '9'.repeat(26)
  test.each([
    ['a price and a quantity whose product is beyond every number', `1,2025-01-05,a@b.c,${HUGE},${HUGE}`],
    ['a bar code in the place of a quantity', '1,2025-01-05,a@b.c,460123456789012,0.01'],
    ['an order number longer than an index entry', `${'7'.repeat(4_000)},2025-01-05,a@b.c,1,1`],
  ])('%s is a reject, and the other rows stand', async (_, row) => {
    const { status, summary } = await store.import(
      `order_id,created_at,email,quantity,unit_price\n${row}\n2,2025-01-05,a@b.c,1,5\n`,
    )
    expect({ status, orders: summary?.orders, rejected: summary?.rejectedRows.length }).toEqual({
      status: 'done',
      orders: 1,
      rejected: 1,
    })
  })

  test('amounts that add up beyond 2^53 end the import with a problem to act on', async () => {
    const { status, failure } = await store.import(
      csv('1,2025-01-05,paid,a@b.c,80000000000000', '2,2025-01-05,paid,a@b.c,80000000000000'),
    )
    expect({ status, failure }).toEqual({ status: 'failed', failure: { code: 'amountsOutOfRange' } })
  })

  test('quotes, backslashes, SQL and names of built-ins pass through as they are', async () => {
    const odd = [
      "Robert'); DROP TABLE order_fact;--",
      '\\.',
      'a""b',
      'constructor',
      '__proto__',
      '$1',
      "read_csv('/etc/passwd')",
    ]
    await store.import(csv(...odd.map((status, index) => `${index},2025-01-05,"${status}",a@b.c,1`)))
    const stored = await database.asOwner<{ status: string }>(
      'SELECT status FROM order_fact WHERE store_id = $1 ORDER BY position',
      [store.id],
    )
    expect(stored.map(({ status }) => status)).toEqual(odd.map((status) => status.replaceAll('""', '"')))
    expect(await figures()).toBe('empty')
  })

  test("MySQL's \\N is no value", async () => {
    const { id: importId } = await store.import(
      csv('1,2025-01-05,paid,\\N,1', '2,2025-01-05,paid,\\N,1', '\\N,2025-01-05,paid,\\N,1'),
    )
    expect(await figures()).toMatchObject({ orders: 2, customers: 2 })
    expect((await store.get(importId)).summary?.rejectedRows).toEqual([{ reason: 'noOrderId', rows: 1 }])
  })
})

describe('files of the same shop, one after another', () => {
  const first = csv('1,2025-01-05,paid,a@b.c,10', '2,2025-02-05,paid,b@b.c,20')
  const second = csv('2,2025-02-05,paid,b@b.c,25', '3,2025-03-05,paid,a@b.c,30')
  const OLD = { orders: 2, customers: 2, revenueMinor: 3_000 }
  const NEW = { orders: 3, customers: 2, revenueMinor: 6_500 }
  const setUndone = (importId: string, isUndone: boolean) =>
    setImportUndone(store.principal, store.id, { importId, isUndone })

  test('the same file again changes no figure and counts every order as unchanged', async () => {
    await store.import(first)
    const before = await figures()
    const { summary } = await store.import(first)
    expect(summary).toMatchObject({ ordersNew: 0, ordersChanged: 0, ordersUnchanged: 2 })
    expect(await figures()).toEqual(before)
  })

  test('a newer file changes an order; undone, the older one is back; redone, the newer', async () => {
    await store.import(first)
    const { id, summary } = await store.import(second)
    expect(summary).toMatchObject({ ordersNew: 1, ordersChanged: 1, ordersUnchanged: 0 })
    expect(await figures()).toEqual(NEW)
    await setUndone(id, true)
    expect(await figures()).toEqual(OLD)
    await setUndone(id, false)
    expect(await figures()).toEqual(NEW)
  })

  test('an order that was refunded, or whose line now has a cost, has changed', async () => {
    const refunds = (refunded: string) =>
      `order_id,created_at,email,total,refunded\n1,2025-01-05,a@b.c,10,${refunded}\n`
    await store.import(refunds(''))
    expect((await store.import(refunds('4'))).summary).toMatchObject({ ordersChanged: 1, ordersUnchanged: 0 })
    expect((await store.import(refunds('4'))).summary).toMatchObject({ ordersChanged: 0, ordersUnchanged: 1 })
    const lines = (cost: string) =>
      `order_id,created_at,email,sku,quantity,unit_price,unit_cost\n9,2025-01-05,a@b.c,tea,1,10,${cost}\n`
    await store.import(lines(''))
    expect((await store.import(lines('3'))).summary).toMatchObject({ ordersChanged: 1, ordersUnchanged: 0 })
    expect((await store.import(lines('3'))).summary).toMatchObject({ ordersChanged: 0, ordersUnchanged: 1 })
  })

  test('undoing the older file leaves what the newer one says', async () => {
    const { id } = await store.import(first)
    await store.import(second)
    await setUndone(id, true)
    expect(await figures()).toEqual({ orders: 2, customers: 2, revenueMinor: 5_500 })
  })

  test('with every file undone there is nothing, and an order counts as new again', async () => {
    const { id } = await store.import(first)
    await setUndone(id, true)
    expect(await figures()).toBe('empty')
    expect((await store.import(first)).summary).toMatchObject({ ordersNew: 2, ordersUnchanged: 0 })
  })

  test('an older change that arrives later does not win over a newer one', async () => {
    const head = 'order_id,created_at,email,total,updated_at\n'
    await store.import(`${head}1,2025-01-05,a@b.c,10,2025-01-09 10:00:00\n`)
    await store.import(`${head}1,2025-01-05,a@b.c,99,2025-01-08 10:00:00\n`)
    expect(await figures()).toMatchObject({ revenueMinor: 1_000 })
  })
})

describe('statuses', () => {
  test('mapped by a person count after it, in this file and in the later ones', async () => {
    const rows = csv('1,2025-01-05,на складе,a@b.c,10', '2,2025-01-05,,a@b.c,10')
    const { summary } = await store.import(rows)
    expect(summary?.statuses.map((found) => found.class)).toEqual(['unknown', 'unknown'])
    expect(await figures()).toBe('empty')
    const again = await store.import(rows, { statusMap: { 'на складе': 'counted', '': 'unpaid' } })
    expect(again.summary?.statuses).toMatchObject([
      { status: '', orders: 1, class: 'unpaid' },
      { status: 'на складе', orders: 1, class: 'counted' },
    ])
    expect(await figures()).toMatchObject({ orders: 1 })
    const inspection = await store.inspect(await store.upload(rows))
    expect(inspection.statuses.map((found) => found.class).sort()).toEqual(['counted', 'unpaid'])
  })
})
