import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { beforeEach, describe, expect, test } from 'vitest'
import { reportOnStore } from '@/server/analytics/snapshot/get-snapshot'
import type { Snapshot } from '@/server/analytics/snapshot/snapshot'
import { storeOverview } from '@/server/analytics/store-reports'
import { setUpTestDatabase } from '@/server/db/testing/set-up-test-database'
import { withTenant } from '@/server/db/with-tenant'
import { setUpDataFolder, TestStore } from '@/server/ingest/testing/test-store'
import { writeLetter } from '@/server/mail/write-letter'
import { setImportUndone } from '@/server/services/imports/undo-import'
import { describePeople } from './describe-people'
import { findErasures, requestErasure } from './erasures'
import { redactStore, runErasure } from './run-erasure'

const database = setUpTestDatabase()
const dataFolder = setUpDataFolder()
let store: TestStore
// Each test looks for traces everywhere: of the others nothing may be left.
beforeEach(async () => {
  await database.asOwner('DELETE FROM organization')
  await database.asOwner('DELETE FROM pgboss.job')
  for (const folder of ['files', 'snapshots']) rmSync(join(dataFolder(), folder), { recursive: true, force: true })
  store = await TestStore.create()
}, 60_000)

const file = (...lines: string[]) => `${lines.join('\n')}\n`
const HEAD = 'order_id,created_at,status,email,phone,customer_name,city,customer_id,total'
// One person under an id, and twice without it: by e-mail alone and by phone alone.
const ORDERS = file(
  HEAD,
  '1001,2025-01-05 10:00:00,paid,anna.k@example.com,8 (916) 123-45-67,Анна Кузнецова,Тверь,77,1000.00',
  '1002,2025-02-06 10:00:00,paid,Anna.K@Example.com,,Анна Кузнецова,Тверь,,500.00',
  '1003,2025-03-07 10:00:00,paid,,+7 916 123 45 67,АННА КУЗНЕЦОВА,Тверь,,700.00',
  '1004,2025-03-08 10:00:00,paid,boris@example.com,+7 903 000-00-01,Борис Орлов,Орёл,78,900.00',
  '1005,2025-04-09 10:00:00,paid,boris@example.com,,Борис Орлов,Орёл,,300.00',
  '1006,2025-04-10 10:00:00,paid,,,Гость Гостев,Орёл,,200.00',
  '1007,someday,paid,anna.k@example.com,89161234567,Анна Кузнецова,Тверь,77,100.00',
  '1008,2025-05-01,paid,anna.k@example.com,Анна Кузнецова',
)
const OLD_ORDERS = file(
  HEAD,
  '1001,2025-01-05 10:00:00,paid,anna.old@example.com,89161234567,Анна Кузнецова,Тверь,77,900.00',
  '1010,2025-01-01 10:00:00,paid,boris@example.com,,Борис Орлов,Орёл,78,50.00',
)
const CUSTOMERS = file(
  'customer_id,email,phone,name,city,nps,nps_date,nickname',
  '77,anna.k@example.com,79161234567,Анна Кузнецова,Тверь,10,2025-05-01,kuzya',
  '78,boris@example.com,79030000001,Борис Орлов,Орёл,9,2025-05-02,orel',
)
/** Ways in which the person could still be told. */
const TRACES = [
  'anna.k@example',
  'anna.old@example',
  '9161234567',
  '916) 123',
  '916 123',
  '916-123',
  'кузнецов',
  'kuzya',
]
const KEY = 'i1:77'

async function fill() {
  const old = await store.import(OLD_ORDERS)
  await store.import(ORDERS)
  await setImportUndone(store.principal, store.id, { importId: old.id, isUndone: true })
  await store.import(CUSTOMERS, { kind: 'customers' })
  await store.upload(gzipSync(ORDERS), 'Анна Кузнецова.csv.gz')
  await store.upload(file('note', 'called anna.k@example.com'), 'notes.csv')
  await store.upload(file(HEAD, '1,2025-01-01,paid,boris@example.com,,,,,5'), 'other.csv')
  await writeTexts()
}

