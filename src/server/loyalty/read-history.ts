import type { LoyaltyHistory } from '@/domain/loyalty/history'
import type { SegmentRule } from '@/domain/segments/segment-rule'
import { epochDay } from '@/domain/time/local-date'
import { marginE4 } from '@/server/analytics/reports/report-query'
import { segmentCustomers } from '@/server/analytics/segments/segment-condition'
import type { Snapshot } from '@/server/analytics/snapshot/snapshot'

export interface HistoryQuery {
  marginBasisPoints: number
  /** The database of the customers' forecasts, or null where no model is fitted: segments may speak of it. */
  forecasts: string | null
  /** Whose orders alone; null: everybody identified. */
  population: SegmentRule | null
  /** Segments that the rules name, by id. */
  segments: readonly { id: string; rule: SegmentRule }[]
}

/** The counted orders of a snapshot's identified customers in columns, ascending by customer and time. A million take about two seconds. */
export async function readHistory(snapshot: Snapshot, query: HistoryQuery): Promise<LoyaltyHistory> {
  const { marginBasisPoints, forecasts, population, segments } = query
  const traits = { marginBasisPoints, forecasts }
  const members = population && (await segmentCustomers(snapshot, population, traits))
  const { categoryNames, columns } = await readOrders(snapshot, marginBasisPoints)
  const kept = members && keepMembers(columns, members)
  const rows = kept ?? columns
  const { customers, starts } = findStarts(rows.customer)
  return {
    firstDay: epochDay(snapshot.meta.firstDay),
    lastDay: epochDay(snapshot.meta.asOf),
    starts,
    days: Int32Array.from(rows.day),
    grossMinor: rows.grossMinor,
    netMinor: rows.netMinor,
    marginMinor: rows.marginMinor,
    categories: Int16Array.from(rows.category),
    categoryNames,
    segmentBits: await readSegmentBits(snapshot, customers, { segments, traits }),
    segmentIds: segments.map(({ id }) => id),
  }
}

type OrderColumns = Record<'customer' | 'day' | 'grossMinor' | 'netMinor' | 'marginMinor' | 'category', Float64Array>

async function readOrders(
  snapshot: Snapshot,
  marginBasisPoints: number,
): Promise<{ categoryNames: string[]; columns: OrderColumns }> {
  const names = await snapshot.rows<{ key: string }>('SELECT key FROM category ORDER BY category_id')
  const read = await snapshot.columns(
    ['customer', 'day', 'grossMinor', 'netMinor', 'marginMinor', 'category'],
    `WITH main AS (
       SELECT order_id, arg_max(category_id, (gross, -category_id)) AS category_id
       FROM (SELECT order_id, category_id, sum(gross_minor) AS gross FROM order_line
         WHERE category_id IS NOT NULL GROUP BY ALL) GROUP BY order_id),
     money AS (
       SELECT order_id, any_value(customer) AS customer, any_value(day) AS day, any_value(number) AS number,
         CAST(sum(gross_minor) AS DOUBLE) AS gross, CAST(sum(net_minor) AS DOUBLE) AS net,
         round(CAST(${marginE4(marginBasisPoints)} AS DOUBLE) / 10000) AS margin
       FROM orders WHERE NOT is_guest GROUP BY order_id)
     SELECT customer, CAST(day - DATE '1970-01-01' AS INTEGER), gross, net, margin, coalesce(category_id - 1, -1)
     FROM money LEFT JOIN main USING (order_id) ORDER BY customer, number`,
  )
  const columns = {
    customer: Float64Array.from(read.customer),
    day: Float64Array.from(read.day),
    grossMinor: Float64Array.from(read.grossMinor),
    netMinor: Float64Array.from(read.netMinor),
    marginMinor: Float64Array.from(read.marginMinor),
    category: Float64Array.from(read.category),
  }
  return { categoryNames: names.map(({ key }) => key), columns }
}

/** The rows of the customers named, whose numbers are ascending like the rows'. */
function keepMembers(columns: OrderColumns, members: Int32Array): OrderColumns {
  const wanted = new Set(members)
  const kept = columns.customer.reduce<number[]>((rows, customer, row) => {
    if (wanted.has(customer)) rows.push(row)
    return rows
  }, [])
  const pick = (column: Float64Array) => Float64Array.from(kept, (row) => column[row] ?? 0)
  return {
    customer: pick(columns.customer),
    day: pick(columns.day),
    grossMinor: pick(columns.grossMinor),
    netMinor: pick(columns.netMinor),
    marginMinor: pick(columns.marginMinor),
    category: pick(columns.category),
  }
}

/** Each customer's number and where the rows begin, of rows sorted by customer; with one start more for the end. */
function findStarts(customerOfRow: Float64Array): { customers: Int32Array; starts: Uint32Array } {
  const customers: number[] = []
  const starts: number[] = []
  for (const [row, customer] of customerOfRow.entries()) {
    if (customer === customers.at(-1)) continue
    customers.push(customer)
    starts.push(row)
  }
  starts.push(customerOfRow.length)
  return { customers: Int32Array.from(customers), starts: Uint32Array.from(starts) }
}

interface SegmentQuery {
  segments: HistoryQuery['segments']
  traits: { marginBasisPoints: number; forecasts: string | null }
}

async function readSegmentBits(
  snapshot: Snapshot,
  customers: Int32Array,
  { segments, traits }: SegmentQuery,
): Promise<Uint32Array> {
  const places = new Map(Array.from(customers, (customer, place) => [customer, place]))
  const bits = new Uint32Array(customers.length)
  for (const [bit, { rule }] of segments.entries()) {
    for (const customer of await segmentCustomers(snapshot, rule, traits)) {
      const place = places.get(customer)
      if (place !== undefined) bits[place] = (bits[place] ?? 0) | (1 << bit)
    }
  }
  return bits
}
