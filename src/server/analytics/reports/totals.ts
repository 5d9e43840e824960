import type { Snapshot } from '../snapshot/snapshot'
import { moneyFrom, ordersFrom } from './money-relations'
import {
  customerCondition,
  marginE4,
  orderCondition,
  type ReportQuery,
  reportCondition,
  unmatchedRefundSql,
} from './report-query'

/** Sums and counts over the counted orders of a filter; money in minor units, by order date unless said otherwise. */
export interface Totals {
  /** Customers with a counted order among those summed, and the guests among them. */
  customers: number
  guests: number
  orders: number
  guestOrders: number
  /** Customers of all time, and those of them with two orders or more: METRICS "repeat customers %". */
  everCustomers: number
  everGuests: number
  repeatCustomers: number
  netMinor: bigint
  /** Net revenue of orders that are not their customer's first, and of customers with one order only. */
  repeatNetMinor: bigint
  singleNetMinor: bigint
  knownNetMinor: bigint
  unmatchedRefundMinor: bigint
  /** Money by the day it moved: where refunds go by their own date, they stand here so. */
  moved: { grossMinor: bigint; refundMinor: bigint; netMinor: bigint; marginE4: bigint }
}

type EverTotals = Pick<Totals, 'everCustomers' | 'everGuests' | 'repeatCustomers'>
type Moved = Totals['moved']

/** The sums the descriptive figures are made of. Unmatched returns belong to no customer, so a filter leaves them out. */
export async function totals(snapshot: Snapshot, query: ReportQuery): Promise<Totals> {
  const { filter } = query
  const isLimited = orderCondition(filter) !== 'TRUE'
  // With every order in, a customer's first order stands for the customer: no distinct count.
  const customers = (condition: string) =>
    isLimited ? `count(DISTINCT customer) FILTER (${condition})` : `count(*) FILTER (number = 1 AND ${condition})`
  const { grossMinor, refundMinor, marginE4, ...sums } = await snapshot.row<
    Omit<Totals, 'moved' | keyof EverTotals> & EverTotals & Omit<Moved, 'netMinor'>
  >(`
    SELECT CAST(${customers('TRUE')} AS INTEGER) AS customers, CAST(${customers('is_guest')} AS INTEGER) AS guests,
      CAST(count(*) AS INTEGER) AS orders, CAST(count(*) FILTER (is_guest) AS INTEGER) AS "guestOrders",
      ${everColumns()}, ${moneyColumns(query)}, coalesce(sum(net_minor), 0) AS "netMinor",
      coalesce(sum(net_minor) FILTER (number > 1), 0) AS "repeatNetMinor",
      coalesce(sum(net_minor) FILTER (number = 1 AND next_month IS NULL), 0) AS "singleNetMinor",
      coalesce(sum(known_net_minor), 0) AS "knownNetMinor",
      CAST(${unmatchedRefundSql(filter)} AS HUGEINT) AS "unmatchedRefundMinor"
    FROM ${ordersFrom(filter)} WHERE ${reportCondition(filter)}`)
  return {
    ...sums,
    ...(isLimited ? await everTotals(snapshot, query) : {}),
    moved:
      filter.refundsBy === 'refund'
        ? await movedMoney(snapshot, query)
        : { grossMinor, refundMinor, netMinor: sums.netMinor, marginE4 },
  }
}

async function everTotals(snapshot: Snapshot, { filter }: ReportQuery): Promise<EverTotals> {
  return await snapshot.row<EverTotals>(`SELECT ${everColumns()} FROM orders WHERE ${customerCondition(filter)}`)
}

async function movedMoney(snapshot: Snapshot, query: ReportQuery): Promise<Moved> {
  const { filter } = query
  return await snapshot.row<Moved>(`
    SELECT ${moneyColumns(query)}, coalesce(sum(net_minor), 0) AS "netMinor"
    FROM ${moneyFrom(filter)} WHERE ${reportCondition(filter)}`)
}

function everColumns(): string {
  return `CAST(count(*) FILTER (number = 1) AS INTEGER) AS "everCustomers",
    CAST(count(*) FILTER (number = 1 AND is_guest) AS INTEGER) AS "everGuests",
    CAST(count(*) FILTER (number = 2) AS INTEGER) AS "repeatCustomers"`
}

/** Unmatched returns are taken off the margin at the store's margin %: no line of theirs is known. */
function moneyColumns({ filter, marginBasisPoints }: ReportQuery): string {
  return `coalesce(sum(gross_minor), 0) AS "grossMinor", coalesce(sum(refund_minor), 0) AS "refundMinor",
    ${marginE4(marginBasisPoints)} - ${unmatchedRefundSql(filter)} * ${marginBasisPoints} AS "marginE4"`
}

/** Net revenue of a filter by order date, returns matched to no order taken off as a line of their own: what AOV is made of. */
export function revenueOf(all: Totals): bigint {
  return all.netMinor - all.unmatchedRefundMinor
}
