import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import type { StoreBehaviour } from '@/domain/simulate/behaviour'
import { generateOrders } from '@/domain/simulate/generate-store'
import { type CsvDialect, type CsvShape, createOrderCsvFormat } from '@/domain/simulate/order-csv'
import { GIFT_SHOP } from '@/domain/simulate/presets/gift-shop'
import { SMALL_SHOP } from '@/domain/simulate/presets/variations'
import { setUpTestDatabase } from '@/server/db/testing/set-up-test-database'
import { withTenant } from '@/server/db/with-tenant'
import { setUpDataFolder, TestStore } from '@/server/ingest/testing/test-store'
import { type FileReportOptions, reportOnFile } from './report-file'
import { reportOnFilter } from './report-on-filter'
import { cohortGrid } from './reports/cohort-grid'
import { ltvSpread } from './reports/ltv-spread'
import { storeOverview } from './store-reports'
import { whenBuilt } from './testing/when-built'

setUpTestDatabase()
const dataFolder = setUpDataFolder()
let store: TestStore
beforeEach(async () => {
  store = await TestStore.create()
}, 60_000)

interface Generated {
  behaviour: StoreBehaviour
  seed: number
  shape: CsvShape
  dialect: CsvDialect
}

function generateFile({ behaviour, seed, shape, dialect }: Generated): string {
  const { header, formatOrder } = createOrderCsvFormat(shape, dialect, 'RUB')
  const { orders } = generateOrders(behaviour, { seed, from: '2024-06-01', to: '2025-08-31' })
  return header + [...orders].map(formatOrder).join('')
}

async function readStore(asOf?: string) {
  const context = await store.context()
  const overview = await whenBuilt(() => storeOverview(store.principal, context, { asOf }))
  const rest = await whenBuilt(() =>
    reportOnFilter(store.principal, context, { asOf }, async (snapshot, query) => ({
      grid: await cohortGrid(snapshot, { ...query, bucket: 'month' }),
      spread: await ltvSpread(snapshot, { ...query, ageMonths: 12 }),
    })),
  )
  if (overview.state !== 'ready' || rest.state !== 'ready') throw new Error(`${overview.state}, ${rest.state}`)
  const { descriptive, firstDay, lastDay } = overview.data
  const { predicted: _fittedByAJob, ...ltv } = overview.data.ltv
  const { grid, spread } = rest.data
  return { descriptive, ltv: { ...ltv, spread }, firstDay, lastDay, cohorts: grid }
}

async function readFile(text: string, options: Partial<FileReportOptions> = {}) {
  const path = join(dataFolder(), 'same.csv')
  await writeFile(path, text)
  const { timeZone, currency, marginBasisPoints, inactivityMonths } = await store.context()
  const settings = { timeZone, currency, marginBasisPoints, inactivityMonths }
  const rest = { asOf: null, bucket: 'month', map: {}, excludeGuests: false } as const
  const report = await reportOnFile(path, { ...settings, ...rest, ...options })
  const { descriptive, cohorts, source } = report
  const { predicted: _fittedAtOnce, ...ltv } = report.ltv
  return { descriptive, ltv, firstDay: source.firstOrder, lastDay: source.lastOrder, cohorts }
}

const FEW_GIFTS: StoreBehaviour = { ...GIFT_SHOP, arrivals: { perWeek: 8, growthPerYear: 1 } }
const withInstants = (text: string) => text.replaceAll(/(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)/g, '$1T$2+09:00')

describe('every figure of a file that went through the database equals the report on the file itself', () => {
  const stores: [string, Generated, (text: string) => string][] = [
    ['a row an order', { behaviour: SMALL_SHOP, seed: 11, shape: 'orders', dialect: 'en' }, (text) => text],
    [
      'a row a line, in Russian dress',
      { behaviour: FEW_GIFTS, seed: 12, shape: 'lines', dialect: 'ru' },
      (text) => text,
    ],
    ['instants of a far time zone', { behaviour: FEW_GIFTS, seed: 13, shape: 'orders', dialect: 'en' }, withInstants],
  ]
  test.each(stores)('%s', async (_, generated, dress) => {
    const text = dress(generateFile(generated))
    const { status, summary } = await store.import(text)
    expect({ status, isLarge: (summary?.orders ?? 0) > 200 }).toEqual({ status: 'done', isLarge: true })
    expect(await readStore()).toEqual(await readFile(text))
    const asOf = '2025-02-14'
    expect(await readStore(asOf)).toEqual(await readFile(text, { asOf }))
  })

  test('also when it came in two overlapping files, the second one newer', async () => {
    const text = generateFile({ behaviour: SMALL_SHOP, seed: 14, shape: 'orders', dialect: 'en' })
    const [header = '', ...rows] = text.trimEnd().split('\n')
    const part = (from: number, to: number) => `${[header, ...rows.slice(from, to)].join('\n')}\n`
    await store.import(part(0, Math.floor(rows.length * 0.6)))
    await store.import(part(Math.floor(rows.length * 0.4), rows.length))
    expect(await readStore()).toEqual(await readFile(text))
  })
})

test('another time zone moves instants to other days and leaves local times alone', async () => {
  const head = 'order_id,created_at,email,total\n'
  await store.import(
    `${head}1,2025-01-31T22:30:00Z,a@b.c,10\n2,2025-01-31 22:30:00,b@b.c,10\n3,2025-03-01 12:00:00,b@b.c,10\n`,
  )
  const months = async () =>
    (await readStore()).cohorts.rows.map(({ cohort, size }) => [cohort, size]).filter(([, size]) => size !== 0)
  expect(await months()).toEqual([
    ['2025-01', 1],
    ['2025-02', 1],
  ])
  const where = { organizationId_id: { organizationId: store.principal.organizationId, id: store.id } }
  await withTenant(store.principal, (db) => db.store.update({ where, data: { timeZone: 'UTC' } }))
  expect(await months()).toEqual([['2025-01', 2]])
})

test('an order after as-of is not there at all: it joins no two customers either', async () => {
  const head = 'order_id,created_at,email,phone,total\n'
  await store.import(
    `${head}1,2025-01-05,a@b.c,,10\n2,2025-01-06,,+79161234567,10\n3,2025-03-01,a@b.c,+79161234567,10\n`,
  )
  expect((await readStore()).descriptive.customers).toBe(1)
  expect((await readStore('2025-02-01')).descriptive).toMatchObject({ orders: 2, customers: 2 })
})

test('a key on twenty source ids still links an order without one, a key on twenty-one links nothing', async () => {
  const head = 'order_id,created_at,customer_id,email,total\n'
  const ids = (count: number, email: string) =>
    Array.from({ length: count }, (_, index) => `${email}${index},2025-01-05,${email}${index},${email},10\n`).join('')
  await store.import(
    `${head}${ids(20, 'twenty@b.c')}${ids(21, 'relay@b.c')}t,2025-01-06,,twenty@b.c,10\nr,2025-01-06,,relay@b.c,10\ns,2025-01-06,,relay@b.c,10\n`,
  )
  // The relay's two orders belong to nobody: guests, each a customer of one order.
  expect((await readStore()).descriptive).toMatchObject({ orders: 44, customers: 43 })
})
