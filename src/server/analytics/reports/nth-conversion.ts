import type { NthConversion } from '@/domain/descriptive'
import { computeNthConversion, MAX_NTH, type NthConversionStat } from '@/domain/nth-conversion'
import type { Snapshot } from '../snapshot/snapshot'
import { wonCondition } from './acquired-condition'
import type { ReportQuery } from './report-query'

/** Nth → N+1th conversion, raw and by Kaplan–Meier, from a histogram of waits in whole days. */
export async function nthConversion(snapshot: Snapshot, query: ReportQuery): Promise<NthConversion[]> {
  const { asOf } = snapshot.meta
  return computeNthConversion(
    await snapshot.rows<Required<NthConversionStat>>(waitsSql(wonCondition(query.filter), { asOf, maxNth: MAX_NTH })),
  )
}

/** Days from each order up to the `maxNth`th to the next one, or to as-of without it, as SQL: rows of NthConversionStat. */
export function waitsSql(where: string, { asOf, maxNth }: { asOf: string; maxNth: number }): string {
  return `
    SELECT n, days, CAST(sum(events) AS INTEGER) AS events, CAST(sum(censored) AS INTEGER) AS censored,
      CAST(sum(guests) AS INTEGER) AS guests FROM (
      SELECT number - 1 AS n, gap_days AS days, count(*) AS events, 0 AS censored, 0 AS guests
      FROM orders WHERE ${where} AND number BETWEEN 2 AND ${maxNth + 1} GROUP BY ALL
      UNION ALL
      SELECT number, CAST(DATE '${asOf}' - day AS INTEGER), 0, count(*), count(*) FILTER (is_guest)
      FROM orders WHERE ${where} AND number <= ${maxNth} AND next_month IS NULL GROUP BY ALL)
    GROUP BY ALL ORDER BY ALL`
}
