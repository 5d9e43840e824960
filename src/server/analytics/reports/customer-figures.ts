import type { CustomerFigures, CustomerOutlook, ValueTier } from '@/domain/customers'
import { marginMinorFromE4, ratioMinor, roundMinor, toMinor } from '@/domain/money'
import type { LifecycleStage } from '@/domain/segments/lifecycle-stage'
import type { RfmGroup, RfmScore } from '@/domain/segments/rfm'

export interface FigureRow {
  key: string
  firstDay: string
  lastDay: string
  orders: number
  orderDays: number
  revenueMinor: bigint
  marginE4: bigint
  channel: string | null
  country: string | null
  nextDay: string | null
  isOverdue: boolean
  isBest: boolean
  isLikelyBusiness: boolean
  isAdvocate: boolean
  stage: LifecycleStage
  recency: RfmScore | null
  frequency: RfmScore
  monetary: RfmScore
  group: RfmGroup
  pAlive: number | null
  ordersP10: number
  ordersExpected: number
  ordersP90: number
  marginP10: number
  marginExpected: number
  marginP90: number
  valueMinor: number
  valueTier: ValueTier
}

/**
 * One row for each identified customer, as SQL to be filtered and sorted: of a table of customerTraitsSql's rows, those that
 * a condition over the columns of `orders` leaves.
 */
export function customerFiguresSql(traits: string, condition: string): string {
  return `
    SELECT t.customer, c.key, CAST(t.first_day AS VARCHAR) AS "firstDay", CAST(t.last_day AS VARCHAR) AS "lastDay",
      t.orders, t.order_days AS "orderDays", t.net_minor AS "revenueMinor", t.margin_e4 AS "marginE4",
      o.first_channel AS channel, o.first_country AS country, CAST(t.next_day AS VARCHAR) AS "nextDay",
      t.is_overdue AS "isOverdue", t.is_best AS "isBest", t.is_likely_business AS "isLikelyBusiness",
      t.is_advocate AS "isAdvocate", t.stage, t.rfm_recency AS recency, t.rfm_frequency AS frequency,
      t.rfm_monetary AS monetary, t.rfm_group AS "group",
      t.f_p_alive AS "pAlive", t.f_orders_p10 AS "ordersP10", t.f_orders_expected AS "ordersExpected",
      t.f_orders_p90 AS "ordersP90", t.f_margin_p10 AS "marginP10", t.f_margin_expected AS "marginExpected",
      t.f_margin_p90 AS "marginP90", t.f_value_minor AS "valueMinor", t.f_value_tier AS "valueTier"
    FROM ${traits} t JOIN customer c USING (customer)
      JOIN (SELECT customer, first_channel, first_country FROM orders WHERE number = 1 AND ${condition}) o USING (customer)
    WHERE NOT t.is_guest`
}

/** Figures from a row of that SQL. */
export function buildCustomerFigures(row: FigureRow): CustomerFigures {
  return {
    key: row.key,
    firstOrderOn: row.firstDay,
    lastOrderOn: row.lastDay,
    orders: row.orders,
    orderDays: row.orderDays,
    revenueMinor: toMinor(row.revenueMinor),
    marginMinor: marginMinorFromE4(row.marginE4),
    aovMinor: ratioMinor(row.revenueMinor, row.orders) ?? 0,
    channel: row.channel,
    country: row.country,
    stage: row.stage,
    rfm:
      row.recency === null
        ? null
        : { recency: row.recency, frequency: row.frequency, monetary: row.monetary, group: row.group },
    outlook: buildOutlook(row),
    nextOrderOn: row.nextDay,
    isOverdue: row.isOverdue,
    isBest: row.isBest,
    isLikelyBusiness: row.isLikelyBusiness,
    isAdvocate: row.isAdvocate,
  }
}

function buildOutlook(row: FigureRow): CustomerOutlook | null {
  if (row.pAlive === null) return null
  const minor = (value: number) => roundMinor(value) ?? 0
  return {
    pAlive: row.pAlive,
    orders: { p10: row.ordersP10, expected: row.ordersExpected, p90: row.ordersP90 },
    marginMinor: { p10: minor(row.marginP10), expected: minor(row.marginExpected), p90: minor(row.marginP90) },
    valueMinor: minor(row.valueMinor),
    valueTier: row.valueTier,
  }
}
