import { getPool } from './pool'

/** What a lock is about: the second key of PostgreSQL's advisory locks, so that names of one kind never meet another's. */
export const LOCK_SPACES = { loading: 0, job: 1, snapshot: 2, imports: 3, importing: 4, erasing: 5 } as const
export type LockSpace = keyof typeof LOCK_SPACES

/** The lock's key, as SQL over the parameters $1 (name) and $2 (space). */
export const LOCK_KEY = 'hashtextextended($1, $2)'

/**
 * Runs `fn` while this process holds a lock that all processes see; waits for it. The lock belongs to a connection and
 * goes with it, so a killed process leaves none. `fn` can ask whether the lock is still held: a database that was
 * restarted has forgotten it.
 */
export async function withSessionLock(
  space: LockSpace,
  name: string,
  fn: (isHeld: () => Promise<boolean>) => Promise<void>,
): Promise<void> {
  const client = await getPool().connect()
  try {
    await client.query(`SELECT pg_advisory_lock(${LOCK_KEY})`, [name, LOCK_SPACES[space]])
    await fn(() =>
      client.query('SELECT 1').then(
        () => true,
        () => false,
      ),
    )
  } finally {
    // Closed, not returned: a session lock must not wander back into the pool.
    client.release(true)
  }
}
