import type pg from 'pg'
import type PgBoss from 'pg-boss'
import { getPool } from '@/server/db/pool'
import { LOCK_KEY, LOCK_SPACES, withSessionLock } from '@/server/db/session-lock'
import { FORECAST_QUEUE, IMPORT_QUEUE } from './queue'

/** Runs a job while holding a lock on its id, by which another worker sees that it is alive. */
export async function withJobLock(jobId: string, fn: () => Promise<void>): Promise<void> {
  await withSessionLock('job', jobId, fn)
}

/** Gives back the active jobs that nobody holds the lock of: their worker died. Returns how many. */
export async function retryAbandonedJobs(boss: PgBoss): Promise<number> {
  const client = await getPool().connect()
  try {
    const { rows } = await client.query<{ id: string; name: string }>(
      `SELECT id, name FROM pgboss.job WHERE name = ANY($1) AND state = 'active'`,
      [[IMPORT_QUEUE, FORECAST_QUEUE]],
    )
    let retried = 0
    for (const { id, name } of rows) {
      if (!(await isAbandoned(client, id))) continue
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
