import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import type { SettingLimits } from '@/domain/loyalty/find-best-setting'
import { buildTemplate } from '@/domain/loyalty/templates'
import type { ScenarioDefinition } from '@/domain/loyalty-workbench'
import { generateOrders } from '@/domain/simulate/generate-store'
import { createOrderCsvFormat } from '@/domain/simulate/order-csv'
import { TEA_SHOP } from '@/domain/simulate/presets/tea-shop'
import { countAttempts } from '@/server/auth/throttle'
import { queryRows, sql } from '@/server/db/sql'
import { setUpTestDatabase } from '@/server/db/testing/set-up-test-database'
import { withTenant } from '@/server/db/with-tenant'
import { setUpDataFolder, TestStore } from '@/server/ingest/testing/test-store'
import { runLoyaltyJob } from '@/server/jobs/loyalty-job'
import type { LoyaltyJob } from '@/server/jobs/queue'
import { createScenario } from '@/server/services/loyalty/create-scenario'
import { cancelLoyaltyRun, getBestSettingRun, getLoyaltyRun, retryLoyaltyRun } from './loyalty-runs'
import { previewScenario } from './preview-scenario'
import { supposeTest } from './suppose-test'

setUpTestDatabase()
setUpDataFolder()

const CLOCK = { now: Date.UTC(2026, 0, 15), today: '2026-01-15' }
const POINTS: ScenarioDefinition = {
  scenario: { ...buildTemplate('points', { averageOrderMinor: 200_000 }), horizonMonths: 6 },
  calculator: null,
}
const NEW_STORE: ScenarioDefinition = {
  ...POINTS,
  calculator: { averageOrderMinor: 200_000, ordersPerMonth: 0.5, marginShare: 0.4, lifetimeMonths: 12 },
}

/** Ten months of a shop: some hundred customers, a part of whom come again. */
function generateFile(): string {
  const { header, formatOrder } = createOrderCsvFormat('orders', 'en', 'RUB')
  const behaviour = { ...TEA_SHOP, arrivals: { perWeek: 8, growthPerYear: 1 } }
  const { orders } = generateOrders(behaviour, { seed: 5, from: '2024-06-01', to: '2025-03-31' })
  return header + [...orders].map(formatOrder).join('')
}

const begin = async (store: TestStore, definition = POINTS) => {
  const { id } = await createScenario(store.principal, store.id, { name: 'Points', definition, note: '' })
  return { scenarioId: id, version: 1 }
}
const look = async (store: TestStore, asked: { scenarioId: string; version: number }) =>
  getLoyaltyRun(store.principal, await store.context(), asked)

/** Takes the jobs that wait, as the worker would. */
async function work(store: TestStore): Promise<number> {
  const jobs = await withTenant(store.principal, (db) =>
    queryRows<{ id: string; data: LoyaltyJob }>(
      db,
      sql`DELETE FROM pgboss.job WHERE name = 'loyalty' AND data->>'storeId' = ${store.id} RETURNING id, data`,
    ),
  )
  for (const { data } of jobs) await runLoyaltyJob(data)
  return jobs.length
}

/** A test of a scenario that has been split, as planning one leaves it. */
async function keepTest({ id: storeId, principal }: TestStore, scenarioId: string): Promise<string> {
  const { organizationId } = principal
  const plan = {
    population: { kind: 'all' },
    weeks: 13,
    treatedShare: 0.5,
    power: 0.8,
    smallestEffectMinor: 100,
    codes: [],
    reward: { kind: 'inOrders' },
    messageCostMinor: 0,
    fixedCostMinor: 0,
    basis: { asOf: '2024-12-01', customers: 300, meanMinor: 1000, sdMinor: 1000, correlation: 0 },
    prior: { mean: 100, sd: 300 },
    scenarioName: 'Points',
  }
  const days = { startsOn: new Date('2024-12-01'), endsOn: new Date('2025-03-01'), splitAt: new Date('2024-11-30') }
  const data = { organizationId, storeId, name: 'Points for half', plan, seed: 1, scenarioId, ...days }
  return await withTenant(principal, async (db) => (await db.programmeTest.create({ data, select: { id: true } })).id)
}

async function keepLook(
  { id: storeId, principal }: TestStore,
  testId: string,
  { asOf, by }: { asOf: string; by: 'final' | null },
): Promise<void> {
  const verdict = { name: by ? 'works' : 'notEnough', by, day: asOf, isBelowWorthwhile: false }
  const final = by && { value: 900, standardError: 250 }
  const result = { looks: [{ interval: null }], final, verdict, belief: by && { mean: 700, sd: 200 } }
  const { organizationId } = principal
  const look = { organizationId, storeId, testId, asOf: new Date(asOf), dataVersion: 1n }
  await withTenant(principal, (db) =>
    db.programmeTestLook.create({ data: { ...look, result: JSON.parse(JSON.stringify(result)) } }),
  )
}

