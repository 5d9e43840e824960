import type { DuckDBConnection } from '@duckdb/node-api'
import type { StatusClass } from '@/domain/imports'
import { classifyStatus } from '@/domain/text/status'
import { literal, queryRow, queryRows } from '@/server/duckdb/duckdb'

/** A person's own classing of a source's statuses, over the known synonyms. */
export type StatusMaps = Record<number, Record<string, StatusClass>>

/**
 * Makes `current_order` (the newest fact of each order, with its local day, sort instant and status class) and
 * `current_refund` (the refunds that go with those facts), from the fact tables.
 */
export async function buildCurrentOrders(
  connection: DuckDBConnection,
  timeZone: string,
  statusMaps: StatusMaps,
): Promise<void> {
  const { imports, instants } = await queryRow<{ imports: bigint; instants: bigint }>(
    connection,
    `SELECT (SELECT count(*) FROM (SELECT import_seq FROM order_fact UNION SELECT import_seq FROM refund_fact)) AS imports,
       (SELECT count(ordered_at) FROM order_fact) AS instants`,
  )
  const newest =
    imports > 1n
      ? `QUALIFY row_number() OVER (
           PARTITION BY o.source_number, external_id ORDER BY updated_at DESC NULLS LAST, import_seq DESC) = 1`
      : ''
  await classifyStatuses(connection, statusMaps)
  const time = timeExpressions('ordered', timeZone, instants > 0n)
  // With one import every fact is the newest, and there is nothing to keep but a way of reading it.
  await connection.run(`
    CREATE TEMP ${imports > 1n ? 'TABLE' : 'VIEW'} current_order AS
    SELECT o.source_number, o.external_id, o.import_seq, o.position, o.customer_id, o.email, o.phone, o.country, o.city, o.channel,
      o.utm_source, o.campaign, o.coupon, o.currency, o.gross_minor, coalesce(o.tax_minor, 0) AS tax_minor,
      coalesce(o.shipping_minor, 0) AS shipping_minor, o.units,
      CAST(${time.local} AS DATE) AS day, ${time.sort} AS sort_at,
      coalesce(s.class, 'counted') AS class
    FROM order_fact o LEFT JOIN status_class s ON s.source_number = o.source_number AND s.status = o.status
    ${newest}`)
  await buildCurrentRefunds(connection, timeZone, imports > 1n)
}

async function classifyStatuses(connection: DuckDBConnection, statusMaps: StatusMaps): Promise<void> {
  const found = await queryRows<{ source_number: number; status: string }>(
    connection,
    'SELECT DISTINCT source_number, status FROM order_fact WHERE status IS NOT NULL',
  )
  const rows = found.map(({ source_number, status }) => {
    const map = statusMaps[source_number] ?? {}
    // A status may be named as something every object has.
    const chosen = (Object.hasOwn(map, status) ? map[status] : undefined) ?? classifyStatus(status)
    return `(${source_number}, ${literal(status)}, ${literal(chosen)})`
  })
  await connection.run('CREATE TEMP TABLE status_class (source_number SMALLINT, status VARCHAR, class VARCHAR)')
  if (rows.length > 0) await connection.run(`INSERT INTO status_class VALUES ${rows.join(', ')}`)
}

/**
 * The refunds that stand beside the newest orders: those an order carries go with the order's own fact, a return of its
 * own number is its newest fact. A return that bears an order's number is tied to it, in whichever file each came.
 */
async function buildCurrentRefunds(connection: DuckDBConnection, timeZone: string, several: boolean): Promise<void> {
  const newest = several
    ? `WHERE order_external_id IS NULL OR EXISTS (SELECT 1 FROM current_order o WHERE o.source_number = r.source_number
         AND o.external_id = r.order_external_id AND o.import_seq = r.import_seq)
       QUALIFY order_external_id IS NOT NULL
         OR import_seq = max(import_seq) OVER (PARTITION BY source_number, external_id)`
    : ''
  const time = timeExpressions('refunded', timeZone, true)
  // A return dated without a time of day may follow any order of that day.
  await connection.run(`
    CREATE TEMP TABLE current_refund AS
    WITH newest AS (SELECT * FROM refund_fact r ${newest})
    SELECT r.* EXCLUDE (refunded_at, refunded_local, order_external_id),
      coalesce(r.order_external_id, o.external_id) AS order_external_id, CAST(${time.local} AS DATE) AS day,
      CASE WHEN ${time.local} = CAST(CAST(${time.local} AS DATE) AS TIMESTAMP)
        THEN ${time.sort} + 86399999999 ELSE ${time.sort} END AS sort_at
    FROM newest r LEFT JOIN current_order o ON o.source_number = r.source_number AND o.external_id = r.external_id`)
}

/** A local timestamp and a sortable instant in microseconds; the zone's rules are asked only where instants exist. */
function timeExpressions(prefix: 'ordered' | 'refunded', timeZone: string, hasInstants: boolean) {
  const zone = literal(timeZone)
  if (!hasInstants) return { local: `${prefix}_local`, sort: `epoch_us(${prefix}_local)` }
  return {
    local: `coalesce(${prefix}_local, timezone(${zone}, ${prefix}_at))`,
    sort: `coalesce(epoch_us(${prefix}_at), epoch_us(timezone(${zone}, ${prefix}_local)))`,
  }
}
