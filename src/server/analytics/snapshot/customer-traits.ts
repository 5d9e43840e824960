import type { DuckDBConnection } from '@duckdb/node-api'
import { computeLargeOrderThreshold } from '@/domain/order-value'
import { STAGE_RULES } from '@/domain/segments/lifecycle-stage'
import { computeThresholdFifths, quintileRanks, RFM_CUSTOMERS_AT_LEAST } from '@/domain/segments/rfm'
import { chooseStoreGaps, RHYTHM_RULES, type StoreGaps } from '@/domain/segments/rhythm'
import { literal, queryRow } from '@/server/duckdb/duckdb'

/**
 * Makes `customer_trait`, one row a customer (guests too): sums over the orders and the parts of RFM and the lifecycle that no
 * setting of the store changes; and `store_trait`, one row: what customers are measured against. Reads `orders`, which is
 * numbered. Margin stays in its sums: its % may change without a new snapshot.
 */
export async function buildCustomerTraits(connection: DuckDBConnection, asOf: string): Promise<void> {
  const measures = await queryRow<OrderMeasures>(connection, MEASURES)
  const storeRevenueMinor = measures.revenueMinor - measures.unmatchedMinor
  const gaps = chooseStoreGaps({ days: Number(measures.gapDays), gaps: Number(measures.gaps) })
  await connection.run(ownTraits(measures, asOf))
  const { customers } = await queryRow<{ customers: number }>(
    connection,
    'SELECT CAST(count(*) AS INTEGER) AS customers FROM own_trait WHERE NOT is_guest',
  )
  await connection.run(`
    CREATE TABLE store_trait AS
    SELECT CAST(${measures.orders} AS BIGINT) AS orders, CAST(${storeRevenueMinor} AS HUGEINT) AS net_minor,
      CAST(${customers} AS BIGINT) AS customers, CAST(${gaps.days} AS BIGINT) AS gap_days,
      CAST(${gaps.gaps} AS BIGINT) AS gaps, ${gaps.isAssumed} AS is_gap_assumed`)
  const scores = await buildScores(connection, customers)
  await buildAdvocates(connection, asOf)
  await connection.run(`
    CREATE TABLE customer_trait AS
    SELECT o.*, w.customer IS NOT NULL AS is_won_back, a.customer IS NOT NULL AS is_advocate,
      o.orders > 1 AND CAST(o.net_minor AS HUGEINT) * ${measures.orders}
        > 2 * CAST(${storeRevenueMinor} AS HUGEINT) * o.orders AS is_best, ${scores}
    FROM own_trait o LEFT JOIN (${wonBack(gaps, asOf)}) w USING (customer)
      LEFT JOIN advocate a USING (customer) ORDER BY o.customer`)
}

interface OrderMeasures {
  revenueMinor: bigint
  /** Returns matched to no order, which the store's own AOV is less by (METRICS "Refunds"). */
  unmatchedMinor: bigint
  orders: number
  p99: number | null
  unitsOrders: number
  unitsE3: bigint
  p99UnitsE3: number | null
  gaps: number
  gapDays: bigint
}

const MEASURES = `
  SELECT coalesce(sum(net_minor), 0) AS "revenueMinor", CAST(count(*) AS INTEGER) AS orders,
    (SELECT coalesce(sum(amount_minor), 0) FROM unmatched_refund) AS "unmatchedMinor",
    quantile_cont(net_minor, 0.99) AS p99, CAST(count(units) AS INTEGER) AS "unitsOrders",
    coalesce(sum(CAST(units * 1000 AS BIGINT)), 0) AS "unitsE3",
    quantile_cont(CAST(units * 1000 AS BIGINT), 0.99) AS "p99UnitsE3",
    CAST(count(*) FILTER (gap_days > 0) AS INTEGER) AS gaps, coalesce(sum(gap_days), 0) AS "gapDays" FROM orders`

function ownTraits({ revenueMinor, orders, p99, unitsE3, unitsOrders, p99UnitsE3 }: OrderMeasures, asOf: string) {
  const largeValue = computeLargeOrderThreshold(p99, revenueMinor, orders)
  const largeUnitsE3 = computeLargeOrderThreshold(p99UnitsE3, unitsE3, unitsOrders)
  const infinity = "'inf'::DOUBLE"
  return `
    CREATE TEMP TABLE own_trait AS
    SELECT customer, any_value(is_guest) AS is_guest, min(first_day) AS first_day, max(day) AS last_day,
      CAST(count(*) AS INTEGER) AS orders,
      CAST(count(*) FILTER (gap_days IS NULL OR gap_days > 0) AS INTEGER) AS order_days,
      CAST(sum(net_minor) AS BIGINT) AS net_minor, CAST(sum(known_net_minor) AS BIGINT) AS known_net_minor,
      CAST(sum(known_cost_minor) AS BIGINT) AS known_cost_minor,
      CAST(DATE ${literal(asOf)} + 1 - max(day) AS BIGINT) AS recency_days,
      count(*) FILTER (net_minor > ${largeValue ?? infinity}) >= 2
        OR count(*) FILTER (coalesce(units * 1000 > ${largeUnitsE3 ?? infinity}, false)) >= 1 AS is_likely_business
    FROM orders GROUP BY customer`
}

