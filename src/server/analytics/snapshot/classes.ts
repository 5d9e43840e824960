import type { DuckDBConnection } from '@duckdb/node-api'
import { literal, queryRow } from '@/server/duckdb/duckdb'

/** An order is fully refunded when its status says so or the refunds tied to it reach its gross (METRICS "Refunds"). */
const OUTCOME = `CASE
  WHEN o.class = 'counted' AND o.gross_minor > 0 AND coalesce(t.tied_minor, 0) >= o.gross_minor THEN 'fullyRefunded'
  ELSE o.class END`

/**
 * Makes `classed_order`: every current order with its outcome as of a day — `counted`,
 * `cancelled`, `unpaid`, `fullyRefunded`, `unknown` or `afterAsOf`. Refunds dated after that day are removed first.
 * Returns the as-of day: the given one, or the last counted order's; null without a counted order.
 */
export async function classOrders(connection: DuckDBConnection, asOf: string | null): Promise<string | null> {
  const day = asOf ?? (await findLastCountedDay(connection))
  if (day === null) return null
  await connection.run(`DELETE FROM current_refund WHERE day > DATE ${literal(day)}`)
  await connection.run(`
    CREATE TEMP VIEW classed_order AS
    SELECT o.* EXCLUDE (class),
      CASE WHEN o.day > DATE ${literal(day)} THEN 'afterAsOf' ELSE ${OUTCOME} END AS outcome
    FROM ${WITH_TIED}`)
  return day
}

const WITH_TIED = `current_order o LEFT JOIN (
  SELECT source_number, order_external_id, CAST(sum(amount_minor) AS BIGINT) AS tied_minor
  FROM current_refund WHERE order_external_id IS NOT NULL GROUP BY ALL) t
  ON t.source_number = o.source_number AND t.order_external_id = o.external_id`

async function findLastCountedDay(connection: DuckDBConnection): Promise<string | null> {
  const { day } = await queryRow<{ day: string | null }>(
    connection,
    `SELECT CAST(max(o.day) AS VARCHAR) AS day FROM ${WITH_TIED}
     WHERE ${OUTCOME} = 'counted'`,
  )
  return day
}
