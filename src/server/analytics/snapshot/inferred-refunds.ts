import type { DuckDBConnection } from '@duckdb/node-api'

/**
 * Makes `order_refund` (what came back of each counted order, by product where known) and `unmatched_refund`.
 * A return row tied to no order goes to its customer's latest earlier counted order that holds the product, else to
 * the latest earlier counted order, else it is unmatched (METRICS "Refunds").
 */
export async function matchRefunds(connection: DuckDBConnection): Promise<void> {
  await connection.run(`
    CREATE TEMP TABLE loose_refund AS
    SELECT row_number() OVER () AS refund, r.* FROM keyed_refund r WHERE order_external_id IS NULL`)
  await connection.run(`
    CREATE TEMP TABLE loose_match AS
    WITH candidate AS (
      SELECT customer_key, sort_at, position, source_number, external_id, import_seq
      FROM keyed_order WHERE outcome = 'counted' AND customer_key IN (SELECT customer_key FROM loose_refund)),
    -- One row per instant: the as-of join takes the last one at or before the return.
    latest AS (SELECT customer_key, sort_at, arg_max(source_number, (import_seq, position)) AS source_number,
        arg_max(external_id, (import_seq, position)) AS external_id FROM candidate GROUP BY customer_key, sort_at),
    with_product AS (SELECT c.customer_key, l.product, c.sort_at,
        arg_max(c.source_number, (c.import_seq, c.position)) AS source_number,
        arg_max(c.external_id, (c.import_seq, c.position)) AS external_id
      FROM candidate c JOIN line_fact l ON l.source_number = c.source_number AND l.external_id = c.external_id
        AND l.import_seq = c.import_seq
      WHERE l.product IS NOT NULL GROUP BY ALL)
    SELECT r.refund, coalesce(p.source_number, o.source_number) AS source_number,
      coalesce(p.external_id, o.external_id) AS external_id, p.external_id IS NOT NULL AS has_product
    FROM loose_refund r
    ASOF LEFT JOIN with_product p ON p.customer_key = r.customer_key AND p.product = r.product AND r.sort_at >= p.sort_at
    ASOF LEFT JOIN latest o ON o.customer_key = r.customer_key AND r.sort_at >= o.sort_at`)
  await connection.run(`
    CREATE TEMP TABLE order_refund AS
    SELECT source_number, order_external_id AS external_id, product, amount_minor, day
    FROM keyed_refund WHERE order_external_id IS NOT NULL
    UNION ALL
    SELECT m.source_number, m.external_id, CASE WHEN m.has_product THEN r.product END, r.amount_minor, r.day
    FROM loose_refund r JOIN loose_match m USING (refund) WHERE m.external_id IS NOT NULL`)
  await connection.run(`
    CREATE TABLE unmatched_refund AS
    SELECT r.day, r.amount_minor FROM loose_refund r JOIN loose_match m USING (refund) WHERE m.external_id IS NULL`)
}
