import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import pg from 'pg'
import { beforeEach, describe, expect, test } from 'vitest'
import { AppError } from '@/domain/errors'
import { setUpTestDatabase } from '@/server/db/testing/set-up-test-database'
import { setUpDataFolder, TestStore } from '@/server/ingest/testing/test-store'
import { getFileStorage } from '@/server/storage/file-storage'
import { cancelImport } from './cancel-import'
import { deleteImport } from './delete-import'
import { findTwin } from './find-twin'
import { findUndoEffect } from './find-undo-effect'
import { findAllImports } from './get-import'
import { getOriginalFile } from './get-original-file'
import { inspectImport } from './inspect-import'
import { startImport } from './start-import'
import { setImportUndone } from './undo-import'

const database = setUpTestDatabase()
setUpDataFolder()
let store: TestStore
beforeEach(async () => {
  store = await TestStore.create()
}, 60_000)

const csv = (...rows: string[]) => `order_id,created_at,status,email,total\n${rows.join('\n')}\n`
const FILE = csv('1,2025-01-05,paid,a@b.c,10', '2,2025-02-05,paid,b@b.c,20')

async function countFacts(): Promise<unknown> {
  const [row] = await database.asOwner(
    `SELECT (SELECT count(*)::int FROM order_fact WHERE store_id = $1) AS orders,
       (SELECT count(*)::int FROM import_reject WHERE store_id = $1) AS rejects`,
    [store.id],
  )
  return row
}

async function refusal(promise: Promise<unknown>) {
  const error = await promise.then(
    () => null,
    (thrown: unknown) => thrown,
  )
  if (!(error instanceof AppError)) throw error ?? new Error('nothing was refused')
  return { code: error.code, reason: error.details?.reason }
}

const cancel = (importId: string) => cancelImport(store.principal, store.id, { importId })

describe('an import that is called off', () => {
  test('in the queue is cancelled at once, and its job finds nothing to do', async () => {
    const importId = await store.upload(FILE)
    await store.start(importId)
    await cancel(importId)
    await store.run(importId)
    expect(await store.get(importId)).toMatchObject({ status: 'cancelled', summary: null, failure: null })
    expect(await countFacts()).toEqual({ orders: 0, rejects: 0 })
  })

  test('while it loads leaves nothing, says that it was cancelled, and can be started again', async () => {
    const importId = await store.upload(FILE)
    await store.start(importId)
    // The lock of loading, held here, keeps the import where its transaction is open.
    const holder = new pg.Client({ connectionString: process.env.APP_DATABASE_URL })
    await holder.connect()
    await holder.query('SELECT pg_advisory_lock(hashtextextended($1, 0))', [store.id])
    const run = store.run(importId)
    await expect.poll(async () => (await store.get(importId)).progress?.step, { timeout: 20_000 }).toBe('loading')
    expect((await store.get(importId)).progress?.preview).toEqual({
      rows: 2,
      orders: 2,
      customers: 2,
      revenueMinor: 3_000,
      firstDay: '2025-01-05',
      lastDay: '2025-02-05',
    })
    await cancel(importId)
    expect((await store.get(importId)).isStopping).toBe(true)
    await run
    await holder.end()
    expect(await store.get(importId)).toMatchObject({ status: 'cancelled', progress: null, failure: null })
    expect(await countFacts()).toEqual({ orders: 0, rejects: 0 })

    await store.start(importId)
    await store.run(importId)
    expect(await store.get(importId)).toMatchObject({ status: 'done', summary: { ordersNew: 2 } })
    expect(await countFacts()).toEqual({ orders: 2, rejects: 0 })
  })

  test('by a person while its worker was dead does not run again', async () => {
    const importId = await store.upload(FILE)
    await store.start(importId)
    await database.asOwner("UPDATE import SET status = 'running' WHERE id = $1", [importId])
    await cancel(importId)
    await store.run(importId)
    expect((await store.get(importId)).status).toBe('cancelled')
  })

  test('once it is done stays done', async () => {
    const { id } = await store.import(FILE)
    expect(await refusal(cancel(id))).toEqual({ code: 'conflict', reason: 'notUnderWay' })
    expect((await store.get(id)).status).toBe('done')
  })
})

describe('an upload that is given up', () => {
  test('goes with its file', async () => {
    const importId = await store.upload(FILE)
    const { path } = await getOriginalFile(store.principal, store.id, importId)
    expect(await readFile(path, 'utf8')).toBe(FILE)
    await deleteImport(store.principal, store.id, { importId })
    expect(await refusal(store.get(importId))).toMatchObject({ code: 'notFound' })
    expect(await getFileStorage().getSize(`${store.principal.organizationId}/${store.id}/${importId}`)).toBe(0)
    // Its job, had it been given up between two tries, has nothing to do.
    await store.run(importId)
  })

  test('is no import that is queued or done', async () => {
    const importId = await store.upload(FILE)
    await store.start(importId)
    const give = () => deleteImport(store.principal, store.id, { importId })
    expect(await refusal(give())).toEqual({ code: 'conflict', reason: 'underWay' })
    await store.run(importId)
    expect(await refusal(give())).toEqual({ code: 'conflict', reason: 'underWay' })
    expect(await countFacts()).toEqual({ orders: 2, rejects: 0 })
  })
})

