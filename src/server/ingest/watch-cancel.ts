import type { DuckDBConnection } from '@duckdb/node-api'
import type pg from 'pg'
import { getPool } from '@/server/db/pool'
import type { Principal } from '@/server/db/principal'
import { withTenant } from '@/server/db/with-tenant'

/** § How often a running import looks whether a person has called it off. */
const LOOK_MS = 400

/** Thrown where an import stops because a person called it off. */
export class ImportCancelled extends Error {
  override name = 'ImportCancelled'
}

/** Whether an import has been called off, with the ways to cut short what it is doing. */
export class CancelWatch {
  #isAsked = false
  readonly #interrupts = new Set<() => void>()

  get isAsked(): boolean {
    return this.#isAsked
  }

  /** Throws ImportCancelled once the import is called off: between the steps. */
  check(): void {
    if (this.#isAsked) throw new ImportCancelled()
  }

  /** While `fn` runs, `interrupt` is called, again and again, once the import is called off. */
  async during<T>(interrupt: () => void, fn: () => Promise<T>): Promise<T> {
    this.check()
    this.#interrupts.add(interrupt)
    try {
      return await fn()
    } finally {
      this.#interrupts.delete(interrupt)
    }
  }

  /** Says that the import is called off. */
  ask(): void {
    this.#isAsked = true
    for (const interrupt of this.#interrupts) interrupt()
  }
}

/** Runs `fn` with a watch that looks at the import's row from outside any transaction of `fn`. */
export async function withCancelWatch<T>(
  principal: Principal,
  { storeId, importId }: { storeId: string; importId: string },
  fn: (watch: CancelWatch) => Promise<T>,
): Promise<T> {
  const watch = new CancelWatch()
  const look = async () => {
    const row = await withTenant(principal, (db) =>
      db.import.findUnique({ where: { storeId_id: { storeId, id: importId } }, select: { cancelAskedAt: true } }),
    )
    if (row === null || row.cancelAskedAt !== null) watch.ask()
  }
  let isLooking = false
  const timer = setInterval(() => {
    if (isLooking) return
    isLooking = true
    // A look that fails is made up for by the next: the import does not depend on it.
    look()
      .catch(() => {})
      .finally(() => {
        isLooking = false
      })
  }, LOOK_MS)
  try {
    return await fn(watch)
  } finally {
    clearInterval(timer)
  }
}

/** Cuts short the statement that DuckDB is running. */
export function interruptDuckDb(connection: DuckDBConnection): () => void {
  return () => connection.interrupt()
}

/** Cuts short the client's open transaction, and no later one of its connection. */
export async function interruptTransaction(client: pg.PoolClient): Promise<() => void> {
  const { rows } = await client.query<{ pid: number; begun: string }>(
    'SELECT pg_backend_pid() AS pid, transaction_timestamp()::text AS begun',
  )
  return () => {
    getPool()
      .query('SELECT pg_cancel_backend(pid) FROM pg_stat_activity WHERE pid = $1 AND xact_start = $2::timestamptz', [
        rows[0]?.pid,
        rows[0]?.begun,
      ])
      // The transaction looks once more before its end.
      .catch(() => {})
  }
}
