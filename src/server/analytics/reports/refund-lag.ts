import type { Snapshot } from '../snapshot/snapshot'

/** The store's 90th percentile of days from an order to its refund (METRICS "refunds still arriving"); null without one. */
export async function refundLagDays(snapshot: Snapshot): Promise<number | null> {
  return (await snapshot.row<{ days: number | null }>('SELECT days FROM refund_lag')).days
}
