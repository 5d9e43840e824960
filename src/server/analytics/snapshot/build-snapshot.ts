import type { DuckDBConnection } from '@duckdb/node-api'
import { identifier, literal, queryRows } from '@/server/duckdb/duckdb'
import { classOrders } from './classes'
import { buildCurrentOrders, type StatusMaps } from './current-orders'
import { buildCustomerTraits } from './customer-traits'
import { keyCustomers } from './customers'
import { nameIdentities } from './identity-tables'
import { matchRefunds } from './inferred-refunds'
import { buildMoneyEvents } from './money-events'
import { buildOrderMoney } from './order-costs'
import { buildOrderLines } from './order-lines'
import { ORDER_ID, OWNER } from './owner'
import { NO_DECISIONS, type PersonDecisions } from './person-decisions'
import { buildRefundLag } from './refund-lag'
import { buildSpend } from './spend'

/** Everything that changes which orders count and how they are numbered: part of a snapshot's name. */
export interface SnapshotDefinition {
  timeZone: string
  statusMaps: StatusMaps
  /** What people have said of orders and customers; absent: nothing. */
  decisions?: PersonDecisions
  /** Null: the last counted order's day. */
  asOf: string | null
  /** Orders of nothing do not count (METRICS "Which orders count"); absent: they do. */
  withoutZeroOrders?: boolean
}

/**
 * Builds the tables every report reads, from the fact tables of the connection's database: `orders` (one row per
 * counted order, with its customer's first order beside it), `other_order` (those that do not count, and why),
 * `customer`, `money_event`, `refund_lag` and `order_line` with what they name, `customer_trait` and `store_trait`, `unmatched_refund`, `spend`, `excluded`, what keyCustomers
 * says of identity, and the single row of `meta`. None
 * holds a name, an e-mail or a phone: PostgreSQL has them under an order's source and number.
 * Returns false, with nothing built, where no order counts.
 */
export async function buildSnapshot(connection: DuckDBConnection, definition: SnapshotDefinition): Promise<boolean> {
  const decisions = definition.decisions ?? NO_DECISIONS
  await buildCurrentOrders(connection, definition.timeZone, definition.statusMaps)
  const asOf = await classOrders(
    connection,
    definition.asOf,
    decisions.excludedOrders,
    definition.withoutZeroOrders ?? false,
  )
  if (asOf === null) return false
  await keyCustomers(connection, decisions)
  await matchRefunds(connection)
  await buildOrderMoney(connection)
  await buildSpend(connection)
  for (const table of [OWNERS, ORIGINS, COUNTED, ORDERS, CUSTOMERS, OTHER_ORDERS, EXCLUDED]) await connection.run(table)
  await buildMoneyEvents(connection)
  await buildRefundLag(connection)
  await buildOrderLines(connection)
  await buildCustomerTraits(connection, asOf)
  await nameIdentities(connection)
  await connection.run(`
    CREATE TABLE meta AS
    SELECT DATE ${literal(asOf)} AS as_of, ${literal(definition.timeZone)} AS time_zone,
      min(day) AS first_day, max(day) AS last_day FROM orders`)
  await dropWork(connection)
  return (await connection.runAndReadAll('SELECT 1 FROM orders LIMIT 1')).currentRowCount > 0
}

/** Frees what the build was made from: every temporary view and table of the connection, the facts among them. */
async function dropWork(connection: DuckDBConnection): Promise<void> {
  const views = await queryRows<{ name: string }>(
    connection,
    'SELECT view_name AS name FROM duckdb_views() WHERE temporary AND NOT internal',
  )
  const tables = await queryRows<{ name: string }>(
    connection,
    'SELECT table_name AS name FROM duckdb_tables() WHERE temporary',
  )
  for (const { name } of views) await connection.run(`DROP VIEW temp.${identifier(name)}`)
  for (const { name } of tables) await connection.run(`DROP TABLE temp.${identifier(name)}`)
}

// Customers are numbered by their first counted order; a guest order is a customer of its own.
const OWNERS = `
  CREATE TEMP TABLE owner AS
  SELECT ${OWNER} AS owner,
    CAST(row_number() OVER (ORDER BY min(sort_at), min(import_seq), min(position)) AS INTEGER) AS customer,
    max(day) AS last_day, CAST(count(*) AS INTEGER) AS orders
  FROM keyed_order WHERE outcome = 'counted' GROUP BY ALL`

// What orders have in common is numbered once, so that a million rows are sorted by customer without carrying its texts.
const ORIGIN = ['channel', 'country', 'city', 'utm_source', 'campaign', 'coupon', 'currency']
const ORIGINS = `
  CREATE TEMP TABLE origin AS
  SELECT CAST(row_number() OVER () AS INTEGER) AS origin, * FROM (
    SELECT DISTINCT ${ORIGIN.join(', ')} FROM keyed_order WHERE outcome = 'counted')`

