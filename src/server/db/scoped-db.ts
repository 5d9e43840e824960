import type { Prisma } from './generated/client'

type RawMethod = '$queryRaw' | '$queryRawUnsafe' | '$executeRaw' | '$executeRawUnsafe'

/** A handle on rows of one organisation or one person, inside an open transaction. Raw SQL goes through `./sql`. */
export type ScopedDb = Omit<Prisma.TransactionClient, RawMethod>
export type TenantDb = ScopedDb
export type UserDb = ScopedDb

const transactions = new WeakMap<ScopedDb, Prisma.TransactionClient>()

/** Hides the raw methods of a transaction whose scope has been set. */
export function buildScopedDb(tx: Prisma.TransactionClient): ScopedDb {
  transactions.set(tx, tx)
  return tx
}

/** The transaction behind a scoped handle. Throws for a handle that no scope was set on. */
export function getTransaction(db: ScopedDb): Prisma.TransactionClient {
  const tx = transactions.get(db)
  if (!tx) throw new Error('raw SQL on a handle without a scope')
  return tx
}
