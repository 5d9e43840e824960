import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { beforeAll, expect, test } from 'vitest'
import { createRandom, type Random } from '@/domain/simulate/random'
import { setUpTestDatabase } from '@/server/db/testing/set-up-test-database'
import { beginLongTest } from './testing/long-budget'
import { setUpDataFolder, TestStore } from './testing/test-store'

const database = setUpTestDatabase()
const dataFolder = setUpDataFolder()

const ROWS = 60_000
const FILE = `order_id,created_at,email,sku,quantity,unit_price\n${Array.from(
  { length: ROWS },
  (_, index) => `${index >> 1},2025-01-05,${index % 977}@b.c,s${index % 5},${index % 11 === 0 ? -1 : 2},3.50\n`,
).join('')}`

interface OneShot {
  facts: unknown
  milliseconds: number
}
let whole: OneShot

beforeAll(async () => {
  const store = await TestStore.create()
  const importId = await prepare(store)
  const startedAt = Date.now()
  await runInProcess(store, importId, null)
  whole = { facts: await digestFacts(store), milliseconds: Date.now() - startedAt }
  expect((await store.get(importId)).status).toBe('done')
}, 120_000)

async function prepare(store: TestStore): Promise<string> {
  const importId = await store.upload(FILE)
  await store.start(importId)
  return importId
}

/** Runs an import in a process of its own, killed after some milliseconds where they are given. */
async function runInProcess(store: TestStore, importId: string, killAfter: number | null): Promise<void> {
  const program = 'src/server/ingest/testing/run-import-process.ts'
  const ids = [store.principal.organizationId, store.id, importId]
  const env = { ...process.env, DATA_DIR: dataFolder() }
  const child = spawn(process.execPath, ['--import', 'tsx', program, ...ids], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(child, 'exit')
  await once(child.stdout, 'data')
  const timer = killAfter === null ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfter)
  await ended
  clearTimeout(timer)
}

/** Counts and digests of the facts, order of rows aside. */
async function digestFacts(store: TestStore): Promise<unknown> {
  const tables = ['order_fact', 'line_fact', 'refund_fact', 'import_reject']
  const digests: unknown[] = []
  for (const table of tables) {
    digests.push(
      await database.asOwner(
        `SELECT count(*)::int AS rows, sum(hashtextextended((to_jsonb(t) - '{organization_id,store_id,import_seq}'::text[])::text, 0))::text AS digest
         FROM ${table} t WHERE store_id = $1`,
        [store.id],
      ),
    )
  }
  return digests
}

/** § A statement that runs when its client is killed runs to its end first; the server looks at the connection after it. */
const QUIET_MS_MAX = 60_000

/** Waits until the server has noticed that a killed process is gone. Its own workers (autovacuum) may go on. */
async function waitForQuiet(): Promise<void> {
  const until = Date.now() + QUIET_MS_MAX
  let open: { query: string }[] = []
  while (Date.now() < until) {
    open = await database.asOwner<{ query: string }>(
      `SELECT left(query, 200) AS query FROM pg_stat_activity WHERE datname = current_database()
         AND backend_type = 'client backend' AND xact_start IS NOT NULL AND pid <> pg_backend_pid()`,
    )
    if (open.length === 0) return
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  throw new Error(`a killed process's transaction never ended: ${JSON.stringify(open)}`)
}

async function killAndRunAgain(random: Random): Promise<'cut' | 'whole'> {
  const store = await TestStore.create()
  const importId = await prepare(store)
  await runInProcess(store, importId, random() * whole.milliseconds * 1.1)
  await waitForQuiet()
  const { status } = await store.get(importId)
  const left = JSON.stringify(await digestFacts(store))
  const nothing = JSON.stringify(Array(4).fill([{ rows: 0, digest: null }]))
  // Either the old state or the new one, never something between them.
  expect(left).toBe(status === 'done' ? JSON.stringify(whole.facts) : nothing)
  await store.run(importId)
  expect(await digestFacts(store)).toEqual(whole.facts)
  expect((await store.get(importId)).status).toBe('done')
  return status === 'done' ? 'whole' : 'cut'
}

test('an import killed at any moment leaves nothing or all of it, and run again leaves what one run leaves', async () => {
  const { seed, isOver } = beginLongTest('Killed imports', 0.2)
  const random = createRandom(seed)
  const ends = { cut: 0, whole: 0 }
  do ends[await killAndRunAgain(random)]++
  while (!isOver())
  console.info(`Killed imports: ${ends.cut} cut off, ${ends.whole} already whole`)
  expect(ends.cut + ends.whole).toBeGreaterThan(0)
})
