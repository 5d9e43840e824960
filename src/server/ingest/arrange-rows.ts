import type { DuckDBConnection } from '@duckdb/node-api'
import type { ColumnMapping, ImportField } from '@/domain/imports'
import { isTotalRow } from '@/domain/text/total-row'
import { identifier, queryRow, queryRows } from '@/server/duckdb/duckdb'
import { countRejectedLines, mappedFields, STAGED_ROW } from './stage-file'

/** § A file's own totals stand among its last rows. */
const LAST_ROWS = 10

const BUYER = ['customerId', 'email', 'phone'] as const
const PRODUCT = ['product', 'productName'] as const

/**
 * Moves the rows that hold a file's own totals out of `staged`, into `staged_footer` (`row` and the fields' texts) and
 * `staged_reject`: rows among the last that are no order's, with a word for a total or with nothing but amounts.
 */
export async function setFootersAside(connection: DuckDBConnection, mapping: ColumnMapping): Promise<void> {
  const last = await queryRows<Partial<Record<ImportField, string | null>> & { place: bigint }>(
    connection,
    `SELECT rowid AS place, * FROM staged WHERE rowid >= (SELECT count(*) FROM staged) - ${LAST_ROWS}`,
  )
  const places = mapping.orderId ? last.filter(isTotalRow).map(({ place }) => place) : []
  await connection.run(`
    CREATE OR REPLACE TEMP TABLE staged_footer AS SELECT ${STAGED_ROW} AS row, * FROM staged
    WHERE rowid IN (${places.join(', ') || 'NULL'})`)
  if (places.length === 0) return
  await countRejectedLines(connection, 'staged_footer')
  const texts = mappedFields(mapping).map(identifier).join(', ')
  await connection.run(`
    INSERT INTO staged_reject BY NAME SELECT row, left(concat_ws(' ', ${texts}), 200) AS value FROM staged_footer`)
  // Not NOT IN: of a long list DuckDB makes a join, and a join keeps no order of rows.
  const others = places.map((place) => `rowid <> ${place}`).join(' AND ')
  await connection.run(`CREATE OR REPLACE TEMP TABLE staged AS SELECT * FROM staged WHERE ${others}`)
}

/**
 * Gives lines without an order number that of the row above, where a file writes it once for all of an order's lines: rows
 * with a product and neither a date nor a buyer. Below a row that was set aside nobody knows whose they are.
 */
export async function carryOrderIds(connection: DuckDBConnection, mapping: ColumnMapping): Promise<void> {
  const products = PRODUCT.filter((field) => mapping[field]).map(identifier)
  if (!mapping.orderId || products.length === 0) return
  const blanks = [...BUYER, 'orderedAt' as const].filter((field) => mapping[field]).map(identifier)
  const isLine = [
    '"orderId" IS NULL',
    ...blanks.map((column) => `${column} IS NULL`),
    `coalesce(${products.join(', ')}) IS NOT NULL`,
  ].join(' AND ')
  const { lines } = await queryRow<{ lines: bigint }>(
    connection,
    `SELECT count(*) AS lines FROM staged WHERE ${isLine}`,
  )
  if (lines === 0n) return
  await connection.run(`
    CREATE OR REPLACE TEMP TABLE carried AS
    SELECT ${STAGED_ROW} AS row, "orderId" AS id, ${isLine} AS is_line, rowid AS place FROM staged`)
  await countRejectedLines(connection, 'carried')
  // A row that is neither an order's nor its line ends what can be carried, and so does one set aside.
  await connection.run(`
    CREATE OR REPLACE TEMP TABLE carried AS
    WITH placed AS (
      SELECT place, is_line, row, CASE WHEN is_line THEN NULL ELSE coalesce(id, '') END AS stop FROM carried
      UNION ALL SELECT NULL, false, row, '' FROM staged_reject)
    SELECT place, nullif(last_value(stop IGNORE NULLS) OVER (ORDER BY row, place), '') AS id, is_line FROM placed`)
  await connection.run(`
    UPDATE staged SET "orderId" = carried.id FROM carried WHERE carried.place = staged.rowid AND carried.is_line`)
  await connection.run('DROP TABLE carried')
}
