import { Prisma } from './generated/client'
import { getTransaction, type ScopedDb } from './scoped-db'

/** A piece of SQL with its parameters: `sql\`… WHERE id = ${id}\``. Values never become text of the statement. */
export const sql = Prisma.sql
export type Sql = Prisma.Sql

/** Rows of a statement, inside the handle's scope. The caller's type must match the selected columns. */
export async function queryRows<Row>(db: ScopedDb, statement: Sql): Promise<Row[]> {
  return getTransaction(db).$queryRaw<Row[]>(statement)
}

/** Number of rows a statement changed, inside the handle's scope. */
export async function executeSql(db: ScopedDb, statement: Sql): Promise<number> {
  return getTransaction(db).$executeRaw(statement)
}

/** The shape pg-boss takes as its `db` option: a job is then enqueued by the transaction that makes it necessary. */
export interface QueueDb {
  executeSql(text: string, values: unknown[]): Promise<{ rows: unknown[] }>
}

/** Lets the queue write through an open transaction. For the queue only: its statements come as text. */
export function buildQueueDb(db: ScopedDb): QueueDb {
  const tx = getTransaction(db)
  return {
    async executeSql(text, values) {
      return { rows: await tx.$queryRawUnsafe<unknown[]>(text, ...values) }
    },
  }
}
