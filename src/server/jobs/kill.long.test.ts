import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createRandom, type Random } from '@/domain/simulate/random'
import { overview } from '@/server/analytics/reports/overview'
import { reportOnStore } from '@/server/analytics/snapshot/get-snapshot'
import { beginLongTest } from '@/server/ingest/testing/long-budget'
import { TestStore } from '@/server/ingest/testing/test-store'
import { cancelImport } from '@/server/services/imports/cancel-import'
import { KillableProduct } from './testing/killable-product'

/** KILL_ORDERS and KILL_LOG_LEVEL (of the worker) are for a quick look. */
const ORDERS = Number(process.env.KILL_ORDERS) || 200_000
/** Orders, guests, refunds, orders of two statuses, and rows that are set aside. */
const FILE = `order_id,created_at,status,email,total,refunded\n${Array.from({ length: ORDERS }, (_, index) => {
  const day = new Date(Date.UTC(2023, 0, 1 + (index % 700))).toISOString().slice(0, 10)
  const total = index % 997 === 0 ? 'n/a' : `${1 + (index % 83)}.50`
  return `${index},${day},${index % 29 === 0 ? 'cancelled' : 'paid'},${index % 31 === 0 ? '' : `${index % 60_011}@b.c`},${total},${index % 37 === 0 ? '0.50' : ''}\n`
}).join('')}`

/** § Kills of each kind, where there is time for all. */
const KILLS = 10
/** § Longer than this is stuck: a run takes seconds, and a death costs a restart and the queue's five seconds. */
const END_MS_MAX = 400_000

const product = new KillableProduct()
let whole: { result: unknown; milliseconds: number }

beforeAll(async () => {
  await product.start()
  const store = await TestStore.create()
  const importId = await begin(store)
  const startedAt = Date.now()
  expect(await waitForEnd(store, importId)).toBe('done')
  whole = { milliseconds: Date.now() - startedAt, result: await describeStore(store) }
}, 300_000)
afterAll(() => product.stop(), 60_000)

async function begin(store: TestStore): Promise<string> {
  const importId = await store.upload(FILE)
  await store.start(importId)
  return importId
}

/** Waits until the worker has started an import. */
async function waitForStart(store: TestStore, importId: string): Promise<void> {
  await waitUntil(async () => (await store.get(importId)).status !== 'queued', 'the import never started')
}

/** Waits until nothing is left to do for an import, whatever dies meanwhile. Returns how it ended. */
async function waitForEnd(store: TestStore, importId: string): Promise<string> {
  await waitUntil(async () => {
    const [left] = await product.asOwner<{ jobs: number }>(
      `SELECT count(*)::int AS jobs FROM pgboss.job
       WHERE name = 'import' AND data->>'storeId' = $1 AND state IN ('created', 'retry', 'active')`,
      [store.id],
    )
    return left?.jobs === 0
  }, 'the import never ended')
  return (await store.get(importId)).status
}

async function waitUntil(isSo: () => Promise<boolean>, otherwise: string): Promise<void> {
  const until = Date.now() + END_MS_MAX
  // A database that is being restarted is asked again.
  while (!(await isSo().catch(() => false))) {
    if (Date.now() > until) throw new Error(otherwise)
    await delay(100)
  }
}

/** Counts and digests of all that an import writes, order of rows aside, and the figures that a person is shown of it. */
async function describeStore(store: TestStore): Promise<unknown> {
  const facts: unknown[] = []
  for (const table of ['order_fact', 'line_fact', 'refund_fact', 'import_reject'])
    facts.push(
      await product.asOwner(
        `SELECT count(*)::int AS rows,
           sum(hashtextextended((to_jsonb(t) - '{organization_id,store_id,import_seq}'::text[])::text, 0))::text AS digest
         FROM ${table} t WHERE store_id = $1`,
        [store.id],
      ),
    )
  const query = { filter: {}, marginBasisPoints: 4000, inactivityMonths: 12 }
  const report = await reportOnStore(store.principal, await store.context(), null, (snapshot) =>
    overview(snapshot, query),
  )
  return { facts, figures: report.state === 'ready' ? report.data : report.state }
}

const NOTHING = {
  facts: Array(4).fill([{ rows: 0, digest: null }]),
  figures: 'empty',
}

const DEATHS = {
  worker: () => product.killWorker(),
  database: async () => product.killDatabase(),
  both: async () => {
    product.killDatabase()
    await product.killWorker()
  },
  postmaster: async () => product.killPostmaster(),
}
type Death = keyof typeof DEATHS

async function killDuring(death: Death, random: Random): Promise<void> {
  const store = await TestStore.create()
  const importId = await begin(store)
  await waitForStart(store, importId)
  const after = random() * whole.milliseconds
  await delay(after)
  await DEATHS[death]()
  const what = `${death} killed after ${Math.round(after)} ms`
  expect(await waitForEnd(store, importId), what).toBe('done')
  expect(await describeStore(store), what).toEqual(whole.result)
  expect(leftFolders(), what).toEqual([])
}

/** Folders of imports and snapshots that nobody is making any more. */
function leftFolders(): string[] {
  return readdirSync(join(product.dataDir, 'tmp')).filter((name) => /^(import|snapshot)-/.test(name))
}

test('whatever is killed at any moment of an import, the store ends by itself as if nothing had been', async () => {
  const { seed, isOver } = beginLongTest('Killed while importing', 0.3)
  const random = createRandom(seed)
  const kills: Record<Death, number> = { worker: 0, database: 0, both: 0, postmaster: 0 }
  const each: Death[] = Array.from({ length: KILLS - 1 }, () => ['worker', 'database'] as const).flat()
  // Where time is short, each kind has its turn first.
  for (const death of ['worker', 'database', 'postmaster', 'both', ...each] as const) {
    await killDuring(death, random)
    kills[death]++
    if (isOver() && kills.database > 0) break
  }
  console.info(`Killed while importing ${ORDERS} orders: ${JSON.stringify(kills)}`)
  expect(kills.worker).toBeGreaterThan(0)
})

test('an import whose worker is killed five times in a row still ends whole', async () => {
  const random = createRandom(1)
  const store = await TestStore.create()
  const importId = await begin(store)
  for (let kills = 0; kills < 5; kills++) {
    await waitUntil(async () => (await findJobState(store)) !== 'retry', 'no worker took the import up')
    await delay(random() * whole.milliseconds * 0.4)
    await product.killWorker()
    await waitUntil(async () => (await findJobState(store)) !== 'active', 'the import was not given back')
  }
  expect(await waitForEnd(store, importId)).toBe('done')
  expect(await describeStore(store)).toEqual(whole.result)
  expect(leftFolders()).toEqual([])
})

async function findJobState(store: TestStore): Promise<string | undefined> {
  const [job] = await product.asOwner<{ state: string }>(
    `SELECT state::text FROM pgboss.job WHERE name = 'import' AND data->>'storeId' = $1`,
    [store.id],
  )
  return job?.state
}

test('an import that was called off and whose worker then died is cancelled, with nothing of it left', async () => {
  const store = await TestStore.create()
  const importId = await begin(store)
  await waitForStart(store, importId)
  await delay(whole.milliseconds * 0.2)
  await cancelImport(store.principal, store.id, { importId })
  await product.killWorker()
  expect(await waitForEnd(store, importId)).toBe('cancelled')
  expect(await describeStore(store)).toEqual(NOTHING)
  expect(leftFolders()).toEqual([])
})
