import type { Snapshot } from '../snapshot/snapshot'

/** The store's 90th percentile of days from an order to its refund (METRICS "refunds still arriving"); null without one. */
export async function refundLagDays(snapshot: Snapshot): Promise<number | null> {
  const { days } = await snapshot.row<{ days: number | null }>(`
    SELECT quantile_cont(e.day - o.day, 0.9) AS days FROM money_event e JOIN (
      SELECT order_id, day FROM orders WHERE refund_minor <> 0
      UNION ALL SELECT order_id, day FROM money_event WHERE NOT is_refund) o USING (order_id)
    WHERE e.is_refund AND e.refund_minor > 0`)
  return days
}
