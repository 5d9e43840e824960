import { share, toMinor } from '@/domain/money'
import type { DataQuality, ExclusionReason } from '@/domain/overview'
import type { Snapshot } from '../snapshot/snapshot'
import type { ReportQuery } from './report-query'
import type { Totals } from './totals'

/** What the figures leave out and where the margin comes from; `all` are the totals of the unfiltered store. */
export async function dataQuality(
  snapshot: Snapshot,
  all: Totals,
  { hidesCosts }: Pick<ReportQuery, 'hidesCosts'> = {},
): Promise<DataQuality> {
  const excluded = await snapshot.rows<{ reason: string; orders: number }>(
    'SELECT reason, CAST(orders AS INTEGER) AS orders FROM excluded ORDER BY orders DESC, reason',
  )
  return {
    countedOrders: all.orders,
    excludedOrders: excluded.map(({ reason, orders }) => ({ reason: exclusionReasonOf(reason), orders })),
    guestOrders: all.guestOrders,
    knownCostShare: hidesCosts ? null : share(all.knownNetMinor, all.netMinor),
    refundedMinor: toMinor(all.moved.refundMinor),
    unmatchedRefundsMinor: toMinor(all.unmatchedRefundMinor),
  }
}

const REASONS: Record<string, ExclusionReason> = {
  cancelled: 'cancelled',
  unpaid: 'unpaid',
  fullyRefunded: 'fullyRefunded',
  afterAsOf: 'afterAsOf',
  excludedByPerson: 'excludedByPerson',
  zeroAmount: 'zeroAmount',
}

/** Why orders of an outcome do not count; an outcome nobody has named is an unknown status. */
export function exclusionReasonOf(outcome: string): ExclusionReason {
  return REASONS[outcome] ?? 'unknownStatus'
}
