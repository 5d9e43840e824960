import { rm, stat } from 'node:fs/promises'
import { beforeAll, describe, expect, test } from 'vitest'
import { ALIVE_BANDS } from '@/domain/customers'
import { generateOrders } from '@/domain/simulate/generate-store'
import { createOrderCsvFormat } from '@/domain/simulate/order-csv'
import { TEA_SHOP } from '@/domain/simulate/presets/tea-shop'
import { CustomersInput } from '@/server/analytics/customers-input'
import { storeCustomer, storeCustomers } from '@/server/analytics/store-customers'
import { storeOverview } from '@/server/analytics/store-reports'
import { queryRows, sql } from '@/server/db/sql'
import { setUpTestDatabase } from '@/server/db/testing/set-up-test-database'
import { withTenant } from '@/server/db/with-tenant'
import { setUpDataFolder, TestStore } from '@/server/ingest/testing/test-store'
import { runForecastJob } from '@/server/jobs/forecast-job'
import { setImportUndone } from '@/server/services/imports/undo-import'
import { findPastFits } from './find-past-fits'
import { getCustomerForecastPath } from './forecast-files'
import { getForecast, requestForecast } from './get-forecast'

setUpTestDatabase()
setUpDataFolder()

/** Ten months of a shop: 600 customers and more, a part of whom come again. */
function generateFile(to = '2025-03-31'): string {
  const { header, formatOrder } = createOrderCsvFormat('orders', 'en', 'RUB')
  const behaviour = { ...TEA_SHOP, arrivals: { perWeek: 20, growthPerYear: 1 } }
  const { orders } = generateOrders(behaviour, { seed: 5, from: '2024-06-01', to })
  return header + [...orders].map(formatOrder).join('')
}

const jobOf = (store: TestStore) => ({ organizationId: store.principal.organizationId, storeId: store.id })
const run = (store: TestStore) => runForecastJob(jobOf(store))
const get = async (store: TestStore) => getForecast(store.principal, await store.context())
const list = async (store: TestStore, filter: Partial<CustomersInput> = {}) => {
  const asked = CustomersInput.parse({ sort: 'expectedMargin', limit: 5, ...filter })
  const report = await storeCustomers(store.principal, await store.context(), asked)
  if (report.state !== 'ready') throw new Error(report.state)
  return report.data
}
const predicted = async (store: TestStore, filter = {}) => {
  const report = await storeOverview(store.principal, await store.context(), filter)
  if (report.state !== 'ready') throw new Error(report.state)
  return report.data.ltv.predicted
}
const waiting = async (store: TestStore) => {
  const jobs = await withTenant(store.principal, (db) =>
    queryRows<{ state: string }>(
      db,
      sql`SELECT state::text FROM pgboss.job WHERE name = 'forecast' AND singleton_key = ${store.id}`,
    ),
  )
  return jobs.map(({ state }) => state)
}