async function writeTexts() {
  const owned = [store.principal.organizationId, store.id]
  const insert = (table: string, columns: string, values: string) =>
    database.asOwner(`INSERT INTO ${table} (organization_id, store_id, ${columns}) VALUES ($1, $2, ${values})`, owned)
  await insert(
    'report_note',
    'id, place, text',
    `gen_random_uuid(), 'overview', 'ask Anna.K@example.com, 8-916-123-45-67'`,
  )
  await insert(
    'saved_view',
    'id, page, name, query',
    `gen_random_uuid(), 'overview', 'A', 'search=anna.k%40example.com'`,
  )
  await insert('saved_segment', 'id, name, rule', `gen_random_uuid(), 'like Анна Кузнецова', '{}'`)
  await insert('order_exclusion', 'source_number, external_id, reason', `1, '1010', 'anna.k@example.com asked'`)
  await insert('identity_decision', 'first_key, second_key, is_same', `'1:77', '1:78', false`)
  await database.asOwner(
    `INSERT INTO programme_test_member (organization_id, store_id, test_id, customer_key, is_treated, stratum, pre_margin_e4)
     SELECT organization_id, store_id, id, 'i1:77', true, 0, 1 FROM programme_test WHERE store_id = $1`,
    [store.id],
  )
  await database.asOwner(
    `INSERT INTO pgboss.job (name, data, output, state) VALUES ('import', jsonb_build_object('storeId', $1::text),
      '{"message": "cannot read anna.k@example.com"}', 'failed')`,
    [store.id],
  )
  await withTenant(store.principal, (db) =>
    writeLetter(store.principal, db, {
      storeId: store.id,
      key: 'about',
      recipient: 'owner@example.org',
      subject: 'About anna.k@example.com',
      text: 'Анна Кузнецова',
      html: '<p>Анна Кузнецова</p>',
    }),
  )
}

async function erase(key = KEY) {
  const { id } = await requestErasure(store.principal, await store.context(), key)
  await runErasure(store.job, { storeId: store.id, erasureId: id })
  const told = await database.asOwner<{ action: string }>('SELECT action FROM audit_event WHERE subject_id = $1', [id])
  expect(told.map(({ action }) => action)).toContain('person.erasureAsked')
  return id
}

