import type { NthConversion } from '@/domain/descriptive'
import { computeNthConversion, MAX_NTH, type NthConversionStat } from '@/domain/nth-conversion'
import type { Snapshot } from '../snapshot/snapshot'
import { customerCondition, type ReportQuery } from './report-query'

/** Nth → N+1th conversion, raw and by Kaplan–Meier, from a histogram of waits in whole days. */
export async function nthConversion(snapshot: Snapshot, query: ReportQuery): Promise<NthConversion[]> {
  const where = customerCondition(query.filter)
  const waits = await snapshot.rows<Required<NthConversionStat>>(`
    SELECT n, days, CAST(sum(events) AS INTEGER) AS events, CAST(sum(censored) AS INTEGER) AS censored,
      CAST(sum(guests) AS INTEGER) AS guests FROM (
      SELECT number - 1 AS n, gap_days AS days, count(*) AS events, 0 AS censored, 0 AS guests
      FROM orders WHERE ${where} AND number BETWEEN 2 AND ${MAX_NTH + 1} GROUP BY ALL
      UNION ALL
      SELECT number, CAST(DATE '${snapshot.meta.asOf}' - day AS INTEGER), 0, count(*), count(*) FILTER (is_guest)
      FROM orders WHERE ${where} AND number <= ${MAX_NTH} AND next_month IS NULL GROUP BY ALL)
    GROUP BY ALL ORDER BY ALL`)
  return computeNthConversion(waits)
}
