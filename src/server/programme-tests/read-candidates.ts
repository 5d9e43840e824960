import type { SplitCandidate } from '@/domain/programme-test/split-customers'
import { marginE4 } from '@/server/analytics/reports/report-query'
import type { Snapshot } from '@/server/analytics/snapshot/snapshot'
import { literal } from '@/server/duckdb/duckdb'

/** Customers of the population with their margin over the last `days` and the days since their last order. */
export async function readCandidates(
  snapshot: Snapshot,
  { marginBasisPoints, condition, days }: { marginBasisPoints: number; condition: string; days: number },
): Promise<SplitCandidate[]> {
  const end = `DATE ${literal(snapshot.meta.asOf)}`
  return await snapshot.rows<SplitCandidate>(`
    SELECT c.key, p.margin AS "preMarginE4", CAST(${end} - c.last_day AS INTEGER) AS "recencyDays"
    FROM (SELECT customer, CAST(${marginE4(marginBasisPoints, `day > ${end} - ${days}`)} AS BIGINT) AS margin
      FROM orders WHERE ${condition} GROUP BY customer) p
    JOIN customer c USING (customer) ORDER BY c.key`)
}
