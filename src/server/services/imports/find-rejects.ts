import type { Principal } from '@/server/db/principal'
import { withTenant } from '@/server/db/with-tenant'
import { getImportRow } from './get-import'

export interface RejectedRow {
  /** The line of the file, header included. */
  row: number
  column: string | null
  reason: string
  value: string | null
}

/** § How many rejected rows are kept and shown of an import. */
export const MAX_REJECTS = 1000

/** The first rows of an import that could not be read, in file order, with how many are kept. */
export async function findRejects(
  principal: Principal,
  storeId: string,
  importId: string,
): Promise<{ rows: RejectedRow[]; total: number }> {
  return await withTenant(principal, async (db) => {
    const { seq } = await getImportRow(db, storeId, importId)
    const rejects = await db.importReject.findMany({
      where: { storeId, importSeq: seq },
      orderBy: { row: 'asc' },
      select: { row: true, column: true, reason: true, value: true },
    })
    return { rows: rejects.map((reject) => ({ ...reject, row: Number(reject.row) })), total: rejects.length }
  })
}
