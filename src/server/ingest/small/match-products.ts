import type { DuckDBConnection } from '@duckdb/node-api'
import { share } from '@/domain/money'
import { buildSnapshot } from '@/server/analytics/snapshot/build-snapshot'
import { exportFacts, readExportedFacts } from '@/server/analytics/snapshot/export-facts'
import { productKey } from '@/server/analytics/snapshot/product-costs'
import { queryRow, queryRows } from '@/server/duckdb/duckdb'
import type { ImportRun } from '../import-run'
import type { ProductMatches } from './load-small-import'

/** § Products without an order line that a summary names. */
const NAMED = 20

/**
 * How the costs in `product_cost_fact` meet the store's order lines, and the share of revenue whose cost is known with
 * them: the overview's own figure, from a snapshot built of them and the store's facts, which come into `directory`.
 */
export async function matchProducts(
  connection: DuckDBConnection,
  { principal, store, seq }: ImportRun,
  directory: string,
): Promise<ProductMatches> {
  const { statusMaps, decisions, files } = await exportFacts(principal, store.id, directory)
  await readExportedFacts(connection, files)
  const matched = await readMatches(connection, seq)
  const isBuilt = await buildSnapshot(connection, { timeZone: store.timeZone, statusMaps, decisions, asOf: null })
  if (!isBuilt) return { ...matched, knownCostShare: null }
  const { known, net } = await queryRow<{ known: bigint; net: bigint }>(
    connection,
    'SELECT coalesce(sum(known_net_minor), 0) AS known, coalesce(sum(net_minor), 0) AS net FROM orders',
  )
  return { ...matched, knownCostShare: share(known, net) }
}

async function readMatches(connection: DuckDBConnection, seq: number) {
  await connection.run(`
    CREATE TEMP TABLE named_product AS
    WITH named AS (SELECT arg_min(product, line_number) AS product, min(line_number) AS place, ${productKey('product')} AS product_key
      FROM product_cost_fact WHERE import_seq = ${seq} GROUP BY product_key)
    SELECT product, place, product_key IN (
      SELECT ${productKey('product')} FROM line_fact WHERE product IS NOT NULL
      UNION SELECT ${productKey('product_name')} FROM line_fact WHERE product_name IS NOT NULL) AS is_matched
    FROM named`)
  const counts = await queryRow<{ products: number; productsMatched: number }>(
    connection,
    `SELECT CAST(count(*) AS INTEGER) AS products, CAST(count(*) FILTER (is_matched) AS INTEGER) AS "productsMatched"
     FROM named_product`,
  )
  const unmatched = await queryRows<{ product: string }>(
    connection,
    `SELECT left(product, 200) AS product FROM named_product WHERE NOT is_matched ORDER BY place LIMIT ${NAMED}`,
  )
  return { ...counts, unmatched: unmatched.map(({ product }) => product) }
}
