import type { UserDb } from './scoped-db'
import { withScope } from './with-scope'

/**
 * Runs `fn` in one short transaction on a person's own rows: account, sessions, memberships, and (to read only) the
 * organisations and stores they are a member of. The same rules as `withTenant`.
 * `user` and `session` hold columns this role may not read: always `select` from them.
 */
export async function withUser<T>(userId: string, fn: (db: UserDb) => Promise<T>): Promise<T> {
  return withScope('withUser', { userId }, fn)
}
