import type { DuckDBConnection } from '@duckdb/node-api'

/**
 * Makes `refund_lag`, one row: the 90th percentile of days from an order to what came back of it, NULL while nothing did
 * (METRICS "refunds still arriving"). Several refunds of an order on one day are one. Reads `order_refund`, `orders` and
 * `refunded_order`.
 */
export async function buildRefundLag(connection: DuckDBConnection): Promise<void> {
  await connection.run(`
    CREATE TABLE refund_lag AS
    SELECT quantile_cont(lag, 0.9) AS days FROM (
      SELECT DISTINCT o.order_id, greatest(r.day - o.day, 0) AS lag, r.day
      FROM order_refund r JOIN (
        SELECT order_id, source_number, external_id, day FROM orders WHERE refund_minor <> 0
        UNION ALL SELECT order_id, source_number, external_id, day FROM refunded_order) o
        ON o.source_number = r.source_number AND o.external_id = r.external_id
      WHERE r.amount_minor > 0)`)
}
