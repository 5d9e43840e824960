import type { LocalDate } from '@/domain/time/local-date'
import type { Snapshot } from '../snapshot/snapshot'
import { acquiredCondition, wonCondition } from './acquired-condition'
import { moneyFrom, ordersFrom } from './money-relations'
import { marginE4, type ReportQuery, rangeCondition, reportCondition } from './report-query'

/** A counted order as the figures of a filter sum it; by refund date also what moved on a day of its own. */
export interface OrderBehind {
  sourceNumber: number
  externalId: string
  day: LocalDate
  /** Null for a customer without a counted order. */
  customer: string | null
  /** 1 for the customer's first counted order; null for a refund by its own date, and for what a fully refunded order brought. */
  number: number | null
  grossMinor: bigint
  refundMinor: bigint
  revenueMinor: bigint
  marginE4: bigint
}

/** A customer as the figures of a filter count them. */
export interface CustomerBehind {
  customer: string
  firstDay: LocalDate
  cohort: LocalDate
  orders: number
  revenueMinor: bigint
  marginE4: bigint
  /** Margin of the orders dated before the first anniversary: what realised LTV at 12 months sums. */
  yearMarginE4: bigint
  /** The customer's cohort is over and its youngest customer is a year old: it is in that LTV. */
  isYearFinal: boolean
}

/** An order that no figure counts, and why. */
export interface OrderLeftOut {
  sourceNumber: number
  externalId: string
  day: LocalDate | null
  reason: string
  grossMinor: bigint
}

/** A part of a list: rows from `offset` on, at most `limit`. */
export interface RowsPart {
  offset: number
  limit: number
}

const page = ({ offset, limit }: RowsPart) => `LIMIT ${Math.trunc(limit)} OFFSET ${Math.trunc(offset)}`

/** The counted orders behind the figures, in time order; by refund date, the money of each day it moved on. */
export async function ordersBehind(snapshot: Snapshot, query: ReportQuery, part: RowsPart): Promise<OrderBehind[]> {
  const { filter, marginBasisPoints } = query
  return await snapshot.rows<OrderBehind>(`
    SELECT o.source_number AS "sourceNumber", o.external_id AS "externalId", CAST(o.day AS VARCHAR) AS day,
      c.key AS customer, o.number, sum(o.gross_minor) AS "grossMinor", sum(o.refund_minor) AS "refundMinor",
      sum(o.net_minor) AS "revenueMinor", ${marginE4(marginBasisPoints)} AS "marginE4"
    FROM (SELECT * FROM ${moneyFrom(filter)} WHERE ${reportCondition(filter)}) o LEFT JOIN customer c USING (customer)
    GROUP BY ALL ORDER BY day, "sourceNumber", "externalId", o.number NULLS LAST ${page(part)}`)
}

/** The customers behind the figures, oldest first: those won in the filter's days, with all that they ordered afterwards. */
export async function customersBehind(
  snapshot: Snapshot,
  query: ReportQuery,
  part: RowsPart,
): Promise<CustomerBehind[]> {
  const { filter, marginBasisPoints } = query
  return await snapshot.rows<CustomerBehind>(`
    WITH youngest AS (
      SELECT first_month, max(first_day) AS day FROM orders WHERE ${wonCondition(filter)} AND number = 1 GROUP BY 1)
    SELECT c.key AS customer, CAST(o.first_day AS VARCHAR) AS "firstDay",
      CAST(date_trunc('month', o.first_day) AS VARCHAR) AS cohort, CAST(count(*) AS INTEGER) AS orders,
      sum(o.net_minor) AS "revenueMinor", ${marginE4(marginBasisPoints)} AS "marginE4",
      ${marginE4(marginBasisPoints, 'o.age_months < 12')} AS "yearMarginE4",
      y.day + INTERVAL 12 MONTH <= m.as_of AND last_day(y.day) <= m.as_of AS "isYearFinal"
    FROM (SELECT * FROM ${ordersFrom(filter)} WHERE ${acquiredCondition(filter)}) o
      JOIN customer c USING (customer) JOIN youngest y USING (first_month), meta m
    GROUP BY ALL ORDER BY "firstDay", customer ${page(part)}`)
}

/** Every order of the store that no figure counts; a filter on customers has no say here, since many have none. */
export async function ordersLeftOut(snapshot: Snapshot, query: ReportQuery, part: RowsPart): Promise<OrderLeftOut[]> {
  return await snapshot.rows<OrderLeftOut>(`
    SELECT source_number AS "sourceNumber", external_id AS "externalId", CAST(day AS VARCHAR) AS day,
      CASE outcome WHEN 'unknown' THEN 'unknownStatus' ELSE outcome END AS reason, gross_minor AS "grossMinor"
    FROM other_order WHERE ${rangeCondition(query.filter)}
    ORDER BY day NULLS FIRST, source_number, external_id ${page(part)}`)
}