const COUNTED = `
  CREATE TEMP TABLE counted AS
  SELECT ${ORDER_ID} AS order_id, c.customer, o.customer_key IS NULL AS is_guest, o.sort_at, o.import_seq, o.position, o.source_number,
    o.external_id, o.day, CAST(year(o.day) * 12 + month(o.day) - 1 AS INTEGER) AS month, g.origin,
    o.units, o.gross_minor, o.tax_minor, o.shipping_minor, coalesce(m.refund_minor, 0) AS refund_minor,
    coalesce(m.known_net_minor, 0) AS known_net_minor, coalesce(m.known_cost_minor, 0) AS known_cost_minor,
    coalesce(m.known_refund_minor, 0) AS known_refund_minor
  FROM (SELECT *, ${OWNER} AS owner FROM keyed_order WHERE outcome = 'counted') o JOIN owner c USING (owner)
  JOIN origin g ON ${ORIGIN.map((column) => `g.${column} IS NOT DISTINCT FROM o.${column}`).join(' AND ')}
  LEFT JOIN order_money m ON m.source_number = o.source_number AND m.external_id = o.external_id`

// Order numbers are ranked over all counted orders: by instant, then source sequence (import and place in it), which
// leaves no ties.
const ORDERS = `
  CREATE TABLE orders AS
  WITH numbered AS (
    SELECT *, CAST(row_number() OVER w AS INTEGER) AS number,
      first_value(day) OVER w AS first_day, first_value(month) OVER w AS first_month,
      first_value(origin) OVER w AS first_origin,
      lag(day) OVER w AS previous_day, lag(month) OVER w AS previous_month, lead(month) OVER w AS next_month
    FROM counted
    WINDOW w AS (PARTITION BY customer ORDER BY sort_at, import_seq, position))
  SELECT n.order_id, n.customer, n.number, n.day, n.month, n.first_day, n.first_month,
    -- Whole months since the first order, its anniversary clamped to a month's end; -1 on the first order's own day.
    CAST(CASE WHEN n.day = n.first_day THEN -1
      WHEN n.first_day + to_months(n.month - n.first_month) > n.day THEN n.month - n.first_month - 1
      ELSE n.month - n.first_month END AS SMALLINT) AS age_months,
    CAST(n.day - n.previous_day AS INTEGER) AS gap_days, n.next_month, n.is_guest,
    n.previous_day IS NULL OR ${weekOf('n.previous_day')} <> ${weekOf('n.day')} AS is_new_in_week,
    n.previous_month IS NULL OR n.previous_month <> n.month AS is_new_in_month,
    n.previous_month IS NULL OR n.previous_month // 3 <> n.month // 3 AS is_new_in_quarter,
    n.previous_month IS NULL OR n.previous_month // 12 <> n.month // 12 AS is_new_in_year,
    n.gross_minor, n.refund_minor, n.gross_minor - n.refund_minor AS net_minor,
    -- Net without tax and shipping whatever a report's relation makes of net_minor: what margin is made of.
    n.gross_minor - n.refund_minor AS goods_net_minor, n.known_net_minor, n.known_cost_minor, n.known_refund_minor,
    n.tax_minor, n.shipping_minor, n.units, f.channel AS first_channel, f.country AS first_country,
    f.utm_source AS first_source, f.campaign AS first_campaign, f.coupon AS first_coupon, f.city AS first_city, n.source_number, n.external_id, n.import_seq, n.sort_at,
    g.channel, g.country, g.coupon, g.currency
  FROM numbered n JOIN origin f ON f.origin = n.first_origin JOIN origin g ON g.origin = n.origin`

// A customer known by e-mail or phone alone is named by the first order: a snapshot carries no personal data.
const CUSTOMERS = `
  CREATE TABLE customer AS
  SELECT c.customer, o.is_guest,
    CASE WHEN c.owner[1] = 'c' THEN 'o' || o.source_number || ':' || o.external_id ELSE c.owner END AS key,
    o.day AS first_day, c.last_day, c.orders
  FROM owner c JOIN orders o ON o.customer = c.customer AND o.number = 1`

const OTHER_ORDERS = `
  CREATE TABLE other_order AS
  SELECT o.source_number, o.external_id, o.import_seq, o.sort_at, o.day, o.outcome, c.customer, o.channel,
    o.country, o.currency, o.gross_minor, coalesce(r.refund_minor, 0) AS refund_minor
  FROM (SELECT *, ${OWNER} AS owner FROM keyed_order WHERE outcome <> 'counted') o LEFT JOIN owner c USING (owner)
  LEFT JOIN (SELECT source_number, order_external_id, CAST(sum(amount_minor) AS BIGINT) AS refund_minor
    FROM keyed_refund WHERE order_external_id IS NOT NULL GROUP BY ALL) r
    ON r.source_number = o.source_number AND r.order_external_id = o.external_id`

const EXCLUDED = `
  CREATE TABLE excluded AS
  SELECT outcome AS reason, count(*) AS orders FROM keyed_order WHERE outcome <> 'counted' GROUP BY ALL`

/** Index of a day's ISO week, as domain/time/bucket counts them. */
export function weekOf(day: string): string {
  return `((${day} - DATE '1970-01-01') + 3) // 7`
}