test('imports of one store run one after another, and the second says what it waits for', async () => {
  const first = await store.upload(FILE, 'orders-may.csv')
  const second = await store.upload(csv('3,2025-03-05,paid,c@b.c,30'), 'orders-june.csv')
  await store.start(first)
  await store.start(second)
  expect((await store.get(first)).waitsFor).toBeNull()
  expect((await store.get(second)).waitsFor).toBe('orders-may.csv')
  await Promise.all([store.run(second), store.run(first)])
  expect([(await store.get(first)).status, (await store.get(second)).status]).toEqual(['done', 'done'])
  const [overlap] = await database.asOwner(
    `SELECT count(*)::int AS pairs FROM import a JOIN import b ON a.store_id = b.store_id AND a.seq < b.seq
     WHERE a.store_id = $1 AND (a.started_at, a.finished_at) OVERLAPS (b.started_at, b.finished_at)`,
    [store.id],
  )
  expect(overlap).toEqual({ pairs: 0 })
})

test('a list of imports says whether the person who looks loaded each', async () => {
  await store.import(FILE)
  const [own] = await findAllImports(store.principal, store.id)
  expect(own).toMatchObject({ kind: 'orders', createdBy: 'you' })
  const [seen] = await findAllImports({ ...store.principal, userId: randomUUID() }, store.id)
  expect(seen).toMatchObject({ createdBy: 'colleague' })
})

describe('a file whose columns are known', () => {
  const OWN = 'Nummer,Tag,Wer,Summe\n1,03/04/2025,a@b.c,10\n'
  const mapping = { orderId: 'Nummer', orderedAt: 'Tag', email: 'Wer', total: 'Summe' }

  test('is read as the last one of them was', async () => {
    const importId = await store.upload(OWN)
    await startImport(store.principal, await store.context(), { importId, mapping, reading: { dateOrder: 'mdy' } })
    await store.run(importId)
    expect(await store.get(importId)).toMatchObject({ status: 'done', summary: { firstDay: '2025-03-04' } })

    const next = await store.upload('TAG,nummer,Wer,Summe\n05/06/2025,2,b@b.c,20\n')
    const found = await store.inspect(next)
    expect(found).toMatchObject({
      mapping: { orderId: 'nummer', orderedAt: 'TAG', email: 'Wer', total: 'Summe' },
      choices: { dateOrder: 'mdy' },
      problems: [],
      preview: { figures: { orders: 1, firstDay: '2025-05-06' } },
    })
    expect(found.knownSince).toBeInstanceOf(Date)
    const anew = await inspectImport(store.principal, await store.context(), {
      importId: next,
      reading: { headerRow: 1 },
    })
    expect(anew).toMatchObject({ knownSince: null, choices: { headerRow: 1 } })
  })

  test('is told from one with other columns', async () => {
    await store.import(FILE)
    expect((await store.inspect(await store.upload(OWN))).knownSince).toBeNull()
  })
})

test('the preview of a file reads its first orders as the import will, and stores nothing', async () => {
  const found = await store.inspect(
    await store.upload(
      csv('7,2025-01-05 10:20:00,paid,a@b.c,10.50', '8,2025-02-05,cancelled,a@b.c,20', '9,never,paid,c@b.c,1'),
    ),
  )
  expect(found.preview).toEqual({
    isWhole: true,
    figures: { rows: 3, orders: 2, customers: 1, revenueMinor: 1_050, firstDay: '2025-01-05', lastDay: '2025-02-05' },
    rows: [
      {
        orderId: '7',
        orderedAt: '2025-01-05 10:20',
        customer: 'a@b.c',
        grossMinor: 1_050,
        status: 'paid',
        class: 'counted',
      },
      {
        orderId: '8',
        orderedAt: '2025-02-05 00:00',
        customer: 'a@b.c',
        grossMinor: 2_000,
        status: 'cancelled',
        class: 'cancelled',
      },
    ],
  })
  expect(await countFacts()).toEqual({ orders: 0, rejects: 0 })
})

test('the same bytes are known again under another name, and other bytes of the same length are not', async () => {
  const { id } = await store.import(FILE)
  const twinOf = async (content: string) =>
    findTwin(store.principal, store.id, { importId: await store.upload(content, 'again.csv') })
  expect(await twinOf(FILE)).toMatchObject({ importId: id, fileName: 'orders.csv', isUndone: false })
  expect(await twinOf(FILE.replace('20', '21'))).toBeNull()
})

test('what an undo will change is told before: orders that go, that fall back, and that stand by a newer file', async () => {
  const first = await store.import(csv('1,2025-01-05,paid,a@b.c,10', '2,2025-01-05,paid,a@b.c,10'))
  const second = await store.import(
    csv('2,2025-01-05,paid,a@b.c,20', '3,2025-01-05,paid,a@b.c,20', '4,2025-01-05,paid,a@b.c,20'),
  )
  await store.import(csv('3,2025-01-05,paid,a@b.c,30'))
  const effectOf = (importId: string) => findUndoEffect(store.principal, store.id, { importId })
  expect(await effectOf(second.id)).toEqual({ alone: 1, replaced: 1, untouched: 1 })
  await setImportUndone(store.principal, store.id, { importId: second.id, isUndone: true })
  // Bringing it back does the same the other way round.
  expect(await effectOf(second.id)).toEqual({ alone: 1, replaced: 1, untouched: 1 })
  expect(await effectOf(first.id)).toEqual({ alone: 2, replaced: 0, untouched: 0 })
})
