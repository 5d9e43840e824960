import type { CustomerFigures, CustomerOrder } from '@/domain/customers'
import { toMinor } from '@/domain/money'
import { openTraits } from '../segments/open-traits'
import type { Snapshot } from '../snapshot/snapshot'
import { buildCustomerFigures, customerFiguresSql, type FigureRow } from './customer-figures'
import { newestOrders, type OrderRef } from './customers'

/** § Orders of one customer shown; a buyer of more is a shop. */
const MAX_ORDERS = 1000

export interface CustomerReport {
  asOf: string
  figures: CustomerFigures
  orders: CustomerOrder[]
  /** Distinct local order days, ascending: what a model knows of the customer. */
  days: string[]
  ordersOf: Map<string, OrderRef[]>
}

/** One identified customer by key, or null where the snapshot knows none. */
export async function customer(
  snapshot: Snapshot,
  forecasts: string | null,
  { key, marginBasisPoints }: { key: string; marginBasisPoints: number },
): Promise<CustomerReport | null> {
  const [known] = await snapshot.rows<{ customer: number }>(
    'SELECT customer FROM customer WHERE key = $key AND NOT is_guest',
    { key },
  )
  if (!known) return null
  const { asOf } = snapshot.meta
  const traits = await openTraits(snapshot, { marginBasisPoints, forecasts })
  const condition = `customer = ${known.customer}`
  const row = await snapshot.row<FigureRow & { customer: number }>(customerFiguresSql(traits, condition))
  const orders = await snapshot.rows<OrderRow>(ordersSql(condition))
  const days = await snapshot.rows<{ day: string }>(
    `SELECT DISTINCT CAST(day AS VARCHAR) AS day FROM orders WHERE ${condition} ORDER BY day`,
  )
  return {
    asOf,
    figures: buildCustomerFigures(row),
    orders: orders.map((order) => ({
      ...order,
      grossMinor: toMinor(order.grossMinor),
      refundMinor: toMinor(order.refundMinor),
    })),
    days: days.map(({ day }) => day),
    ordersOf: await newestOrders(snapshot, [row]),
  }
}

type OrderRow = Omit<CustomerOrder, 'grossMinor' | 'refundMinor'> & { grossMinor: bigint; refundMinor: bigint }

function ordersSql(condition: string): string {
  return `
    SELECT * EXCLUDE (sort_at) FROM (
    SELECT source_number AS "sourceNumber", external_id AS "externalId", CAST(day AS VARCHAR) AS day, number,
      NULL AS "excludedAs", gross_minor AS "grossMinor", refund_minor AS "refundMinor", channel, sort_at
    FROM orders WHERE ${condition}
    UNION ALL
    SELECT source_number, external_id, CAST(day AS VARCHAR), NULL, outcome, gross_minor, refund_minor, channel, sort_at
    FROM other_order WHERE ${condition})
    ORDER BY sort_at DESC, "externalId" LIMIT ${MAX_ORDERS}`
}
