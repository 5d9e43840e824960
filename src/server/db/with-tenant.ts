import type { Principal } from './principal'
import type { TenantDb } from './scoped-db'
import { withScope } from './with-scope'

/**
 * Runs `fn` in one short transaction on the principal's organisation; commits when it returns, rolls back when it throws.
 * Never nested (throws), and never held over mail, HTTP, DuckDB or files.
 */
export async function withTenant<T>(principal: Principal, fn: (db: TenantDb) => Promise<T>): Promise<T> {
  return withScope('withTenant', principal, fn)
}
