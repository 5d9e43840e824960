import type { CustomerColumns, ForecastInput } from '@/domain/forecast/forecast-input'
import { marginE4 } from '@/server/analytics/reports/report-query'
import type { Snapshot } from '@/server/analytics/snapshot/snapshot'

/** What a forecast is computed from, with the snapshot's number of each customer, in the same order. */
export interface ReadForecastInput {
  input: ForecastInput
  /** Snapshot's `orders.customer` of customer i of the columns; ascending. */
  customerNumbers: Int32Array
}

/**
 * Purchase histories of a snapshot's identified customers: every distinct local order day with its net revenue and margin
 * (METRICS "Predicted": guests out), in columns. A million orders take about a second.
 */
export async function readForecastInput(snapshot: Snapshot, marginBasisPoints: number): Promise<ReadForecastInput> {
  const rows = await snapshot.columns(
    ['customer', 'day', 'revenueMinor', 'marginMinor'],
    `SELECT customer, CAST(day - DATE '1970-01-01' AS INTEGER), CAST(sum(net_minor) AS DOUBLE),
       CAST(${marginE4(marginBasisPoints)} AS DOUBLE) / 10000
     FROM orders WHERE NOT is_guest GROUP BY customer, day ORDER BY customer, day`,
  )
  const { channelNames, channels } = await readChannels(snapshot)
  const { customerNumbers, starts } = findStarts(rows.customer)
  const customers: CustomerColumns = {
    starts,
    days: Int32Array.from(rows.day),
    revenueMinor: rows.revenueMinor,
    marginMinor: rows.marginMinor,
    channels,
  }
  const { asOf, firstDay } = snapshot.meta
  return { input: { asOf, firstDay, customers, channelNames }, customerNumbers }
}

/** The channel of each identified customer's first order, by the customers' numbers ascending. */
async function readChannels(snapshot: Snapshot): Promise<{ channelNames: string[]; channels: Int32Array }> {
  const found = await snapshot.rows<{ name: string }>(
    'SELECT DISTINCT first_channel AS name FROM orders WHERE NOT is_guest AND first_channel IS NOT NULL ORDER BY name',
  )
  const { channel } = await snapshot.columns(
    ['channel'],
    `WITH names AS (SELECT first_channel, CAST(row_number() OVER (ORDER BY first_channel) - 1 AS INTEGER) AS place
       FROM (SELECT DISTINCT first_channel FROM orders WHERE NOT is_guest AND first_channel IS NOT NULL))
     SELECT coalesce(n.place, -1) FROM orders o LEFT JOIN names n USING (first_channel)
     WHERE o.number = 1 AND NOT o.is_guest ORDER BY o.customer`,
  )
  return { channelNames: found.map(({ name }) => name), channels: Int32Array.from(channel) }
}

/** Where each customer's rows begin, of rows sorted by customer; with one entry more for the end. */
function findStarts(customerOfRow: Float64Array): { customerNumbers: Int32Array; starts: Uint32Array } {
  const numbers = new Int32Array(customerOfRow.length)
  const starts = new Uint32Array(customerOfRow.length + 1)
  let count = 0
  let previous = Number.NaN
  for (const [row, customer] of customerOfRow.entries()) {
    if (customer === previous) continue
    numbers[count] = customer
    starts[count] = row
    previous = customer
    count++
  }
  starts[count] = customerOfRow.length
  return { customerNumbers: numbers.slice(0, count), starts: starts.slice(0, count + 1) }
}
