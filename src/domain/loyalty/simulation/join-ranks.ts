import { type LoyaltyPopulation, PAST_MONTHS } from '../population'
import { GOLDEN } from './member-traits'

/**
 * Share of customers who bought more in the last 12 months, 0 for the best: who has most to gain from a paid membership joins first,
 * and costs it most. Equal sums are ordered by a lattice over the customers' numbers.
 */
export function rankJoiners({ customers, ids, pastNetMinor }: LoyaltyPopulation): Float64Array {
  const sums = Float64Array.from({ length: customers }, (_, i) => {
    let sum = 0
    for (let month = 0; month < 12; month++) sum += pastNetMinor[i * PAST_MONTHS + month] ?? 0
    return sum
  })
  const place = Float64Array.from(ids, (id) => (id * GOLDEN) % 1)
  const order = Uint32Array.from({ length: customers }, (_, i) => i).sort(
    (a, b) => (sums[b] ?? 0) - (sums[a] ?? 0) || (place[a] ?? 0) - (place[b] ?? 0),
  )
  const ranks = new Float64Array(customers)
  for (const [rank, i] of order.entries()) ranks[i] = rank / customers
  return ranks
}
