import type { DuckDBConnection } from '@duckdb/node-api'
import { literal, queryRow } from '@/server/duckdb/duckdb'
import type { OrderReference } from './person-decisions'

/**
 * A person's word goes first; an order is fully refunded when its status says so or the refunds tied to it reach its
 * gross (METRICS "Refunds").
 */
const outcome = (withoutZeroOrders: boolean) => `CASE
  WHEN x.external_id IS NOT NULL THEN 'excludedByPerson'
  WHEN o.class = 'counted' AND o.gross_minor > 0 AND coalesce(t.tied_minor, 0) >= o.gross_minor THEN 'fullyRefunded'
  ${withoutZeroOrders ? "WHEN o.class = 'counted' AND o.gross_minor = 0 THEN 'zeroAmount'" : ''}
  ELSE o.class END`

/**
 * Makes `classed_order`: every current order with its outcome as of a day — `counted`, `cancelled`, `unpaid`,
 * `fullyRefunded`, `unknown`, `excludedByPerson`, `zeroAmount` (where those are left out) or `afterAsOf`. Refunds dated after that day are removed first.
 * Returns the as-of day: the given one, or the last counted order's; null without a counted order.
 */
export async function classOrders(
  connection: DuckDBConnection,
  asOf: string | null,
  excludedOrders: readonly OrderReference[],
  withoutZeroOrders: boolean,
): Promise<string | null> {
  const outcomeSql = outcome(withoutZeroOrders)
  await writeExcludedOrders(connection, excludedOrders)
  const day = asOf ?? (await findLastCountedDay(connection, outcomeSql))
  if (day === null) return null
  await connection.run(`DELETE FROM current_refund WHERE day > DATE ${literal(day)}`)
  await connection.run(`
    CREATE TEMP VIEW classed_order AS
    SELECT o.* EXCLUDE (class),
      CASE WHEN o.day > DATE ${literal(day)} THEN 'afterAsOf' ELSE ${outcomeSql} END AS outcome
    FROM ${WITH_TIED}`)
  return day
}

const WITH_TIED = `current_order o LEFT JOIN (
  SELECT source_number, order_external_id, CAST(sum(amount_minor) AS BIGINT) AS tied_minor
  FROM current_refund WHERE order_external_id IS NOT NULL GROUP BY ALL) t
  ON t.source_number = o.source_number AND t.order_external_id = o.external_id
  LEFT JOIN excluded_order x ON x.source_number = o.source_number AND x.external_id = o.external_id`

async function writeExcludedOrders(connection: DuckDBConnection, orders: readonly OrderReference[]): Promise<void> {
  await connection.run('CREATE TEMP TABLE excluded_order (source_number SMALLINT, external_id VARCHAR)')
  const rows = orders.map(({ sourceNumber, externalId }) => `(${sourceNumber}, ${literal(externalId)})`)
  if (rows.length > 0) await connection.run(`INSERT INTO excluded_order VALUES ${rows.join(', ')}`)
}

async function findLastCountedDay(connection: DuckDBConnection, outcomeSql: string): Promise<string | null> {
  const { day } = await queryRow<{ day: string | null }>(
    connection,
    `SELECT CAST(max(o.day) AS VARCHAR) AS day FROM ${WITH_TIED}
     WHERE ${outcomeSql} = 'counted'`,
  )
  return day
}
