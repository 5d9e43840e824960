import type PgBoss from 'pg-boss'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { setUpTestDatabase } from '@/server/db/testing/set-up-test-database'
import { setUpDataFolder, TestStore } from '@/server/ingest/testing/test-store'
import { retryAbandonedJobs, withJobLock } from './job-locks'
import { createBoss, ERASURE_QUEUE, IMPORT_QUEUE } from './queue'
import queues from './queues.json'

const database = setUpTestDatabase()
setUpDataFolder()
const FILE = 'order_id,created_at,email,total\n1,2025-01-05,a@b.c,10.00\n'

let boss: PgBoss
beforeAll(async () => {
  boss = createBoss()
  await boss.start()
})
afterAll(() => boss.stop({ graceful: false }))

/** An import whose job a worker has taken. */
async function takeImport() {
  // What an earlier test gave back would be taken first.
  await database.asOwner('DELETE FROM pgboss.job')
  const store = await TestStore.create()
  const importId = await store.upload(FILE)
  await store.start(importId)
  const [job] = await boss.fetch(IMPORT_QUEUE)
  if (!job) throw new Error('nothing is queued')
  return { store, importId, jobId: job.id }
}

async function findState(jobId: string): Promise<string | undefined> {
  const [job] = await database.asOwner<{ state: string }>('SELECT state::text FROM pgboss.job WHERE id = $1', [jobId])
  return job?.state
}

it('a job whose worker died is given back, one that is running or was only just taken is not', async () => {
  const { jobId } = await takeImport()
  await withJobLock(jobId, async (isHeld) => {
    expect(await isHeld()).toBe(true)
    expect(await retryAbandonedJobs(boss, 0)).toBe(0)
  })
  expect(await retryAbandonedJobs(boss, 60)).toBe(0)
  expect(await findState(jobId)).toBe('active')
  expect(await retryAbandonedJobs(boss, 0)).toBe(1)
  expect(await findState(jobId)).toBe('retry')
})

it.each(Object.keys(queues))('a job of the queue %s is given back when its worker died', async (queue) => {
  await database.asOwner('DELETE FROM pgboss.job')
  await boss.send(queue, {}, { retryLimit: 3 })
  const [job] = await boss.fetch(queue)
  expect(await retryAbandonedJobs(boss, 0)).toBe(1)
  expect(await findState(job?.id ?? '')).toBe('retry')
})

it.each([
  ['failed, and can be started again', 'NULL', 'failed'],
  ['cancelled where it was called off', 'now()', 'cancelled'],
])('an import whose last try died is %s: nobody waits for it for ever', async (_, cancelAskedAt, end) => {
  const { store, importId, jobId } = await takeImport()
  await database.asOwner(`UPDATE import SET status = 'running', cancel_asked_at = ${cancelAskedAt} WHERE id = $1`, [
    importId,
  ])
  await database.asOwner('UPDATE pgboss.job SET retry_count = retry_limit WHERE id = $1', [jobId])
  expect(await retryAbandonedJobs(boss, 0)).toBe(1)
  expect(await findState(jobId)).toBe('failed')
  expect(await store.get(importId)).toMatchObject({ status: end, failure: null, progress: null })
  await store.start(importId)
  await store.run(importId)
  expect((await store.get(importId)).status).toBe('done')
})

it('an erasure whose last try died has failed, and can be asked for anew', async () => {
  await database.asOwner('DELETE FROM pgboss.job')
  const { principal, id: storeId } = await TestStore.create()
  const { organizationId } = principal
  const [row] = await database.asOwner<{ id: string }>(
    `INSERT INTO erasure (id, organization_id, store_id, pseudonym, status)
     VALUES (gen_random_uuid(), $1, $2, 'erased-1', 'running') RETURNING id`,
    [organizationId, storeId],
  )
  await boss.send(ERASURE_QUEUE, { organizationId, storeId, erasureId: row?.id }, { retryLimit: 0 })
  await boss.fetch(ERASURE_QUEUE)
  expect(await retryAbandonedJobs(boss, 0)).toBe(1)
  expect(await database.asOwner('SELECT status FROM erasure WHERE id = $1', [row?.id])).toEqual([{ status: 'failed' }])
})
