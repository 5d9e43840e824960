import type { DuckDBConnection } from '@duckdb/node-api'
import type { FilePreview, PreviewFigures, PreviewRow, StatusClass } from '@/domain/imports'
import { toMinor } from '@/domain/money'
import { literal, queryRow, queryRows } from '@/server/duckdb/duckdb'
import type { ErasedTest } from '@/server/personal-data/erased-test'
import { type FactOptions, normaliseFile, type StagedFile, UnreadableFile } from './read-file'

/** § How many rows a preview reads, and how many of its orders it shows. */
const PREVIEW_ROWS = 10_000
const SHOWN_ORDERS = 8

/** The class of each status, by the status as the file writes it. */
export type StatusClasses = readonly { status: string; class: StatusClass }[]

export interface PreviewOptions extends Omit<FactOptions, 'sourceNumber' | 'importSeq'> {
  statuses: StatusClasses
  /** Keeps from sight who was erased; null where nobody was. */
  isErased: ErasedTest | null
}

/**
 * Reads the first rows of a staged file by the code that an import reads them with. Leaves only those rows staged: the
 * last thing to do with a staged file. Throws UnreadableFile where its problems keep it from being read.
 */
export async function previewFile(
  connection: DuckDBConnection,
  file: StagedFile,
  { timeZone, statuses, isErased, ...options }: PreviewOptions,
): Promise<FilePreview> {
  const isWhole = file.rows <= PREVIEW_ROWS
  if (!isWhole) await keepFirstRows(connection)
  await normaliseFile(connection, file, { ...options, timeZone, sourceNumber: 1, importSeq: 1 })
  const figures = await computePreviewFigures(connection, { timeZone, statuses })
  return {
    isWhole,
    figures: { ...figures, rows: Math.min(file.rows, PREVIEW_ROWS) },
    rows: await readFirstOrders(connection, { timeZone, statuses, isErased }),
  }
}

async function keepFirstRows(connection: DuckDBConnection): Promise<void> {
  await connection.run(
    `CREATE OR REPLACE TEMP TABLE staged AS SELECT * FROM staged ORDER BY rowid LIMIT ${PREVIEW_ROWS}`,
  )
  await connection.run(`DELETE FROM staged_reject WHERE row > ${PREVIEW_ROWS}`)
}

const LOCAL = 'coalesce(o.ordered_local, timezone($zone, o.ordered_at))'
const CUSTOMER = 'coalesce(o.customer_id, o.email, o.phone)'
const CLASS = `CASE WHEN o.status IS NULL THEN 'counted' ELSE coalesce(c.class, 'unknown') END`

/** The orders with what their statuses mean. */
function classedOrders(statuses: StatusClasses): string {
  const known = statuses.map((one) => `(${literal(one.status)}, ${literal(one.class)})`)
  // A row that no order joins: VALUES may not be empty.
  return `order_fact o LEFT JOIN (VALUES ${['(NULL, NULL)', ...known].join(', ')}) c(status, class) ON c.status = o.status`
}

interface Reading {
  timeZone: string
  statuses: StatusClasses
}

/** Counts the orders of normalised facts before anything of them is stored. Throws UnreadableFile beyond what is held exactly. */
export async function computePreviewFigures(
  connection: DuckDBConnection,
  { timeZone, statuses }: Reading,
): Promise<Omit<PreviewFigures, 'rows'>> {
  const { revenueMinor, largestMinor, ...figures } = await queryRow<{
    orders: number
    customers: number
    revenueMinor: bigint
    largestMinor: bigint
    firstDay: string | null
    lastDay: string | null
  }>(
    connection,
    `SELECT CAST(count(*) AS INTEGER) AS orders, CAST(count(DISTINCT ${CUSTOMER}) AS INTEGER) AS customers,
       coalesce(sum(o.gross_minor) FILTER (${CLASS} = 'counted'), 0) AS "revenueMinor",
       coalesce(max(abs(CAST(o.gross_minor AS HUGEINT))), 0) AS "largestMinor",
       CAST(CAST(min(${LOCAL}) AS DATE) AS VARCHAR) AS "firstDay", CAST(CAST(max(${LOCAL}) AS DATE) AS VARCHAR) AS "lastDay"
     FROM ${classedOrders(statuses)}`,
    { zone: timeZone },
  )
  if ([revenueMinor, -revenueMinor, largestMinor].some((sum) => sum > BigInt(Number.MAX_SAFE_INTEGER)))
    throw new UnreadableFile([{ code: 'amountsOutOfRange' }])
  return { ...figures, revenueMinor: toMinor(revenueMinor) }
}

type FirstOrder = Omit<PreviewRow, 'grossMinor'> & { grossMinor: bigint; id: string | null; contacts: string }

async function readFirstOrders(
  connection: DuckDBConnection,
  { timeZone, statuses, isErased }: Reading & Pick<PreviewOptions, 'isErased'>,
): Promise<PreviewRow[]> {
  const rows = await queryRows<FirstOrder>(
    connection,
    `SELECT o.external_id AS "orderId", strftime(${LOCAL}, '%Y-%m-%d %H:%M') AS "orderedAt", ${CUSTOMER} AS customer,
       o.customer_id AS id, concat_ws(' ', o.email, o.phone) AS contacts,
       o.gross_minor AS "grossMinor", o.status AS status, ${CLASS} AS class
     FROM ${classedOrders(statuses)} ORDER BY o.position LIMIT ${SHOWN_ORDERS}`,
    { zone: timeZone },
  )
  return rows.map(({ id, contacts, customer, ...row }) => {
    const isHidden = isErased?.(contacts, 'text') || (id !== null && isErased?.(id, 'customerId'))
    return { ...row, customer: isHidden ? null : customer, grossMinor: toMinor(row.grossMinor) }
  })
}
