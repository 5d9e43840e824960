import type { LoyaltyPopulation } from './population'
import type { Points } from './programme'

/** Earn shares of a points programme in the columns' own numbering, so that no name is compared for an order. */
export interface EarnRates {
  base: number
  byCategory: Float64Array
  /** By segment bit; −1 where the rules don't name the segment. */
  bySegment: Float64Array
}

export function buildEarnRates(
  points: Points | null,
  categoryNames: readonly string[],
  segmentIds: readonly string[],
): EarnRates {
  const base = points?.earnShare ?? 0
  const category = new Map(points?.categoryRates.map((rate) => [rate.category, rate.earnShare]))
  const segment = new Map(points?.segmentRates.map((rate) => [rate.segmentId, rate.earnShare]))
  return {
    base,
    byCategory: Float64Array.from(categoryNames, (name) => category.get(name) ?? base),
    bySegment: Float64Array.from(segmentIds, (id) => segment.get(id) ?? -1),
  }
}

/** The highest rate of the segments a customer is in; null where none of them has one. */
export function findSegmentRate({ bySegment }: EarnRates, bits: number): number | null {
  let best = -1
  for (let i = 0; i < bySegment.length; i++) if ((bits >>> i) & 1) best = Math.max(best, bySegment[i] ?? -1)
  return best < 0 ? null : best
}

/** Each customer's mean earn share: by segment, or by the mix of categories bought so far (the base rate where it is not known). */
export function findEarnShares(population: LoyaltyPopulation, points: Points | null): Float64Array {
  const rates = buildEarnRates(points, population.categoryNames, population.segmentIds)
  const categories = population.categoryNames.length
  return Float64Array.from({ length: population.customers }, (_, i) => {
    const bySegment = findSegmentRate(rates, population.segmentBits[i] ?? 0)
    if (bySegment !== null) return bySegment
    let [share, known] = [0, 0]
    for (let at = 0; at < categories; at++) {
      const part = population.categoryShares[i * categories + at] ?? 0
      share += part * (rates.byCategory[at] ?? rates.base)
      known += part
    }
    return known > 0 ? share / known : rates.base
  })
}
