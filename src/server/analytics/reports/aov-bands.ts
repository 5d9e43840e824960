import type { AovBand } from '@/domain/descriptive'
import { share, toMinor } from '@/domain/money'
import type { Snapshot } from '../snapshot/snapshot'
import { ordersFrom } from './money-relations'
import { type ReportQuery, reportCondition } from './report-query'
import { revenueOf, type Totals } from './totals'

interface BandStat {
  band: AovBand['band']
  customers: number
  revenueMinor: bigint
}

const BANDS: readonly AovBand['band'][] = ['low', 'mid', 'high']

/** Customers by their own average order value against the store's: below ½ ×, up to 2 × (both bounds in), above. */
export async function aovBands(snapshot: Snapshot, query: ReportQuery, all: Totals): Promise<AovBand[]> {
  const revenue = revenueOf(all)
  // Own AOV ÷ store AOV, cross-multiplied: exact where a division would round at the bounds.
  const own = `CAST(net AS HUGEINT) * ${all.orders}`
  const store = `CAST(${revenue} AS HUGEINT) * orders`
  const stats = await snapshot.rows<BandStat>(`
    WITH customer AS (SELECT CAST(sum(net_minor) AS BIGINT) AS net, count(*) AS orders FROM ${ordersFrom(query.filter)}
      WHERE ${reportCondition(query.filter)} GROUP BY customer)
    SELECT CASE WHEN 2 * ${own} < ${store} THEN 'low' WHEN ${own} > 2 * ${store} THEN 'high' ELSE 'mid' END AS band,
      CAST(count(*) AS INTEGER) AS customers, sum(net) AS "revenueMinor"
    FROM customer GROUP BY band`)
  return BANDS.map((band) => {
    const stat = stats.find((one) => one.band === band)
    const revenueMinor = stat?.revenueMinor ?? 0n
    return {
      band,
      customers: stat?.customers ?? 0,
      customersShare: share(stat?.customers ?? 0, all.customers),
      revenueMinor: toMinor(revenueMinor),
      revenueShare: share(revenueMinor, revenue),
    }
  })
}
