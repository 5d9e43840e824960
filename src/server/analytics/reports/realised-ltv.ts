import type { PaybackInput } from '@/domain/ltv-payback'
import type { Snapshot } from '../snapshot/snapshot'
import { acquiredCondition, wonCondition } from './acquired-condition'
import { ordersFrom } from './money-relations'
import { marginE4, type ReportQuery } from './report-query'

interface AgeStat {
  cohort: number
  ageMonths: number
  marginE4: bigint
  revenueMinor: bigint
}

/**
 * What realised LTV (METRICS "LTV" 1) is computed from: sums by monthly cohort and whole months since the first order, of the
 * customers won in the filter's range.
 */
export async function realisedLtvSums(snapshot: Snapshot, query: ReportQuery): Promise<PaybackInput> {
  const { filter, marginBasisPoints } = query
  const sums = await snapshot.rows<AgeStat>(`
    SELECT first_month AS cohort, CAST(age_months AS INTEGER) AS "ageMonths", sum(net_minor) AS "revenueMinor",
      ${marginE4(marginBasisPoints)} AS "marginE4"
    FROM ${ordersFrom(filter)} WHERE ${acquiredCondition(filter)} GROUP BY ALL`)
  const cohorts = await snapshot.rows<PaybackInput['cohorts'][number]>(`
    SELECT first_month AS cohort, CAST(count(*) AS INTEGER) AS size, CAST(max(first_day) AS VARCHAR) AS "youngestDay",
      ${marginE4(marginBasisPoints)} AS "firstOrderMarginE4"
    FROM orders WHERE ${wonCondition(filter)} AND number = 1 GROUP BY ALL ORDER BY cohort`)
  return { asOf: snapshot.meta.asOf, cohorts, sums }
}
