import { STAGE_RULES } from '@/domain/segments/lifecycle-stage'
import { findRfmGroup, RFM_SCORES } from '@/domain/segments/rfm'
import { RHYTHM_RULES } from '@/domain/segments/rhythm'
import { literal } from '@/server/duckdb/duckdb'
import { NO_CUSTOMER_FORECASTS } from '@/server/forecast/customer-forecast-table'
import type { Snapshot } from '../snapshot/snapshot'

export interface TraitOptions {
  /** The store's margin %, in basis points, for lines without a known unit cost. */
  marginBasisPoints: number
  /** The database of the customers' forecasts, or null where no model is fitted. */
  forecasts: string | null
}

/**
 * One row a customer of a snapshot, guests too, as SQL: `customer`, `is_guest`, `first_day`, `last_day`, `orders`, `order_days`,
 * `net_minor`, `margin_e4`, `since_last` in days, `rfm_recency`, `rfm_frequency`, `rfm_monetary` (1–5 or NULL), `rfm_group`,
 * `stage`, `own_next_day`, `next_day` (the model's where there is one), `is_overdue`, `is_best`, `is_likely_business`, and of
 * the forecast `f_…` columns, NULL without one. Its domain twins are in domain/segments; a property test holds them equal.
 */
export function customerTraitsSql(snapshot: Snapshot, { marginBasisPoints, forecasts }: TraitOptions): string {
  const { storeWeight } = RHYTHM_RULES
  return `
    SELECT *, CASE WHEN NOT is_guest THEN ${stageOf()} END AS stage, ${groupOf()} AS rfm_group,
      own_next_day < DATE ${literal(snapshot.meta.asOf)} AS is_overdue,
      ${forecasts ? "DATE '1970-01-01' + f_next_order_day" : 'own_next_day'} AS next_day
    FROM (
      SELECT *, last_day + CAST((2 * rhythm_top + rhythm_bottom) // (2 * rhythm_bottom) AS INTEGER) AS own_next_day
      FROM (
        SELECT t.* EXCLUDE (known_net_minor, known_cost_minor, recency_days),
          t.recency_days - 1 AS since_last,
          ${marginOf('t', marginBasisPoints)} AS margin_e4,
          margin_e4 > top.top_margin_e4 OR margin_e4 = top.top_margin_e4 AND t.customer <= top.top_customer AS is_top_by_margin,
          s.gaps * (${storeWeight - 1} + t.order_days) AS rhythm_bottom,
          greatest(${storeWeight} * s.gap_days + (t.last_day - t.first_day) * s.gaps, rhythm_bottom) AS rhythm_top,
          f.p_alive AS f_p_alive, f.orders_p10 AS f_orders_p10, f.orders_expected AS f_orders_expected,
          f.orders_p90 AS f_orders_p90, f.margin_p10_minor AS f_margin_p10, f.margin_expected_minor AS f_margin_expected,
          f.margin_p90_minor AS f_margin_p90, f.value_minor AS f_value_minor, f.value_tier AS f_value_tier,
          f.next_order_day AS f_next_order_day
        FROM customer_trait t CROSS JOIN store_trait s LEFT JOIN (${lastOfTop(marginBasisPoints)}) top ON TRUE
        LEFT JOIN ${forecasts ? `${forecasts}.customer_forecast` : NO_CUSTOMER_FORECASTS} f USING (customer)))`
}

function marginOf(table: string, marginBasisPoints: number): string {
  return `(CAST(${table}.known_net_minor AS HUGEINT) - ${table}.known_cost_minor) * 10000
    + (CAST(${table}.net_minor AS HUGEINT) - ${table}.known_net_minor) * ${Math.trunc(marginBasisPoints)}`
}

/** The last of the ⌈20 % · N⌉ by margin: numbers ascend with the first order, so that a tie goes to the earlier one. */
function lastOfTop(marginBasisPoints: number): string {
  return `
    SELECT c.customer AS top_customer, ${marginOf('c', marginBasisPoints)} AS top_margin_e4 FROM customer_trait c WHERE NOT c.is_guest
    ORDER BY top_margin_e4 DESC, c.customer
    LIMIT 1 OFFSET (SELECT greatest(0, (customers + ${STAGE_RULES.loyalTopOf - 1}) // ${STAGE_RULES.loyalTopOf} - 1) FROM store_trait)`
}

/** Twin of classifyLifecycleStage. */
function stageOf(): string {
  const { lapsedAbove, atRiskAbove, slowingAbove, loyalOrders } = STAGE_RULES
  const isSilentFor = (rhythms: number) => `since_last * rhythm_bottom > ${rhythms} * rhythm_top`
  return `CASE WHEN ${isSilentFor(lapsedAbove)} THEN 'lapsed' WHEN ${isSilentFor(atRiskAbove)} THEN 'atRisk'
    WHEN ${isSilentFor(slowingAbove)} THEN 'slowing' WHEN is_won_back THEN 'wonBack'
    WHEN order_days >= 2 AND (orders >= ${loyalOrders} OR is_top_by_margin) THEN 'loyal'
    WHEN orders >= 2 THEN 'active' ELSE 'new' END`
}

/** Twin of findRfmGroup. */
function groupOf(): string {
  const whens = RFM_SCORES.flatMap((recency) =>
    RFM_SCORES.map((frequency) => `WHEN ${recency * 10 + frequency} THEN ${literal(findRfmGroup(recency, frequency))}`),
  )
  return `CASE rfm_recency * 10 + rfm_frequency ${whens.join(' ')} END`
}