/** Places in the whole database and data folder where a trace of the person stands. */
async function findTraces(traces = TRACES): Promise<string[]> {
  const tables = await database.asOwner<{ name: string }>(
    `SELECT format('%I.%I', n.nspname, c.relname) AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE n.nspname IN ('public', 'pgboss') AND c.relkind = 'r'`,
  )
  const found: string[] = []
  for (const { name } of tables) {
    const rows = await database.asOwner<{ text: string }>(
      `SELECT lower(t::text) AS text FROM ${name} t WHERE lower(t::text) LIKE ANY($1)`,
      [traces.map((trace) => `%${trace}%`)],
    )
    found.push(...rows.map(({ text }) => `${name}: ${text}`))
  }
  for (const path of listFiles(dataFolder())) {
    const bytes = readFileSync(path)
    const text = (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString('utf8').toLowerCase()
    found.push(...traces.filter((trace) => text.includes(trace)).map((trace) => `${path}: ${trace}`))
  }
  return found
}

function listFiles(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return entries.map((entry) => join(folder, entry)).filter((path) => statSync(path).isFile())
}

/** Everything that reports read, but for customers' keys, the city, and what tells which keys linked whom. */
async function readSnapshot(): Promise<Record<string, unknown[]>> {
  const report = await reportOnStore(store.principal, await store.context(), null, async (snapshot: Snapshot) => {
    const tables = await snapshot.rows<{ name: string }>(
      `SELECT table_name AS name FROM duckdb_tables() WHERE database_name = current_database() AND NOT temporary
       AND table_name NOT IN ('joined_customer', 'proposed_pair', 'crowded_key')`,
    )
    const dump: Record<string, unknown[]> = {}
    for (const { name } of tables) {
      const columns = `COLUMNS(c -> c NOT IN ('key', 'city', 'first_city'))`
      dump[name] = await snapshot.rows(
        `SELECT CAST(t AS VARCHAR) AS row FROM (SELECT ${columns} FROM ${name}) t ORDER BY 1`,
      )
    }
    return dump
  })
  if (report.state !== 'ready') throw new Error(report.state)
  return report.data
}

async function readFigures() {
  const overview = await storeOverview(store.principal, await store.context(), {})
  if (overview.state !== 'ready') throw new Error(overview.state)
  return { snapshot: await readSnapshot(), overview: overview.data }
}

describe('erasing a customer', () => {
  test('leaves no trace of the person in any table or file, and every figure as it was; a file does not bring them back', async () => {
    await fill()
    const before = await readFigures()
    expect((await findTraces()).length).toBeGreaterThan(10)

    await erase()
    expect(await findTraces()).toEqual([])
    expect(await readFigures()).toEqual(before)
    const [request] = await findErasures(store.principal, store.id)
    expect(request?.status).toBe('done')
    expect(request?.report).toEqual({ orders: 4, refunds: 0, customerRows: 1, rejects: 1, files: 5 })

    const again = await store.import(ORDERS)
    expect(again).toMatchObject({ status: 'done', summary: { suppressedRows: 4 } })
    expect(again.fileErasedAt).not.toBeNull()
    const customers = await store.import(CUSTOMERS, { kind: 'customers' })
    expect(customers.smallSummary).toMatchObject({ suppressedRows: 1 })
    expect(await findTraces()).toEqual([])
    const after = await readFigures()
    expect(after.overview.descriptive).toEqual(before.overview.descriptive)
  })

  test('keeps the person from sight where a later file is checked', async () => {
    await fill()
    await erase()
    const orders = await store.inspect(await store.upload(ORDERS))
    const seen = JSON.stringify([orders.columns, orders.preview]).toLowerCase()
    expect(TRACES.filter((trace) => seen.includes(trace) && trace !== 'кузнецов')).toEqual([])
    expect(orders.preview?.rows.map(({ customer }) => customer)).toContain('78')
    const customers = await store.inspect(await store.upload(CUSTOMERS, 'customers.csv'))
    expect(customers.columns.find(({ name }) => name === 'nickname')?.samples).toEqual(['orel'])
  })

  test('touches nobody else: the other customer keeps name, contacts, file and place in the test', async () => {
    await fill()
    const others = `SELECT external_id, import_seq, email, phone, customer_name, city, customer_id FROM order_fact
      WHERE store_id = $1 AND external_id IN ('1004', '1005', '1006', '1010') ORDER BY 1, 2`
    const before = await database.asOwner(others, [store.id])
    await erase()
    expect(await database.asOwner(others, [store.id])).toEqual(before)
    const files = await database.asOwner(
      'SELECT file_name FROM import WHERE store_id = $1 AND file_erased_at IS NULL AND received_bytes > 0 ORDER BY 1',
      [store.id],
    )
    expect(files).toEqual([{ file_name: 'other.csv' }])
  })

  test('keeps the person in the test they were drawn into, under the pseudonym', async () => {
    await fill()
    await erase()
    const [member] = await database.asOwner<{ key: string }>(
      `SELECT customer_key AS key FROM programme_test_member WHERE store_id = $1 AND pre_margin_e4 = 1`,
      [store.id],
    )
    expect(member?.key).toMatch(/^i1:erased-[0-9a-f]{16}$/)
    const keys = await reportOnStore(store.principal, await store.context(), null, (snapshot) =>
      snapshot.rows<{ key: string }>('SELECT key FROM customer ORDER BY key'),
    )
    expect(keys).toMatchObject({ data: expect.arrayContaining([{ key: member?.key }]) })
  })

  test('that was cut off after the facts ends what is left when it is run again', async () => {
    await fill()
    const { id } = await requestErasure(store.principal, await store.context(), KEY)
    const [row] = await database.asOwner<{ pseudonym: string }>('SELECT pseudonym FROM erasure WHERE id = $1', [id])
    await redactStore(store.job, await store.context(), { id, pseudonym: row?.pseudonym ?? '', kept: { key: KEY } })
    expect((await findTraces()).length).toBeGreaterThan(0)
    await runErasure(store.job, { storeId: store.id, erasureId: id })
    expect(await findTraces()).toEqual([])
    const [request] = await findErasures(store.principal, store.id)
    expect(request).toMatchObject({ status: 'done', report: { orders: 4, files: 5 } })
  })

  test('leaves a phone that a second customer bears with that customer, and does not suppress it', async () => {
    await store.import(
      file(
        HEAD,
        '1,2025-01-05,paid,anna.k@example.com,89161234567,Анна Кузнецова,,77,10',
        '2,2025-01-06,paid,husband@example.com,89161234567,Пётр Кузин,,90,20',
      ),
    )
    const [known] = await describePeople(store.principal, await store.context(), 'anna.k@example.com')
    expect(known).toMatchObject({ key: KEY, emails: ['anna.k@example.com'], phones: [], shared: ['+79161234567'] })
    await erase()
    const rows = await database.asOwner('SELECT phone FROM order_fact WHERE store_id = $1 ORDER BY external_id', [
      store.id,
    ])
    expect(rows).toEqual([{ phone: null }, { phone: '+79161234567' }])
    const later = await store.import(file(HEAD, '3,2025-02-06,paid,husband@example.com,89161234567,Пётр Кузин,,90,20'))
    expect(later.summary?.suppressedRows).toBeUndefined()
  })

  test('empties a guest order that no key tells, which stays one customer of its own', async () => {
    await fill()
    const before = await readFigures()
    await erase('g1:1006')
    expect(await findTraces(['гостев'])).toEqual([])
    expect(await readFigures()).toEqual(before)
  })

  test('joins one person over two sources, before and after', async () => {
    await store.import(ORDERS)
    await database.asOwner(
      `INSERT INTO source (organization_id, store_id, number, name) VALUES ($1, $2, 2, 'Marketplace')`,
      [store.principal.organizationId, store.id],
    )
    const importId = await store.upload(
      file(HEAD, '1,2025-06-01,paid,anna.k@example.com,,Анна Кузнецова,,,40', '2,2025-06-02,paid,x@example.com,,,,,4'),
    )
    await database.asOwner('UPDATE import SET source_number = 2 WHERE id = $1', [importId])
    await store.start(importId)
    await store.run(importId)
    const before = await readFigures()
    await erase()
    expect(await readFigures()).toEqual(before)
    expect(await findTraces()).toEqual([])
  })
})
