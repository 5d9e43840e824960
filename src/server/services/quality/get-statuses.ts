import type { StatusClass } from '@/domain/imports'
import { classifyStatus } from '@/domain/text/status'
import type { Principal } from '@/server/db/principal'
import { queryRows, sql } from '@/server/db/sql'
import { withTenant } from '@/server/db/with-tenant'
import { getStatusMap } from '@/server/services/imports/status-map'

export interface SourceStatus {
  sourceNumber: number
  sourceName: string
  /** As the files write it; empty where a file with statuses has none for the order. */
  status: string
  orders: number
  grossMinor: number
  class: StatusClass
}

/** The statuses of a store's orders as they are now, with what each means: unknown ones first, then the most frequent. */
export async function getStatuses(principal: Principal, storeId: string): Promise<SourceStatus[]> {
  return await withTenant(principal, async (db) => {
    const found = await queryRows<{
      sourceNumber: number
      sourceName: string
      status: string
      orders: number
      grossMinor: string
    }>(
      db,
      sql`WITH live AS (SELECT seq FROM import WHERE store_id = ${storeId}::uuid AND undone_at IS NULL),
          current AS (
            SELECT DISTINCT ON (f.source_number, f.external_id) f.source_number, f.status, f.gross_minor
            FROM order_fact f JOIN live ON live.seq = f.import_seq WHERE f.store_id = ${storeId}::uuid
            ORDER BY f.source_number, f.external_id, f.updated_at DESC NULLS LAST, f.import_seq DESC)
          SELECT c.source_number AS "sourceNumber", s.name AS "sourceName", c.status, count(*)::int AS orders,
            sum(c.gross_minor)::text AS "grossMinor"
          FROM current c JOIN source s ON s.store_id = ${storeId}::uuid AND s.number = c.source_number
          WHERE c.status IS NOT NULL GROUP BY 1, 2, 3 ORDER BY orders DESC, c.status LIMIT 500`,
    )
    const maps = new Map<number, Map<string, StatusClass>>()
    for (const number of new Set(found.map((one) => one.sourceNumber)))
      maps.set(number, await getStatusMap(db, storeId, number))
    const statuses = found.map((one) => ({
      ...one,
      grossMinor: Number(one.grossMinor),
      class: maps.get(one.sourceNumber)?.get(one.status) ?? classifyStatus(one.status),
    }))
    return statuses.sort((a, b) => Number(b.class === 'unknown') - Number(a.class === 'unknown'))
  })
}
