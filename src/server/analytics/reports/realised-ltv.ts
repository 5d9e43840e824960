import type { RealisedLtvInput } from '@/domain/realised-ltv'
import type { Snapshot } from '../snapshot/snapshot'
import { customerCondition, marginE4, type ReportQuery } from './report-query'

interface AgeStat {
  cohort: number
  ageMonths: number
  marginE4: bigint
  revenueMinor: bigint
}

/** What realised LTV (METRICS "LTV" 1) is computed from: sums by monthly cohort and whole months since the first order. */
export async function realisedLtvSums(snapshot: Snapshot, query: ReportQuery): Promise<RealisedLtvInput> {
  const where = customerCondition(query.filter)
  const sums = await snapshot.rows<AgeStat>(`
    SELECT first_month AS cohort, CAST(age_months AS INTEGER) AS "ageMonths", sum(net_minor) AS "revenueMinor",
      ${marginE4(query.marginBasisPoints)} AS "marginE4"
    FROM orders WHERE ${where} GROUP BY ALL`)
  const cohorts = await snapshot.rows<{ cohort: number; size: number; youngestDay: string }>(`
    SELECT first_month AS cohort, CAST(count(*) AS INTEGER) AS size, CAST(max(first_day) AS VARCHAR) AS "youngestDay"
    FROM orders WHERE ${where} AND number = 1 GROUP BY ALL ORDER BY cohort`)
  return { asOf: snapshot.meta.asOf, cohorts, sums }
}
