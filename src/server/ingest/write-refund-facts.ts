import type { DuckDBConnection } from '@duckdb/node-api'
import { converted, originalColumns } from './convert-currencies'
import type { FactsOptions } from './normalise'

/**
 * Fills `refund_fact` from `parsed`: return rows (tied to an order only where they carry its number, a C before it left aside) and the refunded
 * amounts that orders carry in a column.
 */
export async function writeRefundFacts(connection: DuckDBConnection, options: FactsOptions): Promise<void> {
  const { sourceNumber, importSeq, mapping, layout, foreign } = options
  const returned = originalColumns(foreign, 'abs(coalesce(r.amount, 0))', (column) => `r.${column}`)
  await connection.run(`
    INSERT INTO refund_fact BY NAME
    SELECT ${sourceNumber} AS source_number, r.order_id AS external_id, ${importSeq} AS import_seq,
      CAST(row_number() OVER (PARTITION BY r.order_id ORDER BY r.row) AS INTEGER) AS line_number, r.row AS position,
      coalesce(o.external_id, p.external_id) AS order_external_id,
      CASE WHEN r.refunded_local IS NULL THEN coalesce(r.refunded_at, r.ordered_at) END AS refunded_at,
      CASE WHEN r.refunded_local IS NOT NULL THEN r.refunded_local
        WHEN r.refunded_at IS NULL AND r.ordered_at IS NULL THEN r.ordered_local END AS refunded_local,
      r.customer_id, r.email, r.phone, coalesce(r."product", r."productName") AS product,
      CAST(abs(r.quantity_e3) AS DECIMAL(38,0)) / 1000 AS quantity, ${returned.currency} AS currency, CAST(${returned.originalMinor} AS BIGINT) AS original_minor,
      CAST(${returnedMinor(options)} AS BIGINT) AS amount_minor
    FROM parsed r LEFT JOIN order_fact o ON o.external_id = r.order_id
      LEFT JOIN order_fact p ON ${isMarkedReturnOf(options)}
    WHERE r.is_return`)
  if (!mapping.refunded) return
  const first = (column: string) => `arg_min(${column}, row)`
  const isOwn = layout.shape === 'lines' && layout.perLine.includes('refunded')
  const refunded = isOwn ? 'sum(abs("refunded"))' : `abs(${first('"refunded"')})`
  const given = originalColumns(foreign, refunded, first)
  await connection.run(`
    INSERT INTO refund_fact BY NAME
    SELECT ${sourceNumber} AS source_number, order_id AS external_id, ${importSeq} AS import_seq, 0 AS line_number,
      min(row) AS position, order_id AS order_external_id, arg_min(refunded_at, row) AS refunded_at,
      CASE WHEN count(refunded_at) = 0 THEN arg_min(refunded_local, row) END AS refunded_local, 
      ${given.currency} AS currency, CAST(${given.originalMinor} AS BIGINT) AS original_minor,
      CAST(${converted(foreign, refunded, first)} AS BIGINT) AS amount_minor
    FROM parsed WHERE NOT is_return AND "refunded" <> 0 AND row NOT IN (SELECT row FROM duplicate)
    GROUP BY order_id`)
}

/** A C before an order's own number marks its return, where the buyer is the same: shops that number returns apart use other numbers. */
function isMarkedReturnOf({ layout }: FactsOptions): string {
  if (!layout.hasReturnPrefix) return 'false'
  const isSame = (key: string) => `(r.${key} IS NULL OR p.${key} IS NULL OR r.${key} = p.${key})`
  const isSameBuyer = ['customer_id', 'email', 'phone'].map(isSame).join(' AND ')
  return `p.external_id = CASE WHEN regexp_matches(r.order_id, '^[Cc]\\d') THEN substr(r.order_id, 2) END AND ${isSameBuyer}`
}

/** An order's returns are converted as one sum, each taking what it adds: all of them give the whole order, to the minor unit. */
function returnedMinor({ foreign }: FactsOptions): string {
  const row = (column: string) => `r.${column}`
  if (!foreign) return 'abs(coalesce(r.amount, 0))'
  const upTo = (frame: string) =>
    converted(
      foreign,
      `coalesce(sum(abs(coalesce(r.amount, 0))) OVER (PARTITION BY r.order_id, r.row_currency ORDER BY r.row ${frame}), 0)`,
      row,
    )
  return `${upTo('')} - ${upTo('ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING')}`
}
