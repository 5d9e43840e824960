import type { ReportFilter } from '@/domain/report-filter'
import type { OrderCosts } from '@/server/services/store/store-context'
import { extraMoney } from './money-switches'
import { marginE4 } from './report-query'

/**
 * Counted orders with their money under the filter's switches, as a relation to select from: the columns of `orders`, of
 * which `gross_minor` and `net_minor` hold tax and shipping where asked for; refunds by order date. What counts orders and
 * customers reads this, and so does everything that METRICS puts on the order's date: AOV, bands, RFM, LTV.
 */
export function ordersFrom(filter: ReportFilter): string {
  return `(SELECT ${money(filter, 'FALSE')} FROM orders) AS orders`
}

/**
 * Money by the day it moved: as ordersFrom, or with refunds by their own date (METRICS "By refund date"). Then there are rows
 * that are no counted order, `number` null: what fully refunded orders brought, and every refund; `customer` and
 * the cohort's columns are null where the customer has no counted order ("no cohort"). Count orders by `count(number)`.
 */
export function moneyFrom(filter: ReportFilter): string {
  if (filter.refundsBy !== 'refund') return ordersFrom(filter)
  return `(SELECT ${money(filter, 'coalesce(is_refund, FALSE)')} FROM (
    SELECT * REPLACE (CAST(0 AS BIGINT) AS refund_minor, gross_minor AS net_minor, gross_minor AS goods_net_minor,
      known_net_minor + known_refund_minor AS known_net_minor) FROM orders
    UNION ALL BY NAME SELECT * FROM money_event)) AS orders`
}

/** Whether any cost beside the goods is known: without one, contribution is not shown (METRICS "Margin"). */
export function hasContribution(costs: OrderCosts | undefined): costs is OrderCosts {
  return costs !== undefined && Object.values(costs).some((cost) => cost !== null)
}

/**
 * Contribution of a group in 1/10 000 minor units: margin + shipping charged − shipping, packing and payment cost of the
 * counted orders (METRICS "Contribution"). An aggregate over ordersFrom or moneyFrom.
 */
export function contributionE4(marginBasisPoints: number, costs: OrderCosts, condition = 'TRUE'): string {
  const counted = `number IS NOT NULL AND (${condition})`
  const perOrder = BigInt(costs.shippingCostMinor ?? 0) + BigInt(costs.packingCostMinor ?? 0)
  return `(${marginE4(marginBasisPoints, condition)}
    + coalesce(sum(shipping_minor) FILTER (${condition}), 0) * 10000 - count(*) FILTER (${counted}) * ${perOrder * 10_000n}
    - coalesce(sum(paid_minor) FILTER (${counted}), 0) * ${costs.paymentCostBasisPoints ?? 0})`
}

/** The columns that hold goods alone in the snapshot; what a customer paid in all stands beside them. */
function money(filter: ReportFilter, isRefund: string): string {
  const extra = extraMoney(filter)
  const paid = 'gross_minor + tax_minor + shipping_minor AS paid_minor'
  if (extra === '') return `*, ${paid}`
  // Tax and shipping given back stand as negative amounts in a refund's row: they are refunds, not less of gross.
  return `* REPLACE (CASE WHEN ${isRefund} THEN gross_minor ELSE gross_minor${extra} END AS gross_minor,
    CASE WHEN ${isRefund} THEN refund_minor - (0${extra}) ELSE refund_minor END AS refund_minor,
    net_minor${extra} AS net_minor), ${paid}`
}
