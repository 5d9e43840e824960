import { toMinor } from '@/domain/money'
import type { OrderOutcome, OrderStanding } from '@/domain/orders'
import type { ReportState } from '@/domain/report-state'
import { ALL_ORDERS } from '@/server/analytics/reports/order-list'
import { reportOnStore } from '@/server/analytics/snapshot/get-snapshot'
import type { Principal } from '@/server/db/principal'
import type { StoreContext } from '@/server/services/store/store-context'
import type { OrderReferenceInput } from './order-filter'

interface StandingRow {
  outcome: OrderOutcome
  number: number | null
  refund: bigint
  key: string | null
  isGuest: boolean | null
  orders: number | null
}

/** Whether an order counts, as which order of which customer; null where it is in no figure's data, as when undone. */
export async function findOrderStanding(
  principal: Principal,
  store: StoreContext,
  { sourceNumber, externalId }: OrderReferenceInput,
): Promise<ReportState<OrderStanding | null>> {
  return await reportOnStore(principal, store, null, async (snapshot) => {
    const [row] = await snapshot.rows<StandingRow>(
      `SELECT o.outcome, o.number, o.refund_minor AS refund, c.key, c.is_guest AS "isGuest", c.orders
       FROM ${ALL_ORDERS} o LEFT JOIN customer c USING (customer)
       WHERE o.source_number = CAST($source AS SMALLINT) AND o.external_id = $external`,
      { source: sourceNumber, external: externalId },
    )
    if (!row) return null
    const { outcome, number, key, isGuest, orders } = row
    const customer = key === null ? null : { key, isGuest: isGuest ?? false, orders: orders ?? 0 }
    return { outcome, number, refundMinor: toMinor(row.refund), customer }
  })
}
