import { type ActivitySpell, type CustomerBase, computeCustomerBases } from '@/domain/customer-base'
import type { Snapshot } from '../snapshot/snapshot'
import { customerCondition, type ReportQuery } from './report-query'

/** The customer base at the start and end of every month up to `lastMonth`, and who left in it (METRICS "monthly churn"). */
export async function customerBases(
  snapshot: Snapshot,
  query: ReportQuery,
  range: { firstMonth: number; lastMonth: number; inactivityMonths: number },
): Promise<CustomerBase[]> {
  const spells = await snapshot.rows<ActivitySpell>(`
    SELECT month, next_month AS "nextMonth", CAST(count(*) AS INTEGER) AS customers FROM orders
    WHERE ${customerCondition(query.filter)} AND (next_month IS NULL OR next_month <> month) GROUP BY ALL`)
  return computeCustomerBases({ spells, ...range })
}

/** Customers in the base twelve months before the end of `lastMonth`, and how many of them are not in it at that end. */
export async function yearAgoBase(
  snapshot: Snapshot,
  query: ReportQuery,
  { lastMonth, inactivityMonths }: { lastMonth: number; inactivityMonths: number },
): Promise<{ baseYearAgo: number; lostOfThatBase: number }> {
  const within = (end: number) => `bool_or(month BETWEEN ${end - inactivityMonths + 1} AND ${end})`
  return await snapshot.row<{ baseYearAgo: number; lostOfThatBase: number }>(`
    WITH customer AS (SELECT ${within(lastMonth - 12)} AS was, ${within(lastMonth)} AS is_now FROM orders
      WHERE ${customerCondition(query.filter)} GROUP BY customer)
    SELECT CAST(count(*) FILTER (was) AS INTEGER) AS "baseYearAgo",
      CAST(count(*) FILTER (was AND NOT is_now) AS INTEGER) AS "lostOfThatBase" FROM customer`)
}
