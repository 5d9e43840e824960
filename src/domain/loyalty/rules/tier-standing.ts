import type { TierDiscount } from '../programme'
import { NEVER } from './pot'
import { Spending } from './spending'

/** Which tier one customer's spending gives. */
export class TierStanding {
  readonly spending = new Spending()
  #highest = -1

  clear(): void {
    this.spending.clear()
    this.#highest = -1
  }

  /** Index of the tier that spending before an order of that day gives, −1 below the lowest; the highest ever where it cannot be lost. */
  find({ tiers, lookBackDays, canDowngrade }: TierDiscount, day: number): number {
    const spent = this.spending.sumBefore(day, lookBackDays)
    let tier = -1
    while (tier + 1 < tiers.length && spent >= (tiers[tier + 1]?.thresholdMinor ?? NEVER)) tier++
    this.#highest = Math.max(this.#highest, tier)
    return canDowngrade ? tier : this.#highest
  }
}
