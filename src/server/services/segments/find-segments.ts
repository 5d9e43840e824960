import type { SavedSegment } from '@/domain/segments/saved-segment'
import type { Principal } from '@/server/db/principal'
import { withTenant } from '@/server/db/with-tenant'
import { readSegment, SEGMENT_COLUMNS } from './get-segment'

/** A store's saved segments, by name. */
export async function findSegments(principal: Principal, storeId: string): Promise<SavedSegment[]> {
  const rows = await withTenant(principal, (db) =>
    db.savedSegment.findMany({ where: { storeId }, select: SEGMENT_COLUMNS, orderBy: { name: 'asc' } }),
  )
  return rows.map(readSegment)
}
