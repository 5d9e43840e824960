import { listValue } from '@duckdb/node-api'
import { toMinor } from '@/domain/money'
import type { OrderCursor, OrderOutcome, OrderSort, OrderTotals } from '@/domain/orders'
import type { DuckParameters } from '@/server/duckdb/duckdb'
import type { OrderFilterInput } from '@/server/services/orders/order-filter'
import type { FoundFact } from '@/server/services/orders/search-orders'
import type { Snapshot } from '../snapshot/snapshot'

/** An order in the snapshot, which knows no texts of it. */
export interface ListedOrder extends FoundFact {
  day: string
  outcome: OrderOutcome
  channel: string | null
  country: string | null
  grossMinor: bigint
  refundMinor: bigint
  sortValue: bigint
}

/** Every order as it is now, counted or not. */
export const ALL_ORDERS = `(
  SELECT source_number, external_id, import_seq, sort_at, day, 'counted' AS outcome, customer, number, channel, country,
    currency, gross_minor, refund_minor FROM orders
  UNION ALL
  SELECT source_number, external_id, import_seq, sort_at, day,
    CASE outcome WHEN 'unknown' THEN 'unknownStatus' ELSE outcome END, customer, NULL, channel, country, currency,
    gross_minor, refund_minor FROM other_order)`

/** What limits a list: a filter, and the facts a search found (null: nothing is searched for). */
export interface OrderSelection {
  filter: OrderFilterInput
  found: FoundFact[] | null
}

/** Up to `limit` orders of a selection after a cursor, in its order. */
export async function listOrders(
  snapshot: Snapshot,
  selection: OrderSelection,
  { after, limit }: { after?: OrderCursor; limit: number },
): Promise<ListedOrder[]> {
  const { conditions, parameters } = buildConditions(selection)
  const { column, direction } = SORTS[selection.filter.sort]
  if (after) {
    const than = direction === 'DESC' ? '<' : '>'
    conditions.push(
      `(${column}, source_number, external_id) ${than} (CAST($value AS BIGINT), CAST($source AS SMALLINT), $external)`,
    )
    Object.assign(parameters, { value: after.value, source: after.sourceNumber, external: after.externalId })
  }
  return await snapshot.rows<ListedOrder>(
    `SELECT source_number AS "sourceNumber", external_id AS "externalId", import_seq AS "importSeq",
       CAST(day AS VARCHAR) AS day, outcome, channel, country, gross_minor AS "grossMinor",
       refund_minor AS "refundMinor", ${column} AS "sortValue"
     FROM ${ALL_ORDERS} o ${whereOf(conditions)}
     ORDER BY ${column} ${direction}, source_number ${direction}, external_id ${direction} LIMIT ${limit}`,
    parameters,
  )
}

/** How many orders a selection holds and what they bring. */
export async function sumOrders(snapshot: Snapshot, selection: OrderSelection): Promise<OrderTotals> {
  const { conditions, parameters } = buildConditions(selection)
  const sums = await snapshot.row<{ orders: number; countedOrders: number; gross: bigint; revenue: bigint }>(
    `SELECT CAST(count(*) AS INTEGER) AS orders,
       CAST(count(*) FILTER (outcome = 'counted') AS INTEGER) AS "countedOrders", coalesce(sum(gross_minor), 0) AS gross,
       coalesce(sum(gross_minor - refund_minor) FILTER (outcome = 'counted'), 0) AS revenue
     FROM ${ALL_ORDERS} o ${whereOf(conditions)}`,
    parameters,
  )
  const { orders, countedOrders } = sums
  return { orders, countedOrders, grossMinor: toMinor(sums.gross), revenueMinor: toMinor(sums.revenue) }
}

const SORTS: Record<OrderSort, { column: 'sort_at' | 'gross_minor'; direction: 'ASC' | 'DESC' }> = {
  newest: { column: 'sort_at', direction: 'DESC' },
  oldest: { column: 'sort_at', direction: 'ASC' },
  largest: { column: 'gross_minor', direction: 'DESC' },
  smallest: { column: 'gross_minor', direction: 'ASC' },
}

function whereOf(conditions: string[]): string {
  return conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`
}

interface Conditions {
  conditions: string[]
  parameters: DuckParameters
}

function buildConditions({ filter, found }: OrderSelection): Conditions {
  const parameters: DuckParameters = {}
  const conditions: string[] = []
  const add = (name: string, value: DuckParameters[string] | undefined, condition: string) => {
    if (value === undefined) return
    parameters[name] = value
    conditions.push(condition)
  }
  for (const name of ['outcome', 'channel', 'country', 'currency'] as const) {
    const values = filter[name]
    if (values && values.length > 0) add(name, listValue(values), `coalesce(${name}, '') IN (SELECT unnest($${name}))`)
  }
  add('importSeq', filter.importSeq, 'import_seq = $importSeq')
  add('from', filter.from, 'day >= CAST($from AS DATE)')
  add('to', filter.to, 'day <= CAST($to AS DATE)')
  // As text: a number would travel as a double.
  add('min', filter.minMinor?.toString(), 'gross_minor >= CAST($min AS BIGINT)')
  add('max', filter.maxMinor?.toString(), 'gross_minor <= CAST($max AS BIGINT)')
  add('customer', filter.customer, 'customer = (SELECT customer FROM customer WHERE key = $customer)')
  if (filter.refunded) conditions.push(filter.refunded === 'yes' ? 'refund_minor > 0' : 'refund_minor = 0')
  if (found) addFound(found, conditions, parameters)
  return { conditions, parameters }
}

function addFound(found: FoundFact[], conditions: string[], parameters: DuckParameters): void {
  if (found.length === 0) {
    conditions.push('false')
    return
  }
  parameters.sources = listValue(found.map(({ sourceNumber }) => sourceNumber))
  parameters.externals = listValue(found.map(({ externalId }) => externalId))
  parameters.imports = listValue(found.map(({ importSeq }) => importSeq))
  conditions.push(`EXISTS (SELECT 1 FROM (SELECT unnest($sources) AS s, unnest($externals) AS e, unnest($imports) AS i) f
    WHERE f.e = o.external_id AND f.i = o.import_seq AND f.s = o.source_number)`)
}
