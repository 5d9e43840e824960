import type pg from 'pg'
import type PgBoss from 'pg-boss'
import { getPool } from '@/server/db/pool'
import { LOCK_KEY, LOCK_SPACES, withSessionLock } from '@/server/db/session-lock'
import { giveUpDataExportJob } from './data-export-job'
import { giveUpErasureJob } from './erasure-job'
import { giveUpImport } from './give-up-import'
import { giveUpLoyaltyJob } from './loyalty-job'
import {
  DATA_EXPORT_QUEUE,
  type DataExportJob,
  ERASURE_QUEUE,
  type ErasureJob,
  IMPORT_QUEUE,
  type ImportJob,
  LOYALTY_QUEUE,
  type LoyaltyJob,
} from './queue'
import queues from './queues.json'

/** The jobs that this process is running: theirs are no deaths, even where a restarted database has lost their locks. */
const ownJobs = new Set<string>()

/**
 * Runs a job while holding a lock on its id, by which another worker sees that it is alive. `fn` can ask whether the
 * database still is the one that the job began with.
 */
export async function withJobLock(jobId: string, fn: (isHeld: () => Promise<boolean>) => Promise<void>): Promise<void> {
  ownJobs.add(jobId)
  try {
    await withSessionLock('job', jobId, fn)
  } finally {
    ownJobs.delete(jobId)
  }
}

interface ActiveJob {
  id: string
  name: string
  data: unknown
  isLastTry: boolean
}

/**
 * Gives back the active jobs that nobody holds the lock of: their worker died. A job is not yet locked when it has just
 * been taken: those younger than `minAgeSeconds` are left alone. Returns how many were given back.
 */
export async function retryAbandonedJobs(boss: PgBoss, minAgeSeconds: number): Promise<number> {
  const client = await getPool().connect()
  try {
    const { rows } = await client.query<ActiveJob>(
      `SELECT id, name, data, retry_count >= retry_limit AS "isLastTry" FROM pgboss.job
       WHERE name = ANY($1) AND state = 'active' AND started_on <= now() - make_interval(secs => $2)`,
      [Object.keys(queues), minAgeSeconds],
    )
    let retried = 0
    for (const { id, name, data, isLastTry } of rows) {
      if (ownJobs.has(id) || !(await isAbandoned(client, id))) continue
      // Before the queue forgets it: a person must not wait for an import that nobody will take up again.
      if (isLastTry && name === IMPORT_QUEUE) await giveUpImport(data as ImportJob)
      if (isLastTry && name === DATA_EXPORT_QUEUE) await giveUpDataExportJob(data as DataExportJob)
      if (isLastTry && name === ERASURE_QUEUE) await giveUpErasureJob(data as ErasureJob)
      if (isLastTry && name === LOYALTY_QUEUE) await giveUpLoyaltyJob(data as LoyaltyJob)
      await boss.fail(name, id, { reason: 'its worker died' })
      retried++
    }
    return retried
  } finally {
    client.release()
  }
}

async function isAbandoned(client: pg.PoolClient, jobId: string): Promise<boolean> {
  const key = [jobId, LOCK_SPACES.job]
  const { rows } = await client.query<{ free: boolean }>(`SELECT pg_try_advisory_lock(${LOCK_KEY}) AS free`, key)
  if (!rows[0]?.free) return false
  await client.query(`SELECT pg_advisory_unlock(${LOCK_KEY})`, key)
  return true
}
