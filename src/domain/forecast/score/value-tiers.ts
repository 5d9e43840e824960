import { percentileInc } from '@/domain/stats/percentile-inc'

/**
 * Quintiles by the RFM rule (METRICS "Segments"): 1 + the number of the 20/40/60/80th percentiles strictly below the value, so that
 * equal values never split and a tier can be empty. 5 is the best.
 */
export function buildValueTiers(values: Float64Array): (value: number) => 1 | 2 | 3 | 4 | 5 {
  const sorted = values.slice().sort()
  const bounds = [0.2, 0.4, 0.6, 0.8].map((share) => percentileInc(sorted, share) ?? 0)
  return (value) => {
    const below = bounds.filter((bound) => bound < value).length
    return below === 0 ? 1 : below === 1 ? 2 : below === 2 ? 3 : below === 3 ? 4 : 5
  }
}
