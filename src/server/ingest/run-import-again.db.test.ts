import { mkdir, readdir, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { setUpTestDatabase } from '@/server/db/testing/set-up-test-database'
import { createImport } from '@/server/services/imports/create-import'
import { setUpDataFolder, TestStore } from './testing/test-store'

const database = setUpTestDatabase()
const dataFolder = setUpDataFolder()
let store: TestStore
let importId: string

const FILE = `order_id,created_at,email,sku,quantity,unit_price
${Array.from({ length: 400 }, (_, index) => `${index >> 1},2025-01-05,${index % 7}@b.c,s${index % 5},${index % 11 === 0 ? -1 : 2},3.50`).join('\n')}
x,never,a@b.c,s,1,1
`

beforeEach(async () => {
  store = await TestStore.create()
  importId = await store.upload(FILE)
  await store.start(importId)
}, 60_000)

/** Everything an import leaves, without the moments at which it did. */
async function readAll() {
  const facts = []
  for (const table of ['order_fact', 'line_fact', 'refund_fact', 'import_reject']) {
    const columns = "to_jsonb(t) - '{organization_id,store_id}'::text[] AS row"
    facts.push(await database.asOwner(`SELECT ${columns} FROM ${table} t WHERE store_id = $1 ORDER BY 1`, [store.id]))
  }
  const { status, summary, failure } = await store.get(importId)
  return { facts, status, summary, failure }
}

const leftFolders = () => readdir(join(dataFolder(), 'tmp')).catch(() => [])
const NOTHING = [[], [], [], []]

test('the job run twice leaves what one run leaves', async () => {
  await store.run(importId)
  const once = await readAll()
  expect(once.facts.map((rows) => rows.length)).toEqual([200, 363, 37, 1])
  await store.run(importId)
  expect(await readAll()).toEqual(once)
  const { dataVersion } = await store.context()
  // Even where the first run's end was never heard of.
  await database.asOwner("UPDATE import SET status = 'running' WHERE id = $1", [importId])
  await store.run(importId)
  expect(await readAll()).toEqual(once)
  expect(Number((await store.context()).dataVersion)).toBe(Number(dataVersion) + 1)
})

test('two workers with the same job leave what one leaves', async () => {
  await Promise.all([store.run(importId), store.run(importId)])
  const both = await readAll()
  expect(both.status).toBe('done')
  expect(both.facts.map((rows) => rows.length)).toEqual([200, 363, 37, 1])
})

describe('a run that is cut off', () => {
  const STATEMENTS = [
    /^CREATE TEMP TABLE incoming_order_fact/,
    /^INSERT INTO order_fact/,
    /^INSERT INTO line_fact/,
    /^INSERT INTO import_reject/,
    /^UPDATE import/,
    /^UPDATE store/,
    /^COMMIT/,
  ]
  test.each(STATEMENTS.map((pattern) => ({ pattern })))(
    'before $pattern leaves nothing, says that it failed, and can be run again',
    async ({ pattern }) => {
      const query = vi.spyOn(pg.Client.prototype, 'query')
      query.mockImplementation(function interrupt(this: pg.Client, ...input: unknown[]) {
        if (typeof input[0] === 'string' && pattern.test(input[0]) && isBulk(this)) throw new Error('cut off')
        return Reflect.apply(unmocked, this, input)
      })
      await expect(store.run(importId)).rejects.toThrow('cut off')
      query.mockRestore()
      expect(await readAll()).toEqual({ facts: NOTHING, status: 'failed', summary: null, failure: null })
      expect(await leftFolders()).toEqual([])
      await store.run(importId)
      expect((await readAll()).facts.map((rows) => rows.length)).toEqual([200, 363, 37, 1])
    },
  )

  test('by the server leaves nothing, and can be run again', async () => {
    const killed = killLoader()
    await expect(store.run(importId)).rejects.toThrow()
    await killed
    expect(await readAll()).toMatchObject({ facts: NOTHING, status: 'failed' })
    await store.run(importId)
    expect(await readAll()).toMatchObject({ status: 'done' })
  })
})

test('what a killed process left on disk is gone a day later', async () => {
  const left = join(dataFolder(), 'tmp', 'import-left')
  await mkdir(left, { recursive: true })
  const past = new Date(Date.now() - 25 * 3600_000)
  await utimes(left, past, past)
  await store.run(importId)
  expect(await leftFolders()).toEqual([])
})

test('a file that is loading keeps nobody from bringing the next one', async () => {
  const loading = new pg.Client({ connectionString: process.env.APP_DATABASE_URL })
  await loading.connect()
  try {
    await loading.query('BEGIN')
    await loading.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [store.id])
    const begun = createImport(store.principal, await store.context(), { fileName: 'next.csv', byteSize: 10 })
    await expect(begun).resolves.toHaveProperty('importId')
  } finally {
    await loading.end()
  }
})

const unmocked = pg.Client.prototype.query

/** Prisma's own connections carry statements of their own; the loader's transaction is the one of the pool. */
function isBulk(client: pg.Client): boolean {
  return 'release' in client
}

/** Ends the connection that loads the facts, as soon as there is one. */
async function killLoader(): Promise<void> {
  // Held here, the lock of loading makes the run wait where it has its connection.
  const holder = new pg.Client({ connectionString: process.env.APP_DATABASE_URL })
  await holder.connect()
  await holder.query('SELECT pg_advisory_lock(hashtextextended($1, 0))', [store.id])
  for (let attempt = 0; attempt < 200; attempt++) {
    const killed = await database.asOwner(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE '%pg_advisory_xact_lock%'`,
    )
    if (killed.length > 0) break
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  await holder.end()
}
