import type { Principal } from '@/server/db/principal'
import { queryRows, sql } from '@/server/db/sql'
import { withTenant } from '@/server/db/with-tenant'
import type { StoredMember } from '@/server/programme-tests/resolve-members'

/** Everyone a test assigned, by key; of one group alone where asked. */
export async function findMembers(
  principal: Principal,
  storeId: string,
  { testId, isTreated = null }: { testId: string; isTreated?: boolean | null },
): Promise<StoredMember[]> {
  const rows = await withTenant(principal, (db) =>
    queryRows<{ key: string; isTreated: boolean; marginE4: bigint }>(
      db,
      sql`SELECT customer_key AS key, is_treated AS "isTreated", pre_margin_e4 AS "marginE4" FROM programme_test_member
        WHERE store_id = ${storeId}::uuid AND test_id = ${testId}::uuid
          AND (${isTreated}::boolean IS NULL OR is_treated = ${isTreated}::boolean)
        ORDER BY customer_key`,
    ),
  )
  return rows.map(({ key, isTreated: treated, marginE4 }) => ({
    key,
    isTreated: treated,
    preMinor: Number(marginE4) / 10_000,
  }))
}

/** How many of a test's members are also in another one whose days overlap. */
export async function countInOtherTests(principal: Principal, storeId: string, testId: string): Promise<number> {
  const [row] = await withTenant(principal, (db) =>
    queryRows<{ customers: number }>(
      db,
      sql`SELECT count(DISTINCT m.customer_key)::int AS customers FROM programme_test t
        JOIN programme_test_member m ON m.store_id = t.store_id AND m.test_id = t.id
        JOIN programme_test o ON o.store_id = t.store_id AND o.id <> t.id AND o.starts_on <= t.ends_on AND o.ends_on >= t.starts_on
        JOIN programme_test_member n ON n.store_id = o.store_id AND n.test_id = o.id AND n.customer_key = m.customer_key
        WHERE t.store_id = ${storeId}::uuid AND t.id = ${testId}::uuid`,
    ),
  )
  return row?.customers ?? 0
}

/** An order of each customer whom a source's own id named: how they are found again once they are called otherwise. */
export async function findOrdersOfIds(
  principal: Principal,
  storeId: string,
  keys: readonly string[],
): Promise<Map<string, { sourceNumber: number; externalId: string }>> {
  const rows = await withTenant(principal, (db) =>
    queryRows<{ key: string; sourceNumber: number; externalId: string }>(
      db,
      sql`SELECT DISTINCT ON (k.key) k.key, f.source_number AS "sourceNumber", f.external_id AS "externalId"
        FROM jsonb_array_elements_text(${JSON.stringify(keys)}::jsonb) AS k(key)
        JOIN order_fact f ON f.store_id = ${storeId}::uuid AND 'i' || f.source_number || ':' || f.customer_id = k.key
        JOIN import i ON i.store_id = f.store_id AND i.seq = f.import_seq AND i.undone_at IS NULL
        ORDER BY k.key, f.import_seq DESC, f.position DESC`,
    ),
  )
  return new Map(rows.map(({ key, ...order }) => [key, order]))
}
