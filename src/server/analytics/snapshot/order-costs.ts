import type { DuckDBConnection } from '@duckdb/node-api'
import { queryRow } from '@/server/duckdb/duckdb'
import { buildProductCosts, productKey } from './product-costs'

/**
 * Makes `order_money`: per order with refunds or known costs, what came back, the net revenue of the lines whose unit
 * cost is known, that cost, and what came back of those lines. A cost on the line goes before one of its product. Refunds of a product lower its line; refunds of the whole order are spread over its
 * lines by gross, by largest remainder (METRICS "Margin").
 */
export async function buildOrderMoney(connection: DuckDBConnection): Promise<void> {
  const { known } = await queryRow<{ known: boolean }>(
    connection,
    `SELECT EXISTS (SELECT 1 FROM line_fact WHERE unit_cost_minor IS NOT NULL)
       OR EXISTS (SELECT 1 FROM product_cost_fact) AS known`,
  )
  if (!known) {
    await connection.run(`
      CREATE TEMP TABLE order_money AS
      SELECT source_number, external_id, CAST(sum(amount_minor) AS BIGINT) AS refund_minor,
        CAST(0 AS BIGINT) AS known_net_minor, CAST(0 AS BIGINT) AS known_cost_minor, CAST(0 AS BIGINT) AS known_refund_minor
      FROM order_refund GROUP BY ALL`)
    return
  }
  await connection.run((await buildProductCosts(connection)) ? PRICED_LINES : LINES)
  await connection.run(SPREAD)
  await connection.run(`
    CREATE TEMP TABLE order_money AS
    WITH refunds AS (SELECT source_number, external_id, CAST(sum(amount_minor) AS BIGINT) AS refund_minor
        FROM order_refund GROUP BY ALL),
      costs AS (SELECT source_number, external_id, CAST(sum(gross_minor) AS BIGINT) AS gross_minor,
        CAST(sum(round(unit_cost_minor * quantity)) AS BIGINT) AS cost_minor
        FROM cost_line WHERE is_known GROUP BY ALL)
    SELECT coalesce(r.source_number, c.source_number) AS source_number,
      coalesce(r.external_id, c.external_id) AS external_id, coalesce(r.refund_minor, 0) AS refund_minor,
      coalesce(c.gross_minor, 0) - coalesce(s.known_refund_minor, 0) AS known_net_minor,
      coalesce(c.cost_minor, 0) AS known_cost_minor, coalesce(s.known_refund_minor, 0) AS known_refund_minor
    FROM refunds r FULL JOIN costs c ON c.source_number = r.source_number AND c.external_id = r.external_id
    LEFT JOIN spread_refund s ON s.source_number = r.source_number AND s.external_id = r.external_id`)
}

const CURRENT_LINE = `line_fact l JOIN current_order o ON o.source_number = l.source_number
  AND o.external_id = l.external_id AND o.import_seq = l.import_seq`

const LINES = `
  CREATE TEMP TABLE cost_line AS
  SELECT l.*, l.unit_cost_minor IS NOT NULL AS is_known FROM ${CURRENT_LINE}`

// A product is what its lines name it by: its code, else its name.
const PRICED_LINES = `
  CREATE TEMP TABLE cost_line AS
  WITH line AS (SELECT l.*, o.day, ${productKey('l.product')} AS code_key, ${productKey('l.product_name')} AS name_key
    FROM ${CURRENT_LINE}),
  priced AS (SELECT l.* EXCLUDE (unit_cost_minor, day, code_key, name_key),
      coalesce(l.unit_cost_minor, c.unit_cost_minor, n.unit_cost_minor) AS unit_cost_minor
    FROM line l ASOF LEFT JOIN product_cost c ON c.product_key = l.code_key AND l.day >= c.valid_from
    ASOF LEFT JOIN product_cost n ON n.product_key = l.name_key AND l.day >= n.valid_from)
  SELECT *, unit_cost_minor IS NOT NULL AS is_known FROM priced`

// Integer shares rounded down, then one minor unit more to the lines with the largest remainders.
const SPREAD = `
  CREATE TEMP TABLE spread_refund AS
  WITH lines AS (SELECT *, sum(gross_minor) OVER (PARTITION BY source_number, external_id) AS total_minor,
      row_number() OVER (PARTITION BY source_number, external_id, product ORDER BY line_number) AS nth_of_product
    FROM cost_line SEMI JOIN order_refund USING (source_number, external_id)),
  of_product AS (SELECT l.source_number, l.external_id, l.is_known, r.amount_minor
    FROM order_refund r JOIN lines l ON l.source_number = r.source_number AND l.external_id = r.external_id
      AND l.product = r.product AND l.nth_of_product = 1),
  of_order AS (SELECT source_number, external_id, CAST(sum(amount_minor) AS HUGEINT) AS amount_minor
    FROM order_refund r ANTI JOIN lines l ON l.source_number = r.source_number AND l.external_id = r.external_id
      AND l.product = r.product GROUP BY ALL),
  parts AS (SELECT l.source_number, l.external_id, l.line_number, l.is_known, r.amount_minor,
      -- Lines that brought nothing have no shares: the first one takes all.
      CASE WHEN l.total_minor = 0 THEN 0 ELSE r.amount_minor * l.gross_minor // l.total_minor END AS part,
      CASE WHEN l.total_minor = 0 THEN 0 ELSE r.amount_minor * l.gross_minor % l.total_minor END AS rest, l.total_minor
    FROM lines l JOIN of_order r ON r.source_number = l.source_number AND r.external_id = l.external_id),
  ranked AS (SELECT *, row_number() OVER (PARTITION BY source_number, external_id ORDER BY rest DESC, line_number) AS rank,
      amount_minor - sum(part) OVER (PARTITION BY source_number, external_id) AS left_over FROM parts)
  SELECT source_number, external_id, CAST(sum(amount_minor) AS BIGINT) AS known_refund_minor
  FROM (SELECT source_number, external_id, is_known, amount_minor FROM of_product
    UNION ALL
    SELECT source_number, external_id, is_known, part + CASE
        WHEN total_minor = 0 AND rank = 1 THEN amount_minor WHEN total_minor <> 0 AND rank <= left_over THEN 1 ELSE 0 END
      FROM ranked)
  WHERE is_known GROUP BY ALL`
