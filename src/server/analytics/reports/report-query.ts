import type { AovBand } from '@/domain/descriptive'
import type { ReportFilter } from '@/domain/report-filter'
import { literal } from '@/server/duckdb/duckdb'
import type { OrderCosts } from '@/server/services/store/store-context'
import { valueBandCondition } from './value-band-condition'

/**
 * A filter as SQL can be made of it: presets of days are days, switches left to the store are settled, and a saved segment is
 * a condition over the columns of `orders`.
 */
export interface ResolvedFilter extends ReportFilter {
  segmentCondition?: string
}

/** What every report is asked with, beside its own switches. */
export interface ReportQuery {
  filter: ResolvedFilter
  /** The store's margin %, in basis points, for lines without a known unit cost. */
  marginBasisPoints: number
  /** For contribution; absent: not entered. */
  costs?: OrderCosts
  /** Margin is revenue for this reader: what may be paid for a customer cannot be told from it. */
  hidesCosts?: boolean
}

/**
 * The WHERE condition of a filter on customers, over the columns of `orders` or of what ordersFrom and moneyFrom return: the
 * customers' orders, all of them. `TRUE` where nobody is left out.
 */
export function customerCondition(filter: ResolvedFilter): string {
  const conditions = [
    oneOf('first_channel', filter.channel),
    oneOf('first_source', filter.source),
    oneOf('first_campaign', filter.campaign),
    oneOf('first_coupon', filter.coupon),
    oneOf('first_country', filter.country),
    oneOf('first_city', filter.city),
    inLines('customer', 'product', filter.product, 'l.number = 1'),
    inLines('customer', 'category', filter.category, 'l.number = 1'),
    bandCondition(filter),
    // A segment that nobody resolved lets nobody in: never "no filter" in doubt.
    filter.segment === undefined ? null : `(${filter.segmentCondition ?? 'FALSE'})`,
    filter.guests === 'out' ? 'NOT is_guest' : null,
  ].filter((condition) => condition !== null)
  // Money of customers without a counted order belongs to no cohort, and to no filter.
  return conditions.length === 0 ? 'TRUE' : ['customer IS NOT NULL', ...conditions].join(' AND ')
}

/**
 * The WHERE condition of a filter on orders, the range of days included: which orders are summed, never who is counted.
 * `TRUE` where no order is left out.
 */
export function orderCondition(filter: ResolvedFilter): string {
  return allOf(orderAttributes(filter), rangeConditions(filter, 'day'))
}

/** The range of days alone, over any day; a report of cohorts can ask it of their first day. */
export function rangeCondition(filter: ResolvedFilter, day = 'day'): string {
  return allOf(rangeConditions(filter, day))
}

/** Both: the orders that a report sums. */
export function reportCondition(filter: ResolvedFilter): string {
  const parts = [customerCondition(filter), orderCondition(filter)].filter((part) => part !== 'TRUE')
  return parts.length === 0 ? 'TRUE' : parts.join(' AND ')
}

/** True where a filter leaves customers or orders out by what they are, so that money belonging to none does not enter. */
export function isFiltered(filter: ResolvedFilter): boolean {
  return customerCondition(filter) !== 'TRUE' || orderAttributes(filter).length > 0
}

/** True where only some days are asked for. */
export function hasRange(filter: ResolvedFilter): boolean {
  return rangeConditions(filter, 'day').length > 0
}

/** Returns matched to no order, as an SQL amount: those of the range; 0 under any other filter, as they belong to nobody. */
export function unmatchedRefundSql(filter: ResolvedFilter): string {
  if (isFiltered(filter)) return '0'
  return `coalesce((SELECT sum(amount_minor) FROM unmatched_refund WHERE ${rangeCondition(filter)}), 0)`
}

/**
 * Margin of a group of orders in 1/10 000 minor units: lines with a known cost bring revenue less cost, the others
 * the store's margin % (METRICS "Margin"). Always without tax and shipping. An aggregate: use it with GROUP BY.
 */
export function marginE4(marginBasisPoints: number, condition = 'TRUE'): string {
  const sum = (column: string) => `coalesce(sum(${column}) FILTER (${condition}), 0)`
  const known = sum('known_net_minor')
  return `((${known} - ${sum('known_cost_minor')}) * 10000 + (${sum('goods_net_minor')} - ${known}) * ${marginBasisPoints})`
}

function orderAttributes(filter: ResolvedFilter): string[] {
  return [
    oneOf('channel', filter.orderChannel),
    oneOf('coupon', filter.orderCoupon),
    inLines('order_id', 'product', filter.orderProduct),
    inLines('order_id', 'category', filter.orderCategory),
  ].filter((condition) => condition !== null)
}

function rangeConditions({ from, to }: ResolvedFilter, day: string): string[] {
  return [
    ...(from === undefined ? [] : [`${day} >= DATE ${literal(from)}`]),
    ...(to === undefined ? [] : [`${day} <= DATE ${literal(to)}`]),
  ]
}

function allOf(...conditions: string[][]): string {
  const all = conditions.flat()
  return all.length === 0 ? 'TRUE' : all.join(' AND ')
}

function oneOf(column: string, values: readonly string[] | undefined): string | null {
  if (!values || values.length === 0) return null
  return `coalesce(${column}, '') IN (${values.map(literal).join(', ')})`
}

/** Orders, or customers, with a line of one of the products or categories. */
function inLines(
  column: 'customer' | 'order_id',
  what: 'product' | 'category',
  keys: readonly string[] | undefined,
  condition = 'TRUE',
): string | null {
  if (!keys || keys.length === 0) return null
  return `${column} IN (SELECT l.${column} FROM order_line l JOIN ${what} w USING (${what}_id)
    WHERE ${condition} AND l.${column} IS NOT NULL AND w.key IN (${keys.map(literal).join(', ')}))`
}

function bandCondition(filter: ResolvedFilter): string | null {
  const bands: readonly AovBand['band'][] = filter.valueBand ?? []
  return bands.length === 0 ? null : valueBandCondition(bands, filter)
}