/**
 * Customers with a gap that ended in the last 90 days and was longer than 3 × the rhythm before it. All order days after
 * such a gap lie in those days too, so that the days before it are told without a look at older orders.
 */
function wonBack({ days, gaps }: StoreGaps, asOf: string): string {
  const { wonBackAbove, wonBackDays } = STAGE_RULES
  return `
    SELECT DISTINCT customer FROM (
      SELECT l.customer, l.gap_days,
        ${RHYTHM_RULES.storeWeight} * ${days} + (l.day - l.gap_days - t.first_day) * ${gaps} AS top,
        ${gaps} * (${RHYTHM_RULES.storeWeight} - 1 + t.order_days
          - row_number() OVER (PARTITION BY l.customer ORDER BY l.day DESC)) AS bottom
      FROM orders l JOIN own_trait t USING (customer)
      WHERE l.gap_days > 0 AND l.day > DATE ${literal(asOf)} - ${wonBackDays} AND NOT l.is_guest)
    WHERE gap_days * bottom > ${wonBackAbove} * greatest(top, bottom)`
}

/**
 * Makes `advocate`: the customers of those who left a review or a score of 9 or 10 by as-of, known as their orders are: by the
 * shop's own id, and by e-mail or phone where one of the two sides has no id.
 */
async function buildAdvocates(connection: DuckDBConnection, asOf: string): Promise<void> {
  await connection.run('CREATE TEMP TABLE advocate (customer INTEGER)')
  const [any] = (await connection.runAndReadAll('SELECT 1 FROM advocate_fact LIMIT 1')).getRows()
  if (!any) return
  const day = `DATE ${literal(asOf)}`
  const known = ['email', 'phone'].map(
    (column) => `SELECT o.customer FROM contact o JOIN spoken a ON a.${column} = o.${column}
      WHERE a.customer_id IS NULL OR o.customer_id IS NULL`,
  )
  await connection.run(`
    INSERT INTO advocate
    WITH spoken AS (SELECT * FROM advocate_fact
        WHERE score >= 9 AND coalesce(scored_on <= ${day}, TRUE) OR reviewed_on <= ${day}),
      contact AS (SELECT o.customer, c.source_number, c.customer_id, c.email, c.phone
        FROM classed_order c JOIN orders o USING (source_number, external_id) WHERE NOT o.is_guest)
    SELECT o.customer FROM contact o JOIN spoken a USING (source_number, customer_id)
    UNION SELECT c.customer FROM spoken a JOIN joined_id j ON j.id = a.source_number || ':' || a.customer_id
      JOIN owner c ON c.owner = j.customer_key
    UNION ${known.join(' UNION ')}`)
}

/** Columns of the three scores: NULL for guests, and for everybody where customers are too few. */
async function buildScores(connection: DuckDBConnection, customers: number): Promise<string> {
  const columns = [
    ['rfm_recency', 'recency_days', true],
    ['rfm_frequency', 'orders', false],
    ['rfm_monetary', 'net_minor', false],
  ] as const
  if (customers < RFM_CUSTOMERS_AT_LEAST) return columns.map(([name]) => `CAST(NULL AS TINYINT) AS ${name}`).join(', ')
  const scores: string[] = []
  for (const [name, column, isReversed] of columns) {
    const thresholds = await findThresholds(connection, column, customers)
    const below = thresholds
      .map((fifths) => `CAST(${fifths} < 5 * CAST(o.${column} AS HUGEINT) AS TINYINT)`)
      .join(' + ')
    const score = isReversed ? `5 - (${below})` : `1 + ${below}`
    scores.push(`CAST(CASE WHEN NOT o.is_guest THEN ${score} END AS TINYINT) AS ${name}`)
  }
  return scores.join(', ')
}

async function findThresholds(connection: DuckDBConnection, column: string, customers: number): Promise<bigint[]> {
  const ranks = quintileRanks(customers)
  // quantile_disc at (place + ½) ÷ n is the value at that place, exactly.
  const places = ranks.flatMap(({ below, above }) => [below, above]).map((place) => (place + 0.5) / customers)
  const { found } = await queryRow<{ found: string }>(
    connection,
    `SELECT array_to_string(quantile_disc(CAST(${column} AS BIGINT), [${places.join(', ')}]), ' ') AS found
     FROM own_trait WHERE NOT is_guest`,
  )
  const values = found.split(' ').map(BigInt)
  return ranks.map(({ fifths }, index) =>
    computeThresholdFifths(values[2 * index] ?? 0n, values[2 * index + 1] ?? 0n, fifths),
  )
}
