import type { DuckDBConnection } from '@duckdb/node-api'
import type { ImportSummary, RejectReason } from '@/domain/imports'
import { toMinor } from '@/domain/money'
import { queryRow, queryRows } from '@/server/duckdb/duckdb'
import { type StagedFile, UnreadableFile } from './read-file'

/** What a normalised file holds, apart from how it differs from what the store already knows. */
export type FileSummary = Omit<ImportSummary, 'ordersNew' | 'ordersChanged' | 'ordersUnchanged'>

const MAX_SUM = BigInt(Number.MAX_SAFE_INTEGER)

interface Counts {
  orders: number
  returns: number
  lines: number
  duplicateRows: number
  grossMinor: bigint
  refundMinor: bigint
  firstDay: string | null
  lastDay: string | null
  /** Orders whose amount, put together from readable ones, is beyond what is held exactly. */
  unfit: bigint
}

/**
 * Counts the fact tables, rejects and duplicates of a normalised file. Throws UnreadableFile where its amounts add up to
 * more than can be held exactly.
 */
export async function summariseFile(
  connection: DuckDBConnection,
  file: StagedFile,
  timeZone: string,
): Promise<FileSummary> {
  const { unfit, ...counts } = await queryRow<Counts>(
    connection,
    `WITH days AS (SELECT CAST(coalesce(ordered_local, timezone($zone, ordered_at)) AS DATE) AS day FROM order_fact)
     SELECT CAST((SELECT count(*) FROM order_fact) AS INTEGER) AS orders,
       CAST((SELECT count(*) FROM refund_fact WHERE line_number > 0) AS INTEGER) AS returns,
       (SELECT rows FROM line_row) AS lines,
       CAST((SELECT count(*) FROM duplicate) AS INTEGER) AS "duplicateRows",
       coalesce((SELECT sum(gross_minor) FROM order_fact), 0) AS "grossMinor",
       coalesce((SELECT sum(amount_minor) FROM refund_fact), 0) AS "refundMinor",
       (SELECT count(*) FROM order_fact WHERE gross_minor IS NULL OR abs(gross_minor) > ${Number.MAX_SAFE_INTEGER}) AS unfit,
       (SELECT CAST(min(day) AS VARCHAR) FROM days) AS "firstDay", (SELECT CAST(max(day) AS VARCHAR) FROM days) AS "lastDay"`,
    { zone: timeZone },
  )
  const isUnfit = [counts.grossMinor, counts.refundMinor].some((sum) => sum > MAX_SUM || sum < -MAX_SUM)
  if (unfit > 0n || isUnfit) throw new UnreadableFile([{ code: 'amountsOutOfRange' }])
  const rejectedRows = await queryRows<{ reason: RejectReason; rows: number }>(
    connection,
    'SELECT reason, CAST(count(*) AS INTEGER) AS rows FROM reject GROUP BY reason ORDER BY rows DESC, reason',
  )
  return {
    ...counts,
    rows: file.rows,
    shape: file.layout.shape,
    rejectedRows,
    grossMinor: toMinor(counts.grossMinor),
    refundMinor: toMinor(counts.refundMinor),
    statuses: await statusCounts(connection, file),
  }
}

async function statusCounts(connection: DuckDBConnection, file: StagedFile): Promise<ImportSummary['statuses']> {
  const found = await queryRows<{ status: string; orders: number }>(
    connection,
    `SELECT status, CAST(count(*) AS INTEGER) AS orders FROM order_fact WHERE status IS NOT NULL
     GROUP BY status ORDER BY orders DESC, status`,
  )
  const classOf = new Map(file.layout.statuses.map(({ status, class: known }) => [status, known]))
  return found.map(({ status, orders }) => ({ status, orders, class: classOf.get(status) ?? 'unknown' }))
}
