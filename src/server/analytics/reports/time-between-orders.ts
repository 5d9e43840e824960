import type { Descriptive } from '@/domain/descriptive'
import type { Snapshot } from '../snapshot/snapshot'
import { wonCondition } from './acquired-condition'
import type { ReportQuery } from './report-query'

/** Median and quartiles of days between consecutive orders of the same customer, pooled (METRICS). */
export async function timeBetweenOrders(
  snapshot: Snapshot,
  query: ReportQuery,
): Promise<Descriptive['daysBetweenOrders']> {
  return await snapshot.row<Descriptive['daysBetweenOrders']>(`
    SELECT quantile_cont(gap_days, 0.25) AS p25, quantile_cont(gap_days, 0.5) AS median,
      quantile_cont(gap_days, 0.75) AS p75, CAST(count(gap_days) AS INTEGER) AS gaps
    FROM orders WHERE ${wonCondition(query.filter)}`)
}
