import type { DuckDBConnection } from '@duckdb/node-api'
import { productKey } from './product-costs'

// A product is what its lines name it by: its code, else its name.
const KEY = productKey('coalesce(product, product_name)')

/**
 * Makes `order_line` (what each counted or fully refunded order holds: one row a product and category, with quantity and gross)
 * and what it names: `product` (key, name) and `category`. `number` is the order's, null of an order that does not count.
 */
export async function buildOrderLines(connection: DuckDBConnection): Promise<void> {
  await connection.run(`
    CREATE TABLE product AS
    SELECT CAST(row_number() OVER (ORDER BY key) AS INTEGER) AS product_id, key, name
    FROM (SELECT ${KEY} AS key, max(trim(coalesce(product_name, product))) AS name FROM line_fact
      WHERE coalesce(product, product_name) IS NOT NULL GROUP BY 1)`)
  await connection.run(`
    CREATE TABLE category AS
    SELECT CAST(row_number() OVER (ORDER BY key) AS INTEGER) AS category_id, key
    FROM (SELECT DISTINCT trim(category) AS key FROM line_fact WHERE category IS NOT NULL)`)
  await connection.run(`
    CREATE TABLE order_line AS
    SELECT o.order_id, o.customer, o.number, p.product_id, c.category_id,
      CAST(sum(l.quantity) AS DECIMAL(18, 3)) AS quantity, CAST(sum(l.gross_minor) AS BIGINT) AS gross_minor
    FROM line_fact l JOIN (
        SELECT order_id, customer, number, source_number, external_id, import_seq FROM orders
        UNION ALL SELECT order_id, customer, NULL, source_number, external_id, import_seq FROM refunded_order) o
      ON o.source_number = l.source_number AND o.external_id = l.external_id AND o.import_seq = l.import_seq
    LEFT JOIN product p ON p.key = ${productKey('coalesce(l.product, l.product_name)')}
    LEFT JOIN category c ON c.key = trim(l.category)
    WHERE p.product_id IS NOT NULL OR c.category_id IS NOT NULL GROUP BY ALL`)
}
