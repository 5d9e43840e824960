import type { DuckDBConnection } from '@duckdb/node-api'
import type { NormaliseOptions } from './normalise'

/**
 * Fills `refund_fact` from `parsed`: return rows (tied to an order only where they carry its number) and the refunded
 * amounts that orders carry in a column.
 */
export async function writeRefundFacts(connection: DuckDBConnection, options: NormaliseOptions): Promise<void> {
  const { sourceNumber, importSeq, mapping } = options
  await connection.run(`
    INSERT INTO refund_fact BY NAME
    SELECT ${sourceNumber} AS source_number, r.order_id AS external_id, ${importSeq} AS import_seq,
      CAST(row_number() OVER (PARTITION BY r.order_id ORDER BY r.row) AS INTEGER) AS line_number, r.row AS position,
      o.external_id AS order_external_id,
      CASE WHEN r.refunded_local IS NULL THEN coalesce(r.refunded_at, r.ordered_at) END AS refunded_at,
      CASE WHEN r.refunded_local IS NOT NULL THEN r.refunded_local
        WHEN r.refunded_at IS NULL AND r.ordered_at IS NULL THEN r.ordered_local END AS refunded_local,
      r.customer_id, r.email, r.phone, coalesce(r."product", r."productName") AS product,
      CAST(abs(r.quantity_e3) AS DECIMAL(38,0)) / 1000 AS quantity, CAST(abs(coalesce(r.amount, 0)) AS BIGINT) AS amount_minor
    FROM parsed r LEFT JOIN order_fact o ON o.external_id = r.order_id WHERE r.is_return`)
  if (!mapping.refunded) return
  await connection.run(`
    INSERT INTO refund_fact BY NAME
    SELECT ${sourceNumber} AS source_number, order_id AS external_id, ${importSeq} AS import_seq, 0 AS line_number,
      min(row) AS position, order_id AS order_external_id, arg_min(refunded_at, row) AS refunded_at,
      CASE WHEN count(refunded_at) = 0 THEN arg_min(refunded_local, row) END AS refunded_local, CAST(abs(arg_min("refunded", row)) AS BIGINT) AS amount_minor
    FROM parsed WHERE NOT is_return AND "refunded" <> 0 AND row NOT IN (SELECT row FROM duplicate)
    GROUP BY order_id`)
}
