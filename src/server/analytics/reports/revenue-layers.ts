import { buildRevenueLayers, type LayerStat, type RevenueLayers } from '@/domain/revenue-layers'
import type { Snapshot } from '../snapshot/snapshot'
import { moneyFrom } from './money-relations'
import { monthsOf } from './months'
import { type ReportQuery, reportCondition } from './report-query'

/** Revenue of each month by the quarter, and by the year, its customers were won in. */
export async function revenueLayers(snapshot: Snapshot, query: ReportQuery): Promise<RevenueLayers> {
  const { filter } = query
  const stats = await snapshot.rows<LayerStat>(`
    SELECT month, CAST(first_month // 3 AS INTEGER) AS quarter, coalesce(sum(net_minor), 0) AS "revenueMinor"
    FROM ${moneyFrom(filter)} WHERE ${reportCondition(filter)} GROUP BY ALL ORDER BY ALL`)
  return buildRevenueLayers(stats, { ...monthsOf(snapshot, query, stats), asOf: snapshot.meta.asOf })
}
