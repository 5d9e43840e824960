import type { DuckDBConnection } from '@duckdb/node-api'
import type { NaiveOrder, NaiveStore } from '@/domain/testing/naive-store'
import { literal } from '@/server/duckdb/duckdb'
import { createFactTables } from '../snapshot/fact-tables'

const STATUS: Record<NaiveOrder['status'], string> = {
  counted: 'paid',
  cancelled: 'cancelled',
  unpaid: 'pending',
  fullyRefunded: 'refunded',
  unknown: 'whatever this is',
}

/** In the order of the columns written below. */
const FACTS = ['channel', 'source', 'campaign', 'coupon', 'country', 'city'] as const

/** Fills the fact tables with a naive store's orders, one line each where its cost is known, and its refunds. */
export async function writeNaiveStore(connection: DuckDBConnection, store: NaiveStore): Promise<void> {
  await createFactTables(connection)
  const text = (value: string | null) => (value === null ? 'NULL' : literal(value))
  const orders = store.orders.map(
    (order) => `(1, ${text(order.id)}, 1, ${order.sequence}, ${text(order.instant)}, ${text(STATUS[order.status])},
      ${text(order.customer)}, ${order.grossMinor}, 0, ${order.shippingMinor}, ${order.taxMinor}, ${order.units ?? 'NULL'},
      ${FACTS.map((name) => text(order.facts[name])).join(', ')})`,
  )
  await insert(
    connection,
    `order_fact (source_number, external_id, import_seq, position, ordered_at, status, customer_id,
    gross_minor, discount_minor, shipping_minor, tax_minor, units, channel, utm_source, campaign, coupon, country, city)`,
    orders,
  )
  const lines = store.orders
    .filter((order) => order.costMinor !== null || order.product !== null || order.facts.category !== null)
    .map(
      ({ id, product, quantity, grossMinor, costMinor, facts }) =>
        // Lines without a code are named by their name alone.
        `(1, ${text(id)}, 1, 1, ${text(grossMinor % 2 === 0 ? product : null)}, ${text(product)}, ${quantity}, ${grossMinor},
          ${costMinor ?? 'NULL'}, ${text(facts.category)})`,
    )
  await insert(
    connection,
    `line_fact (source_number, external_id, import_seq, line_number, product, product_name, quantity, gross_minor,
    unit_cost_minor, category)`,
    lines,
  )
  const tied = store.orders
    .filter((order) => order.refundDay !== null)
    .map(
      (order) => `(1, ${text(order.id)}, 1, 1, 1, ${text(order.id)}, ${text(order.refundDay)}, ${order.refundMinor})`,
    )
  const unmatched = store.unmatched.map(
    ({ day, amountMinor }, index) => `(1, 'return ${index}', 1, 1, 1, NULL, ${text(day)}, ${amountMinor})`,
  )
  await insert(
    connection,
    `refund_fact (source_number, external_id, import_seq, line_number, position, order_external_id,
    refunded_local, amount_minor)`,
    [...tied, ...unmatched],
  )
  const costs = store.productCosts.map(
    (cost, index) =>
      `(${cost.importSeq}, ${index}, ${text(cost.product)}, ${text(cost.validFrom)}, ${cost.unitCostMinor})`,
  )
  await insert(connection, 'product_cost_fact', costs)
  const spend = store.spend.map(
    (one, index) => `(${one.importSeq}, ${index}, ${text(one.firstDay)}, ${text(one.lastDay)}, ${text(one.channel)},
      ${text(one.campaign)}, ${one.isAcquisition}, ${one.amountMinor})`,
  )
  await insert(connection, 'spend_fact', spend)
}

async function insert(connection: DuckDBConnection, into: string, rows: string[]): Promise<void> {
  if (rows.length > 0) await connection.run(`INSERT INTO ${into} VALUES ${rows.join(', ')}`)
}
