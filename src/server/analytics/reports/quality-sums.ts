import type { QualityFacts } from '@/domain/data-quality'
import { share, toMinor } from '@/domain/money'
import { findOrderGaps } from '@/domain/order-gaps'
import { daysBetween, type LocalDate } from '@/domain/time/local-date'
import type { Snapshot } from '../snapshot/snapshot'
import { exclusionReasonOf } from './data-quality'

/** The part of a store's quality that its orders tell. */
export type QualitySums = Omit<
  QualityFacts,
  'rows' | 'rejectedRows' | 'rejectedMinor' | 'duplicateRows' | 'ordersInFiles' | 'isCurrencyAssumed' | 'isZoneAssumed'
>

interface CountedSums {
  orders: number
  customers: number
  grossMinor: bigint
  netMinor: bigint
  refundMinor: bigint
  knownNetMinor: bigint
  guestOrders: number
  guestMinor: bigint
  unmatchedMinor: bigint
  joinedCustomers: number
  proposedPairs: number
}

/** Counts and sums over all orders of a store as of now. `today` is the store's local day. */
export async function qualitySums(
  snapshot: Snapshot,
  { country, today, hidesCosts = false }: { country: string; today: LocalDate; hidesCosts?: boolean },
): Promise<QualitySums> {
  const counted = await snapshot.row<CountedSums>(COUNTED)
  const others = await snapshot.rows<{ reason: string; orders: number; minor: bigint }>(`
    SELECT outcome AS reason, CAST(count(*) AS INTEGER) AS orders, coalesce(sum(gross_minor), 0) AS minor
    FROM other_order GROUP BY outcome ORDER BY orders DESC, reason`)
  const days = await snapshot.rows<{ day: LocalDate; orders: number }>(
    'SELECT CAST(day AS VARCHAR) AS day, CAST(count(*) AS INTEGER) AS orders FROM orders GROUP BY ALL ORDER BY 1',
  )
  const { firstDay, lastDay } = snapshot.meta
  const excluded = others.map(({ reason, orders, minor }) => ({
    reason: exclusionReasonOf(reason),
    orders,
    minor: toMinor(minor),
  }))
  return {
    orders: counted.orders + excluded.reduce((sum, { orders }) => sum + orders, 0),
    countedOrders: counted.orders,
    countedMinor: toMinor(counted.grossMinor),
    excluded,
    customers: counted.customers,
    joinedCustomers: counted.joinedCustomers,
    proposedPairs: counted.proposedPairs,
    guestOrders: counted.guestOrders,
    guestMinor: toMinor(counted.guestMinor),
    knownCostShare: hidesCosts ? null : share(counted.knownNetMinor, counted.netMinor),
    revenueMinor: toMinor(counted.netMinor),
    refundMinor: toMinor(counted.refundMinor),
    unmatchedRefundMinor: toMinor(counted.unmatchedMinor),
    firstDay,
    lastDay,
    spanDays: daysBetween(firstDay, lastDay) + 1,
    daysSinceLast: Math.max(0, daysBetween(lastDay, today)),
    gaps: findOrderGaps(days, country),
  }
}

const COUNTED = `
  SELECT CAST(count(*) AS INTEGER) AS orders, CAST(count(*) FILTER (number = 1) AS INTEGER) AS customers,
    coalesce(sum(gross_minor), 0) AS "grossMinor", coalesce(sum(net_minor), 0) AS "netMinor",
    coalesce(sum(refund_minor), 0) AS "refundMinor", coalesce(sum(known_net_minor), 0) AS "knownNetMinor",
    CAST(count(*) FILTER (is_guest) AS INTEGER) AS "guestOrders",
    coalesce(sum(gross_minor) FILTER (is_guest), 0) AS "guestMinor",
    coalesce((SELECT sum(amount_minor) FROM unmatched_refund), 0) AS "unmatchedMinor",
    CAST((SELECT count(*) FROM joined_customer) AS INTEGER) AS "joinedCustomers",
    CAST((SELECT count(*) FROM proposed_pair) AS INTEGER) AS "proposedPairs"
  FROM orders`
