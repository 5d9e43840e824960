import type { DuckDBConnection } from '@duckdb/node-api'

/** What products are matched by: the text that order lines carry, whatever its case and outer spaces. */
export function productKey(text: string): string {
  return `lower(trim(${text}))`
}

/**
 * Makes `product_cost`: the unit cost of a product from a day on, by its key. Of several imports that name the same
 * product and day the newest stands, of several rows in one the last; a cost without a day holds since ever.
 * Returns whether there is any.
 */
export async function buildProductCosts(connection: DuckDBConnection): Promise<boolean> {
  await connection.run(`
    CREATE TEMP TABLE product_cost AS
    SELECT ${productKey('product')} AS product_key, coalesce(valid_from, DATE '0001-01-01') AS valid_from,
      arg_max(unit_cost_minor, (import_seq, line_number)) AS unit_cost_minor
    FROM product_cost_fact GROUP BY ALL`)
  return (await connection.runAndReadAll('SELECT 1 FROM product_cost LIMIT 1')).currentRowCount > 0
}
