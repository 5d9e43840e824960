import type { DuckDBConnection } from '@duckdb/node-api'
import { ORDER_ID, OWNER } from './owner'

/**
 * Makes `money_event`, with the columns of `orders`: what moves on a day of its own where refunds go by their date (METRICS
 * "By refund date"). A fully refunded order brings its gross on its day, and gives it back by its refunds; what they do not
 * reach, with tax, shipping and cost, goes back on the last one's day, so that all-time totals equal those by order
 * date. What came back of a counted order stands on the refund's day. `number` is null: no row is a counted order;
 * `customer` too, where the customer has none. Leaves `refunded_order`.
 */
export async function buildMoneyEvents(connection: DuckDBConnection): Promise<void> {
  for (const table of [REFUNDED_ORDERS, REFUND_STEPS, EVENTS]) await connection.run(table)
}

const REFUNDED_ORDERS = `
  CREATE TEMP TABLE refunded_order AS
  SELECT ${ORDER_ID} AS order_id, c.customer, o.customer_key IS NULL AS is_guest, o.day,
    o.source_number, o.external_id, o.import_seq, o.channel, o.country, o.coupon, o.gross_minor, o.tax_minor, o.shipping_minor,
    coalesce(m.known_net_minor + m.known_refund_minor, 0) AS known_gross_minor,
    coalesce(m.known_cost_minor, 0) AS known_cost_minor
  FROM (SELECT *, ${OWNER} AS owner FROM keyed_order WHERE outcome = 'fullyRefunded') o LEFT JOIN owner c USING (owner)
  LEFT JOIN order_money m ON m.source_number = o.source_number AND m.external_id = o.external_id`

// Of the share of known lines each refund takes its part, rounded down on the running sum: the parts add up to the whole.
const REFUND_STEPS = `
  CREATE TEMP TABLE refund_step AS
  WITH refundable AS (
    SELECT order_id, source_number, external_id, day, refund_minor AS cap, known_refund_minor AS known
    FROM orders WHERE refund_minor <> 0
    UNION ALL SELECT order_id, source_number, external_id, day, gross_minor, known_gross_minor FROM refunded_order),
  step AS (
    SELECT o.order_id, o.cap, o.known, greatest(coalesce(r.day, o.day), o.day) AS day,
      CAST(sum(r.amount_minor) OVER w AS HUGEINT) AS through, r.amount_minor
    FROM order_refund r JOIN refundable o ON o.source_number = r.source_number AND o.external_id = r.external_id
    WHERE r.amount_minor <> 0
    WINDOW w AS (PARTITION BY o.order_id ORDER BY r.day, r.amount_minor ROWS UNBOUNDED PRECEDING))
  SELECT order_id, day, CAST(least(through, cap) AS BIGINT) AS through, CAST(least(through - amount_minor, cap) AS BIGINT) AS before,
    CAST(CASE WHEN cap = 0 THEN 0 ELSE known * least(through, cap) // cap END AS BIGINT) AS known_through,
    CAST(CASE WHEN cap = 0 THEN 0 ELSE known * least(through - amount_minor, cap) // cap END AS BIGINT) AS known_before
  FROM step`

const EVENTS = `
  CREATE TABLE money_event AS
  WITH brought AS (
    SELECT order_id, day, FALSE AS is_refund, gross_minor, 0 AS refund_minor, tax_minor, shipping_minor,
      known_gross_minor AS known_net_minor, known_cost_minor FROM refunded_order),
  given AS (
    SELECT order_id, day, TRUE AS is_refund, 0 AS gross_minor, through - before AS refund_minor, 0 AS tax_minor,
      0 AS shipping_minor, known_before - known_through AS known_net_minor, 0 AS known_cost_minor FROM refund_step),
  reached AS (
    SELECT order_id, max(day) AS day, max(through) AS through, max(known_through) AS known_through
    FROM refund_step SEMI JOIN refunded_order USING (order_id) GROUP BY order_id),
  closed AS (
    SELECT o.order_id, coalesce(r.day, o.day) AS day, TRUE AS is_refund, 0 AS gross_minor,
      o.gross_minor - coalesce(r.through, 0) AS refund_minor, -o.tax_minor AS tax_minor, -o.shipping_minor AS shipping_minor,
      coalesce(r.known_through, 0) - o.known_gross_minor AS known_net_minor, -o.known_cost_minor AS known_cost_minor
    FROM refunded_order o LEFT JOIN reached r USING (order_id)),
  event AS (FROM brought UNION ALL FROM given UNION ALL FROM closed),
  -- Of a customer's first order only what the events need, and only of the customers they need it of.
  own AS (
    SELECT order_id, customer, is_guest, channel, country, coupon, source_number, external_id FROM refunded_order
    UNION ALL SELECT order_id, customer, is_guest, channel, country, coupon, source_number, external_id FROM orders
      WHERE refund_minor <> 0)
  SELECT e.order_id, o.customer, CAST(NULL AS INTEGER) AS number, e.day,
    CAST(year(e.day) * 12 + month(e.day) - 1 AS INTEGER) AS month, f.first_day, f.first_month, e.is_refund, o.is_guest,
    FALSE AS is_new_in_week, FALSE AS is_new_in_month, FALSE AS is_new_in_quarter, FALSE AS is_new_in_year,
    CAST(e.gross_minor AS BIGINT) AS gross_minor, CAST(e.refund_minor AS BIGINT) AS refund_minor,
    CAST(e.gross_minor - e.refund_minor AS BIGINT) AS net_minor, CAST(e.gross_minor - e.refund_minor AS BIGINT) AS goods_net_minor,
    CAST(e.known_net_minor AS BIGINT) AS known_net_minor, CAST(e.known_cost_minor AS BIGINT) AS known_cost_minor,
    CAST(e.tax_minor AS BIGINT) AS tax_minor, CAST(e.shipping_minor AS BIGINT) AS shipping_minor,
    f.first_channel, f.first_country, f.first_source, f.first_campaign, f.first_coupon, f.first_city,
    o.channel, o.country, o.coupon, o.source_number, o.external_id
  FROM event e JOIN own o USING (order_id) LEFT JOIN orders f ON f.customer = o.customer AND f.number = 1
  WHERE e.gross_minor <> 0 OR e.refund_minor <> 0 OR e.tax_minor <> 0 OR e.shipping_minor <> 0 OR e.known_cost_minor <> 0`
