import pg from 'pg'
import { getAppDatabaseUrl, UTC_SESSION_OPTIONS } from './app-database-url'
import type { Principal } from './principal'
import { buildScope, SET_SCOPE_SQL } from './scope-settings'
import { runInTransactionScope } from './transaction-scope'

declare global {
  // Kept on the global object, where it survives the module reloads of the development server.
  var povtorPool: { url: string; pool: pg.Pool } | undefined
}

/** The process's pool for bulk work and session-level locks, under the application's role. It carries no organisation. */
export function getPool(): pg.Pool {
  const url = getAppDatabaseUrl()
  if (globalThis.povtorPool?.url === url) return globalThis.povtorPool.pool
  const pool = new pg.Pool({ connectionString: url, options: UTC_SESSION_OPTIONS, max: 6 })
  // An idle connection that the server closes is replaced at the next use; without a listener it would end the process.
  pool.on('error', () => {})
  // So it is with one in use: its query rejects, which says it all.
  pool.on('connect', (client) => client.on('error', () => {}))
  globalThis.povtorPool = { url, pool }
  return pool
}

/** Closes the pool; the next use opens a new one. */
export async function closePool(): Promise<void> {
  const open = globalThis.povtorPool
  globalThis.povtorPool = undefined
  await open?.pool.end()
}

export interface TenantConnectionOptions {
  isolation?: 'read committed' | 'repeatable read'
  readOnly?: boolean
}

/**
 * Like `withTenant`, over a plain connection: for COPY into temporary tables, cursors, and snapshots that read one
 * consistent state (`{ isolation: 'repeatable read', readOnly: true }`). One transaction, never nested.
 */
export async function withTenantConnection<T>(
  principal: Principal,
  fn: (client: pg.PoolClient) => Promise<T>,
  options: TenantConnectionOptions = {},
): Promise<T> {
  return runInTransactionScope('withTenantConnection', async () => {
    const client = await getPool().connect()
    let broken: Error | undefined
    try {
      await client.query(buildBegin(options))
      await client.query(SET_SCOPE_SQL, buildScope(principal))
      const result = await fn(client)
      await client.query('COMMIT')
      return result
    } catch (error) {
      broken = await rollBack(client)
      throw error
    } finally {
      client.release(broken)
    }
  })
}

function buildBegin({ isolation = 'read committed', readOnly = false }: TenantConnectionOptions): string {
  return `BEGIN ISOLATION LEVEL ${isolation.toUpperCase()} ${readOnly ? 'READ ONLY' : 'READ WRITE'}`
}

/** A connection that cannot roll back may keep its scope: it is closed instead of going back to the pool. */
async function rollBack(client: pg.PoolClient): Promise<Error | undefined> {
  try {
    await client.query('ROLLBACK')
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error))
  }
}
