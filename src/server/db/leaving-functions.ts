import { getPool } from './pool'
import { getPrisma } from './prisma'
import type { ScopedDb } from './scoped-db'
import { executeSql, queryRows, sql } from './sql'

// What is deleted goes past the wall, by functions that refuse before their time.

/** Lets the rest of the transaction see what is about to be deleted: to show it, to ask for it and to undo it. */
export async function seeLeaving(db: ScopedDb): Promise<void> {
  await executeSql(db, sql`SELECT set_config('povtor.leaving', 'on', true)`)
}

export interface StoreIds {
  organizationId: string
  storeId: string
}

export interface LeavingThing {
  organizationId: string
  /** Null: the organisation itself. */
  storeId: string | null
  deleteAfter: Date
}

/** Every organisation and every store that is about to be deleted, of all tenants: ids, for the worker's clock. */
export async function listLeaving(): Promise<LeavingThing[]> {
  return await getPrisma().$queryRaw<LeavingThing[]>`
    SELECT organization_id AS "organizationId", store_id AS "storeId", delete_after AS "deleteAfter"
    FROM povtor_auth.list_leaving()`
}

/** The stores that are left of an organisation whose time is over. */
export async function listStoresToPurge(organizationId: string): Promise<string[]> {
  const rows = await getPrisma().$queryRaw<{ storeId: string }[]>`
    SELECT store_id AS "storeId" FROM povtor_auth.list_stores_to_purge(${organizationId}::uuid)`
  return rows.map(({ storeId }) => storeId)
}

/** § Rows removed by one statement. */
const PORTION_ROWS = 20_000

/** Removes what a store's large tables hold, portion by portion. Throws before its time. Cut off, it can begin again. */
export async function purgeStoreRows({ organizationId, storeId }: StoreIds): Promise<void> {
  const ids = [organizationId, storeId, PORTION_ROWS]
  for (let removed = 1; removed > 0; ) {
    const { rows } = await getPool().query<{ removed: number }>(
      'SELECT povtor_auth.purge_store_rows($1, $2, $3) AS removed',
      ids,
    )
    removed = rows[0]?.removed ?? 0
  }
}

/** Removes a store with all that is left of it, in the caller's transaction. Throws before its time. */
export async function purgeStoreRow(db: ScopedDb, { organizationId, storeId }: StoreIds): Promise<void> {
  await queryRows(db, sql`SELECT povtor_auth.purge_store(${organizationId}::uuid, ${storeId}::uuid)::text`)
}

/** Removes an organisation without stores, its log included. Throws before its time. */
export async function purgeOrganizationRow(organizationId: string): Promise<void> {
  await getPool().query('SELECT povtor_auth.purge_organization($1)', [organizationId])
}

/** Removes the queue's jobs that name a tenant's ids: of an organisation, or of one store. */
export async function removeJobs(field: 'organizationId' | 'storeId', id: string): Promise<void> {
  await getPool().query(`DELETE FROM pgboss.job WHERE data ->> $1 = $2`, [field, id])
}

/** Files that were made for somebody and whose time is over, of all tenants: ids. */
export async function listExpiredExports(): Promise<{ organizationId: string; id: string }[]> {
  return await getPrisma().$queryRaw<{ organizationId: string; id: string }[]>`
    SELECT organization_id AS "organizationId", id FROM povtor_auth.list_expired_exports()`
}

/** Deletes an account. False, and nothing is done, while an organisation has no other owner. */
export async function deleteAccountRows(userId: string): Promise<boolean> {
  const rows = await getPrisma().$queryRaw<{ isDone: boolean }[]>`
    SELECT povtor_auth.delete_account(${userId}::uuid) AS "isDone"`
  return rows[0]?.isDone ?? false
}

/** Removes the rows of a table that have served nobody for so many days, of all tenants; how many. Throws for other tables. */
export async function pruneRowsOf(table: string, days: number): Promise<number> {
  const rows = await getPrisma().$queryRaw<{ removed: bigint }[]>`
    SELECT povtor_auth.prune_rows(${table}, ${days}::integer) AS removed`
  return Number(rows[0]?.removed ?? 0)
}