describe('the full answer about a scenario', () => {
  let store: TestStore
  beforeAll(async () => {
    store = await TestStore.create()
    await store.import(generateFile())
  }, 60_000)

  test('is asked for by the first look, once however often it is looked at, and kept', async () => {
    const asked = await begin(store)
    expect(await look(store, asked)).toMatchObject({ state: 'computing', step: 'queued' })
    await look(store, asked)
    expect(await work(store)).toBe(1)
    const run = await look(store, asked)
    if (run.state !== 'ready') throw new Error(run.state)
    const { replay, simulation, breakEven, sensitivity } = run.result
    expect(simulation.months).toHaveLength(6)
    expect(simulation.populationCustomers).toBe(replay?.customers)
    expect(replay?.orders).toBeGreaterThan(0)
    expect(breakEven.upliftShare).toBeGreaterThan(0)
    expect(sensitivity.bars.length).toBeGreaterThan(0)
  }, 120_000)

  test('a run called off stays so until it is asked for anew', async () => {
    const asked = await begin(store)
    const run = await look(store, asked)
    if (run.state !== 'computing') throw new Error(run.state)
    await cancelLoyaltyRun(store.principal, store.id, run.runId)
    await work(store)
    expect(await look(store, asked)).toMatchObject({ state: 'failed', reason: 'cancelled' })
    await retryLoyaltyRun(store.principal, store.id, run.runId)
    expect(await look(store, asked)).toMatchObject({ state: 'computing' })
    await work(store)
    expect(await look(store, asked)).toMatchObject({ state: 'ready' })
  }, 120_000)

  test('sixty an hour may be asked for by one person; what has been computed is still shown', async () => {
    const busy = { ...store.principal, userId: randomUUID() }
    const asked = await begin(store)
    const context = await store.context()
    for (let counted = 0; counted < 60; counted++) await countAttempts({ 'simulation:person': busy.userId })
    await expect(getLoyaltyRun(busy, context, asked)).rejects.toMatchObject({ code: 'tooManyRequests' })
    expect(await work(store)).toBe(0)
    await look(store, asked)
    expect(await getLoyaltyRun(busy, context, asked)).toMatchObject({ state: 'computing' })
    await work(store)
  }, 120_000)

  test('a run whose worker died in it is taken up again and ends as if nothing had been', async () => {
    const asked = await begin(store)
    const run = await look(store, asked)
    if (run.state !== 'computing') throw new Error(run.state)
    await withTenant(store.principal, (db) =>
      db.loyaltyRun.updateMany({ where: { id: run.runId }, data: { status: 'running' } }),
    )
    await work(store)
    expect(await look(store, asked)).toMatchObject({ state: 'ready', runId: run.runId })
  }, 120_000)

  test('the search finds a setting within the limits that is no worse than any other it tried', async () => {
    const asked = await begin(store)
    // In this order, which is not the one that the queue's column keeps them in.
    const limits = { validityDays: [90, 365], earnShare: [0.01, 0.05] } satisfies SettingLimits
    const find = async () => getBestSettingRun(store.principal, await store.context(), { ...asked, limits })
    await find()
    await work(store)
    const run = await find()
    if (run.state !== 'ready') throw new Error(run.state)
    const { best, tried } = run.result
    expect(best.setting.earnShare).toBeGreaterThanOrEqual(0.01)
    expect(best.setting.earnShare).toBeLessThanOrEqual(0.05)
    expect(best.incrementalMinor).toBe(Math.max(...tried.map(({ incrementalMinor }) => incrementalMinor)))
  }, 120_000)

  test('what a decided test of the scenario measured is offered as the growth of orders that would have brought it', async () => {
    const asked = await begin(store)
    const suppose = async () => supposeTest(store.principal, await store.context(), asked, CLOCK.now)
    expect(await suppose()).toBeNull()
    const testId = await keepTest(store, asked.scenarioId)
    await keepLook(store, testId, { asOf: '2025-02-01', by: null })
    expect(await suppose()).toBeNull()
    await keepLook(store, testId, { asOf: '2025-03-01', by: 'final' })
    const found = await suppose()
    expect(found).toMatchObject({ test: { id: testId }, measuredMinor: 900, effect: { mean: 700, sd: 200, weeks: 13 } })
    const { low, likely, high } = found?.uplift ?? { low: 0, likely: 0, high: 0 }
    expect(low).toBeLessThan(likely)
    expect(likely).toBeLessThan(high)
  }, 60_000)

  test('a coarse answer comes at once, of a definition that nobody has saved, with the exact part whole', async () => {
    const preview = await previewScenario(store.principal, await store.context(), POINTS, CLOCK)
    if (preview.state !== 'ready') throw new Error(preview.state)
    expect(preview.preview.simulation.runs).toBeLessThan(1000)
    expect(preview.preview.replay?.orders).toBeGreaterThan(0)
  }, 60_000)
})

describe('a store without orders', () => {
  test("is answered from the calculator's figures, and says that it is", async () => {
    const store = await TestStore.create()
    const asked = await begin(store, NEW_STORE)
    await look(store, asked)
    await work(store)
    const run = await look(store, asked)
    if (run.state !== 'ready') throw new Error(run.state)
    expect(run.result.replay).toBeNull()
    expect(run.result.simulation.baseline).toBe('calculator')
    const preview = await previewScenario(store.principal, await store.context(), NEW_STORE, CLOCK)
    expect(preview).toMatchObject({ state: 'ready', preview: { simulation: { baseline: 'calculator' } } })
  }, 120_000)

  test('has no answer without them', async () => {
    const store = await TestStore.create()
    expect(await look(store, await begin(store))).toEqual({ state: 'empty' })
    const preview = await previewScenario(store.principal, await store.context(), POINTS, CLOCK)
    expect(preview).toEqual({ state: 'empty' })
  })
})
