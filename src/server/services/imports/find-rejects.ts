import type { Principal } from '@/server/db/principal'
import { withTenant } from '@/server/db/with-tenant'
import { getImportRow } from './get-import'

export interface RejectedRow {
  /** The line of the file, header included. */
  row: number
  column: string | null
  reason: string
  value: string | null
  /** The row's own money as far as it was readable, in the minor units of its currency. */
  amountMinor: number | null
  currency: string | null
}

/** § How many rejected rows are kept of an import, and how many a page shows: the rest come as a file. */
export const MAX_REJECTS = 20_000
export const SHOWN_REJECTS = 200

/** The first rows of an import that could not be read, in file order, with how many are kept; all of them without a limit. */
export async function findRejects(
  principal: Principal,
  storeId: string,
  { importId, limit }: { importId: string; limit?: number },
): Promise<{ rows: RejectedRow[]; total: number; fileName: string }> {
  return await withTenant(principal, async (db) => {
    const { seq, fileName } = await getImportRow(db, storeId, importId)
    const where = { storeId, importSeq: seq }
    const rejects = await db.importReject.findMany({
      where,
      orderBy: [{ row: 'asc' }, { id: 'asc' }],
      select: { row: true, column: true, reason: true, value: true, amountMinor: true, currency: true },
      ...(limit === undefined ? {} : { take: limit }),
    })
    const total = limit === undefined ? rejects.length : await db.importReject.count({ where })
    const rows = rejects.map(({ row, amountMinor, ...reject }) => ({
      ...reject,
      row: Number(row),
      amountMinor: amountMinor === null ? null : Number(amountMinor),
    }))
    return { rows, total, fileName }
  })
}
