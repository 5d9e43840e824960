import type { FilterOption, FilterOptions } from '@/domain/report-state'
import type { Snapshot } from '../snapshot/snapshot'

/** Channels and countries of customers' first orders, most customers first. An empty text: none given. */
export async function filterOptions(snapshot: Snapshot): Promise<FilterOptions> {
  const options = (column: string) =>
    snapshot.rows<FilterOption>(`
      SELECT coalesce(${column}, '') AS value, CAST(count(*) AS INTEGER) AS customers
      FROM orders WHERE number = 1 GROUP BY ALL ORDER BY customers DESC, value LIMIT 200`)
  const { firstDay, lastDay } = snapshot.meta
  return { channels: await options('first_channel'), countries: await options('first_country'), firstDay, lastDay }
}
