import type { PeriodSums } from '@/domain/digest/build-digest'
import type { DayRange } from '@/domain/digest/digest-period'
import { literal } from '@/server/duckdb/duckdb'
import type { Snapshot } from '../snapshot/snapshot'

/** What the counted orders of some local days added up to; null where the days begin before the data do. */
export async function periodSums(snapshot: Snapshot, { from, to }: DayRange): Promise<PeriodSums | null> {
  if (from < snapshot.meta.firstDay) return null
  return await snapshot.row<PeriodSums>(`
    SELECT CAST(count(*) AS INTEGER) AS orders, CAST(count(*) FILTER (number = 1) AS INTEGER) AS "newCustomers",
      coalesce(sum(net_minor), 0) AS "revenueMinor",
      coalesce(sum(net_minor) FILTER (number > 1), 0) AS "returningRevenueMinor"
    FROM orders WHERE day BETWEEN DATE ${literal(from)} AND DATE ${literal(to)}`)
}
