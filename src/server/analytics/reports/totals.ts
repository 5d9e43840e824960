import type { Snapshot } from '../snapshot/snapshot'
import { customerCondition, isFiltered, marginE4, type ReportQuery } from './report-query'

/** Sums and counts over the counted orders of a filter; money in minor units. */
export interface Totals {
  customers: number
  guests: number
  orders: number
  guestOrders: number
  repeatCustomers: number
  grossMinor: bigint
  refundMinor: bigint
  netMinor: bigint
  /** Net revenue of orders that are not their customer's first, and of customers with one order only. */
  repeatNetMinor: bigint
  singleNetMinor: bigint
  knownNetMinor: bigint
  /** Unmatched returns taken off at the store's margin: no line of theirs is known. */
  marginE4: bigint
  unmatchedRefundMinor: bigint
}

/** The sums the descriptive figures are made of. Unmatched returns belong to no customer, so a filter leaves them out. */
export async function totals(snapshot: Snapshot, query: ReportQuery): Promise<Totals> {
  const unmatched = isFiltered(query.filter) ? '0' : 'coalesce((SELECT sum(amount_minor) FROM unmatched_refund), 0)'
  return await snapshot.row<Totals>(`
    SELECT CAST(count(*) FILTER (number = 1) AS INTEGER) AS customers,
      CAST(count(*) FILTER (number = 1 AND is_guest) AS INTEGER) AS guests,
      CAST(count(*) AS INTEGER) AS orders, CAST(count(*) FILTER (is_guest) AS INTEGER) AS "guestOrders",
      CAST(count(*) FILTER (number = 2) AS INTEGER) AS "repeatCustomers",
      coalesce(sum(gross_minor), 0) AS "grossMinor", coalesce(sum(refund_minor), 0) AS "refundMinor",
      coalesce(sum(net_minor), 0) AS "netMinor",
      coalesce(sum(net_minor) FILTER (number > 1), 0) AS "repeatNetMinor",
      coalesce(sum(net_minor) FILTER (number = 1 AND next_month IS NULL), 0) AS "singleNetMinor",
      coalesce(sum(known_net_minor), 0) AS "knownNetMinor", ${marginE4(query.marginBasisPoints)} - ${unmatched} * ${query.marginBasisPoints} AS "marginE4",
      CAST(${unmatched} AS HUGEINT) AS "unmatchedRefundMinor"
    FROM orders WHERE ${customerCondition(query.filter)}`)
}

/** Net revenue of a filter, returns matched to no order taken off as a line of their own. */
export function revenueOf(all: Totals): bigint {
  return all.netMinor - all.unmatchedRefundMinor
}
