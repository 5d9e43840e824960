import type { DuckDBConnection } from '@duckdb/node-api'
import { productKey } from './product-costs'

/**
 * Makes `order_line` (what each counted or fully refunded order holds: one row a product and category, with quantity and gross)
 * and what it names: `product` (key, name) and `category`. A product is what its lines name it by: its code, else its name.
 * `number` is the order's, null of an order that does not count.
 */
export async function buildOrderLines(connection: DuckDBConnection): Promise<void> {
  for (const table of [KINDS, PRODUCTS, CATEGORIES, NAMED_KINDS, ORDER_LINES]) await connection.run(table)
}

// Of millions of lines few differ in what they name: the texts are read once each.
const KINDS = `
  CREATE TEMP TABLE line_kind AS
  SELECT product, product_name, category, ${productKey('coalesce(product, product_name)')} AS key
  FROM (SELECT DISTINCT product, product_name, category FROM line_fact)
  WHERE coalesce(product, product_name, category) IS NOT NULL`

const PRODUCTS = `
  CREATE TABLE product AS
  SELECT CAST(row_number() OVER (ORDER BY key) AS INTEGER) AS product_id, key, name
  FROM (SELECT key, max(trim(coalesce(product_name, product))) AS name FROM line_kind WHERE key IS NOT NULL GROUP BY key)`

const CATEGORIES = `
  CREATE TABLE category AS
  SELECT CAST(row_number() OVER (ORDER BY key) AS INTEGER) AS category_id, key
  FROM (SELECT DISTINCT trim(category) AS key FROM line_kind WHERE category IS NOT NULL)`

const NAMED_KINDS = `
  CREATE TEMP TABLE named_kind AS
  SELECT k.product, k.product_name, k.category, p.product_id, c.category_id
  FROM line_kind k LEFT JOIN product p USING (key) LEFT JOIN category c ON c.key = trim(k.category)`

const ORDER_LINES = `
  CREATE TABLE order_line AS
  SELECT o.order_id, o.customer, o.number, k.product_id, k.category_id,
    CAST(sum(l.quantity) AS DECIMAL(18, 3)) AS quantity, CAST(sum(l.gross_minor) AS BIGINT) AS gross_minor
  FROM line_fact l
  JOIN named_kind k ON k.product IS NOT DISTINCT FROM l.product AND k.product_name IS NOT DISTINCT FROM l.product_name
    AND k.category IS NOT DISTINCT FROM l.category
  JOIN (SELECT order_id, customer, number, source_number, external_id, import_seq FROM orders
      UNION ALL SELECT order_id, customer, NULL, source_number, external_id, import_seq FROM refunded_order) o
    ON o.source_number = l.source_number AND o.external_id = l.external_id AND o.import_seq = l.import_seq
  GROUP BY ALL`
