import type { DuckDBConnection } from '@duckdb/node-api'
import type { OrderSum } from '@/domain/import-outcomes'
import type { ImportSummary, RateMonth, RejectReason } from '@/domain/imports'
import { toMinor } from '@/domain/money'
import { queryRow, queryRows } from '@/server/duckdb/duckdb'
import { type StagedFile, UnreadableFile } from './read-file'
import { stateAmounts } from './state-amounts'

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
  { currency, timeZone }: { currency: string; timeZone: string },
): Promise<FileSummary> {
  const { unfit, ...counts } = await queryRow<Counts>(
    connection,
    `SELECT CAST(count(*) AS INTEGER) AS orders,
       CAST((SELECT count(*) FROM refund_fact WHERE line_number > 0) AS INTEGER) AS returns,
       (SELECT rows FROM line_row) AS lines,
       CAST((SELECT count(*) FROM duplicate) AS INTEGER) AS "duplicateRows",
       coalesce(sum(gross_minor), 0) AS "grossMinor",
       coalesce((SELECT sum(amount_minor) FROM refund_fact), 0) AS "refundMinor",
       count(*) FILTER (gross_minor IS NULL OR abs(gross_minor) > ${Number.MAX_SAFE_INTEGER}) AS unfit,
       CAST(min(day) AS VARCHAR) AS "firstDay", CAST(max(day) AS VARCHAR) AS "lastDay"
     FROM (SELECT gross_minor, CAST(coalesce(ordered_local, timezone($zone, ordered_at)) AS DATE) AS day FROM order_fact)`,
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
    ...(await statusSums(connection, file)),
    statement: await stateAmounts(connection, file, currency),
    missingRates: await missingRates(connection),
  }
}

const TIED = `(SELECT order_external_id, sum(amount_minor) AS minor FROM refund_fact
  WHERE order_external_id IS NOT NULL GROUP BY 1) t ON t.order_external_id = o.external_id`

/** The orders by status, and of each those whose own refunds reach their gross. */
async function statusSums(connection: DuckDBConnection, file: StagedFile) {
  const isRefunded = 'o.gross_minor > 0 AND coalesce(t.minor, 0) >= o.gross_minor'
  const found = await queryRows<{
    status: string | null
    orders: number
    grossMinor: bigint
    refundedOrders: number
    refundedMinor: bigint
  }>(
    connection,
    `SELECT o.status AS status, CAST(count(*) AS INTEGER) AS orders, sum(o.gross_minor) AS "grossMinor",
       CAST(count(*) FILTER (${isRefunded}) AS INTEGER) AS "refundedOrders",
       coalesce(sum(o.gross_minor) FILTER (${isRefunded}), 0) AS "refundedMinor"
     FROM order_fact o LEFT JOIN ${TIED} GROUP BY o.status ORDER BY orders DESC, o.status`,
  )
  const classOf = new Map(file.layout.statuses.map(({ status, class: known }) => [status, known]))
  const sums = found.map(({ status, orders, grossMinor, refundedOrders, refundedMinor }) => {
    const sum: OrderSum = {
      orders,
      grossMinor: toMinor(grossMinor),
      refundedOrders,
      refundedMinor: toMinor(refundedMinor),
    }
    return { status, sum }
  })
  const bare = sums.find(({ status }) => status === null)
  const statuses: ImportSummary['statuses'] = sums.flatMap(({ status, sum }) =>
    status === null ? [] : [{ status, ...sum, class: classOf.get(status) ?? 'unknown' }],
  )
  return { statuses, withoutStatus: bare?.sum ?? null }
}

/** The months of currencies that rows were set aside for. */
async function missingRates(connection: DuckDBConnection): Promise<RateMonth[]> {
  const found = await queryRows<{ value: string }>(
    connection,
    "SELECT DISTINCT value FROM reject WHERE reason = 'noRate' AND value IS NOT NULL ORDER BY value LIMIT 500",
  )
  return found.map(({ value }) => ({ currency: value.slice(0, 3), month: value.slice(4) }))
}