describe('the forecast of a store', () => {
  let store: TestStore
  let importId: string
  beforeAll(async () => {
    store = await TestStore.create()
    importId = (await store.import(generateFile())).id
  }, 60_000)

  test('is asked for by the first look, once however often it is looked at', async () => {
    expect(await get(store)).toEqual({ state: 'computing', step: 'queued', share: 0 })
    expect(await predicted(store)).toMatchObject({ valueMinor: null, reason: 'computing' })
    await requestForecast(store.principal, await store.context())
    expect(await waiting(store)).toEqual(['created'])
  })

  test('is kept with its fit, and what it says of each customer beside the snapshot', async () => {
    await run(store)
    const state = await get(store)
    if (state.state !== 'ready' || state.data.status !== 'fitted') throw new Error(JSON.stringify(state))
    expect(state.fit).toMatchObject({ isStale: false, dataVersion: (await store.context()).dataVersion })
    const year = state.data.ltv.find(({ ageMonths }) => ageMonths === 12)
    expect(await predicted(store)).toMatchObject({
      valueMinor: year?.perCustomerMinor.expected,
      customers: state.data.customers,
      model: state.data.chosen.model,
      ages: state.data.ltv,
      reason: null,
    })
    const { rows, total, forecast } = await list(store)
    expect({ total, forecast }).toEqual({ total: state.data.customers, forecast: 'fitted' })
    const margins = rows.map(({ outlook }) => outlook?.marginMinor.expected ?? 0)
    expect(margins).toEqual(margins.toSorted((a, b) => b - a))
    expect(rows.every(({ outlook }) => outlook?.valueTier === 5)).toBe(true)
  })

  test('parts the customers by how likely they still are some, and finds who is overdue', async () => {
    const totalOf = async (asked: Partial<CustomersInput>) => (await list(store, asked)).total
    const { total } = await list(store)
    const bands = await Promise.all(ALIVE_BANDS.map((band) => totalOf({ alive: [band] })))
    expect(bands.every((count) => count > 0)).toBe(true)
    expect(bands.reduce((sum, count) => sum + count, 0)).toBe(total)
    const { rows } = await list(store, { alive: ['unlikely'], isOverdue: true })
    expect(rows.every(({ outlook, isOverdue }) => isOverdue && (outlook?.pAlive ?? 1) < 0.3)).toBe(true)
    expect(rows.length).toBeGreaterThan(0)
  })

  test('is of all customers as of the last order: a filter or another day has none', async () => {
    expect(await predicted(store, { channel: ['ads'] })).toMatchObject({ valueMinor: null, reason: 'filtered' })
    expect(await predicted(store, { asOf: '2025-01-31' })).toMatchObject({ valueMinor: null, reason: 'filtered' })
  })

  test('follows one customer: the chance to come again falls while nothing comes', async () => {
    const { rows } = await list(store)
    const found = await storeCustomer(store.principal, await store.context(), rows[0]?.key ?? '')
    if (found.state !== 'ready') throw new Error(found.state)
    const { aliveHistory, customer, asOf } = found.data
    expect(aliveHistory.at(-1)?.day).toBe(asOf)
    expect(aliveHistory.at(-1)?.pAlive).toBeCloseTo(customer.outlook?.pAlive ?? Number.NaN, 10)
  })

  test('says of one customer how many orders are likely, in agreement with the list', async () => {
    const { rows } = await list(store)
    const found = await storeCustomer(store.principal, await store.context(), rows[0]?.key ?? '')
    if (found.state !== 'ready') throw new Error(found.state)
    const { chances, customer } = found.data
    const shares = chances?.orderProbabilities ?? []
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9)
    expect(shares.reduce((sum, share, orders) => sum + share * orders, 0)).toBeLessThanOrEqual(
      (customer.outlook?.orders.expected ?? 0) + 1e-9,
    )
    expect(chances?.nextOrderOn.p50).toBe(customer.nextOrderOn)
  })

  test('run again changes nothing; customers’ forecasts that are gone come back the same', async () => {
    const before = await list(store)
    const path = getCustomerForecastPath(await store.context())
    const { mtimeMs } = await stat(path)
    await run(store)
    expect((await stat(path)).mtimeMs).toBe(mtimeMs)
    await rm(path)
    expect(await list(store)).toMatchObject({ forecast: 'computing', rows: [{ outlook: null }, {}, {}, {}, {}] })
    await run(store)
    expect(await list(store)).toEqual(before)
    expect(await findPastFits(store.principal, await store.context())).toHaveLength(1)
  })

  test('is served marked while newer orders wait, then replaced; the old fit stays', async () => {
    const [old] = await findPastFits(store.principal, await store.context())
    await store.import('order_id,created_at,email,total\nnew,2025-04-30,a@b.c,10\n')
    expect(await get(store)).toMatchObject({ state: 'ready', fit: { isStale: true, fitId: old?.fitId } })
    await run(store)
    expect(await get(store)).toMatchObject({ state: 'ready', fit: { isStale: false }, data: { asOf: '2025-04-30' } })
    const fits = await findPastFits(store.principal, await store.context())
    expect(fits.map(({ asOf }) => asOf)).toEqual(['2025-04-30', '2025-03-31'])
  })

  test('of two versions that came in one go only the newest is fitted', async () => {
    await setImportUndone(store.principal, store.id, { importId, isUndone: true })
    await setImportUndone(store.principal, store.id, { importId, isUndone: false })
    await run(store)
    const [newest, ...older] = await findPastFits(store.principal, await store.context())
    expect(newest?.dataVersion).toBe((await store.context()).dataVersion)
    expect(older).toHaveLength(2)
  })

  test('after an undo is of what is left: too little for a model, with what is missing', async () => {
    await setImportUndone(store.principal, store.id, { importId, isUndone: true })
    await run(store)
    const state = await get(store)
    expect(state).toMatchObject({ state: 'ready', data: { status: 'notReady' } })
    expect(await predicted(store)).toMatchObject({ valueMinor: null, reason: 'notReady' })
    expect((await list(store)).forecast).toBe('none')
  })

  test('is nobody else’s: another organisation finds no fit of it', async () => {
    const stranger = await TestStore.create()
    expect(await findPastFits(stranger.principal, await store.context())).toEqual([])
    await expect(runForecastJob({ ...jobOf(stranger), storeId: store.id })).rejects.toMatchObject({ code: 'notFound' })
  })
})

describe('a store without figures', () => {
  test('has no forecast, and none is asked for', async () => {
    const store = await TestStore.create()
    expect(await get(store)).toEqual({ state: 'empty' })
    await expect(requestForecast(store.principal, await store.context())).rejects.toMatchObject({ code: 'conflict' })
    expect(await waiting(store)).toEqual([])
  })

  test('whose orders do not count is found empty, and asked for no more', async () => {
    const store = await TestStore.create()
    await store.import('order_id,created_at,email,total,status\n1,2025-01-05,a@b.c,10,cancelled\n')
    await run(store)
    expect(await get(store)).toEqual({ state: 'empty' })
    expect(await findPastFits(store.principal, await store.context())).toEqual([])
  })
})
