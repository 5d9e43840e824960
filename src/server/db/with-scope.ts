import { getPrisma } from './prisma'
import { buildScope, type Scope, SET_SCOPE_SQL } from './scope-settings'
import { buildScopedDb, type ScopedDb } from './scoped-db'
import { runInTransactionScope } from './transaction-scope'

const TRANSACTION_LIMITS = { maxWait: 10_000, timeout: 15_000 }

/** One short transaction whose rows are limited to the scope; shared by withTenant and withUser. */
export async function withScope<T>(name: string, scope: Scope, fn: (db: ScopedDb) => Promise<T>): Promise<T> {
  return runInTransactionScope(name, () =>
    getPrisma().$transaction(async (tx) => {
      await tx.$queryRawUnsafe(SET_SCOPE_SQL, ...buildScope(scope))
      return fn(buildScopedDb(tx))
    }, TRANSACTION_LIMITS),
  )
}
