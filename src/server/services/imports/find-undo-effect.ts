import type { Principal } from '@/server/db/principal'
import { queryRows, sql } from '@/server/db/sql'
import { withTenant } from '@/server/db/with-tenant'
import { getImportRow } from './get-import'

/** What taking an import back, or bringing it back, would do to its orders: each is in exactly one of the three. */
export interface UndoEffect {
  /** Orders that no other import knows: they leave the figures, or come into them. */
  alone: number
  /** Orders that fall back to what another import says of them, or that this one takes over from it. */
  replaced: number
  /** Orders of which a newer fact stands either way. */
  untouched: number
}

interface Counts {
  alone: bigint
  replaced: bigint
  untouched: bigint
}

/** Counts it as the store is now. The newest fact is the one with the latest change, then of the latest import. */
export async function findUndoEffect(
  principal: Principal,
  storeId: string,
  { importId }: { importId: string },
): Promise<UndoEffect> {
  const [counts] = await withTenant(principal, async (db) => {
    const { seq, sourceNumber } = await getImportRow(db, storeId, importId)
    // Of an import just made the planner's statistics know nothing: it would compare each order with each.
    await queryRows(db, sql`SELECT set_config('enable_nestloop', 'off', true)`)
    return await queryRows<Counts>(
      db,
      sql`WITH own AS (
          SELECT external_id, updated_at FROM order_fact
          WHERE store_id = ${storeId}::uuid AND source_number = ${sourceNumber} AND import_seq = ${seq}),
        other AS (
          SELECT DISTINCT ON (f.external_id) f.external_id, f.updated_at, f.import_seq FROM order_fact f
          JOIN import i ON i.store_id = f.store_id AND i.seq = f.import_seq AND i.undone_at IS NULL
          WHERE f.store_id = ${storeId}::uuid AND f.source_number = ${sourceNumber} AND f.import_seq <> ${seq}
            AND f.external_id IN (SELECT external_id FROM own)
          ORDER BY f.external_id, f.updated_at DESC NULLS LAST, f.import_seq DESC)
        SELECT count(*) FILTER (WHERE o.external_id IS NULL) AS alone,
          count(*) FILTER (WHERE o.external_id IS NOT NULL AND NOT newest.by_other) AS replaced,
          count(*) FILTER (WHERE newest.by_other) AS untouched
        FROM own LEFT JOIN other o ON o.external_id = own.external_id,
        LATERAL (SELECT o.external_id IS NOT NULL AND
          (coalesce(o.updated_at, '-infinity'), o.import_seq) > (coalesce(own.updated_at, '-infinity'), ${seq}) AS by_other) newest`,
    )
  })
  return {
    alone: Number(counts?.alone ?? 0),
    replaced: Number(counts?.replaced ?? 0),
    untouched: Number(counts?.untouched ?? 0),
  }
}
