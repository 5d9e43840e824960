import type { CustomerFigures, CustomerOutlook, ValueTier } from '@/domain/customers'
import { marginMinorFromE4, ratioMinor, roundMinor, toMinor } from '@/domain/money'
import { computeLargeOrderThreshold } from '@/domain/order-value'
import { NO_CUSTOMER_FORECASTS } from '@/server/forecast/customer-forecast-table'
import type { Snapshot } from '../snapshot/snapshot'
import { marginE4 } from './report-query'

/** § METRICS "Lifecycle stage": weight of the store's mean gap, and the gap of a store with too few of its own. */
const RHYTHM = { storeWeight: 2, gapsAtLeast: 30, gapDaysWithout: 90 }

/** What customers' figures are measured against: the store's own. */
export interface StoreMeasures {
  revenueMinor: bigint
  orders: number
  meanGapDays: number
  largeValueMinor: number | null
  largeUnitsE3: number | null
}

/** The store's average order, mean gap between order days and thresholds of large orders. */
export async function storeMeasures(snapshot: Snapshot): Promise<StoreMeasures> {
  const sums = await snapshot.row<{
    revenueMinor: bigint
    orders: number
    p99: number | null
    unitsOrders: number
    unitsE3: bigint
    p99UnitsE3: number | null
  }>(`
    SELECT coalesce(sum(net_minor), 0) AS "revenueMinor", CAST(count(*) AS INTEGER) AS orders,
      quantile_cont(net_minor, 0.99) AS p99, CAST(count(units) AS INTEGER) AS "unitsOrders",
      coalesce(sum(CAST(units * 1000 AS BIGINT)), 0) AS "unitsE3",
      quantile_cont(CAST(units * 1000 AS BIGINT), 0.99) AS "p99UnitsE3" FROM orders`)
  const { gaps, days } = await snapshot.row<{ gaps: number; days: number }>(`
    SELECT CAST(count(*) AS INTEGER) AS gaps, CAST(coalesce(sum(gap_days), 0) AS DOUBLE) AS days
    FROM orders WHERE gap_days > 0`)
  return {
    revenueMinor: sums.revenueMinor,
    orders: sums.orders,
    meanGapDays: gaps < RHYTHM.gapsAtLeast ? RHYTHM.gapDaysWithout : days / gaps,
    largeValueMinor: computeLargeOrderThreshold(sums.p99, sums.revenueMinor, sums.orders),
    largeUnitsE3: computeLargeOrderThreshold(sums.p99UnitsE3, sums.unitsE3, sums.unitsOrders),
  }
}

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

export interface FiguresQuery {
  marginBasisPoints: number
  measures: StoreMeasures
  /** The database of the customers' forecasts, or null where no model is fitted. */
  forecasts: string | null
  /** Over the columns of `orders`: whose figures. */
  condition: string
}

/** One row a customer, as SQL to be filtered and sorted: sums of orders, own rhythm, what the model says. */
export function customerFiguresSql(query: FiguresQuery, asOf: string): string {
  const { measures, forecasts } = query
  const { storeWeight } = RHYTHM
  const rhythm = `greatest(1, (${storeWeight} * ${measures.meanGapDays} + (own.last_day - own.first_day))
    / (${storeWeight} + own.order_days - 1))`
  const byRhythm = `own.last_day + CAST(round(${rhythm}) AS INTEGER)`
  const next = forecasts ? "DATE '1970-01-01' + f.next_order_day" : byRhythm
  return `
    WITH own AS (
      SELECT customer, min(first_day) AS first_day, max(day) AS last_day, CAST(count(*) AS INTEGER) AS orders,
        CAST(count(*) FILTER (gap_days IS NULL OR gap_days > 0) AS INTEGER) AS order_days,
        CAST(sum(net_minor) AS HUGEINT) AS revenue, ${marginE4(query.marginBasisPoints)} AS margin_e4,
        any_value(first_channel) AS channel, any_value(first_country) AS country,
        count(*) FILTER (net_minor > ${measures.largeValueMinor ?? "'inf'::DOUBLE"}) AS large,
        count(*) FILTER (coalesce(units * 1000 > ${measures.largeUnitsE3 ?? "'inf'::DOUBLE"}, false)) AS bulky
      FROM orders WHERE NOT is_guest AND ${query.condition} GROUP BY customer)
    SELECT own.customer, c.key, CAST(own.first_day AS VARCHAR) AS "firstDay", CAST(own.last_day AS VARCHAR) AS "lastDay",
      own.orders, own.order_days AS "orderDays", own.revenue AS "revenueMinor", own.margin_e4 AS "marginE4",
      own.channel, own.country, CAST(${next} AS VARCHAR) AS "nextDay",
      ${byRhythm} < DATE '${asOf}' AS "isOverdue",
      own.orders > 1 AND own.revenue * ${measures.orders} > 2 * CAST(${measures.revenueMinor} AS HUGEINT) * own.orders AS "isBest",
      own.large >= 2 OR own.bulky >= 1 AS "isLikelyBusiness",
      f.p_alive AS "pAlive", f.orders_p10 AS "ordersP10", f.orders_expected AS "ordersExpected",
      f.orders_p90 AS "ordersP90", f.margin_p10_minor AS "marginP10", f.margin_expected_minor AS "marginExpected",
      f.margin_p90_minor AS "marginP90", f.value_minor AS "valueMinor", f.value_tier AS "valueTier"
    FROM own JOIN customer c USING (customer)
      LEFT JOIN ${forecasts ? `${forecasts}.customer_forecast` : NO_CUSTOMER_FORECASTS} f USING (customer)`
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
    outlook: buildOutlook(row),
    nextOrderOn: row.nextDay,
    isOverdue: row.isOverdue,
    isBest: row.isBest,
    isLikelyBusiness: row.isLikelyBusiness,
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
