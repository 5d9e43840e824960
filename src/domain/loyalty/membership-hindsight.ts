import { countCustomers, type LoyaltyHistory } from './history'
import type { Membership } from './programme'
import type { MembershipHindsight } from './replay-result'

/**
 * Who would have gained by a paid membership, had they known their own orders: for each customer the periods, each from an order on and
 * none into another, that save most after the fee. Nobody who joins can gain more, so that it is also the most that well-informed
 * members could have cost. Other programmes are left aside; money in minor units.
 */
export function lookBackAtMembership(history: LoyaltyHistory, membership: Membership): MembershipHindsight {
  const found: MembershipHindsight = { customers: 0, periods: 0, savedMinor: 0, feesMinor: 0, costMinor: 0 }
  for (let customer = 0; customer < countCustomers(history); customer++) {
    const best = chooseBestPeriods(history, customer, membership)
    if (best.gain <= 0) continue
    found.customers++
    found.periods += best.periods
    found.savedMinor += best.saved
    found.feesMinor += best.periods * membership.feeMinor
    found.costMinor += best.cost
  }
  return found
}

interface Periods {
  gain: number
  periods: number
  saved: number
  cost: number
}

const NONE: Periods = { gain: 0, periods: 0, saved: 0, cost: 0 }

/** From the last order back: either no period begins with this one, or one does and the best follows after its end. */
function chooseBestPeriods(
  { starts, days, netMinor }: LoyaltyHistory,
  customer: number,
  { discountShare, unitCostShare, feeMinor, periodDays }: Membership,
): Periods {
  const from = starts[customer] ?? 0
  const to = starts[customer + 1] ?? from
  const best: Periods[] = Array.from({ length: to - from + 1 }, () => NONE)
  for (let row = to - 1; row >= from; row--) {
    const lastDay = (days[row] ?? 0) + periodDays
    let [saved, cost, next] = [0, 0, row]
    for (; next < to && (days[next] ?? 0) <= lastDay; next++) {
      const off = Math.round(Math.max(0, netMinor[next] ?? 0) * discountShare)
      saved += off
      cost += Math.round(off * unitCostShare)
    }
    const then = best[next - from] ?? NONE
    const joined = {
      gain: saved - feeMinor + then.gain,
      periods: 1 + then.periods,
      saved: saved + then.saved,
      cost: cost + then.cost,
    }
    const without = best[row + 1 - from] ?? NONE
    best[row - from] = joined.gain > without.gain ? joined : without
  }
  return best[0] ?? NONE
}
