import { MEMBERSHIP, TIERS } from './activity'
import type { Member } from './member'
import type { Rules } from './rules'
import { TierStanding } from './tier-standing'
import type { Wallet } from './wallet'

/** Discounts on every order that nobody holds as an amount: of a paid membership, and of the tier that past spending gives. */
export class StandingDiscounts {
  readonly tiers = new TierStanding()
  /** Of the last order: what the member paid for the membership with it. */
  feeMinor = 0
  #paidUntil = -1

  constructor(
    readonly rules: Rules,
    readonly wallet: Wallet,
  ) {}

  clear(): void {
    this.tiers.clear()
    this.#paidUntil = -1
  }

  /** Takes them off an order, the membership's first, and returns what is left to pay. */
  take(day: number, net: number, member: Member): number {
    const rest = net - this.#takeMembership(day, net, member)
    return rest - this.#takeTier(day, rest)
  }

  #takeMembership(day: number, rest: number, { pays }: Member): number {
    this.feeMinor = 0
    const { membership } = this.rules
    if (membership === null || !pays) return 0
    if (this.#paidUntil < day) {
      this.#paidUntil = day + membership.periodDays
      this.feeMinor = membership.feeMinor
    }
    const off = Math.round(rest * membership.discountShare)
    this.wallet.redeem(MEMBERSHIP, off, membership.unitCostShare)
    return off
  }

  #takeTier(day: number, rest: number): number {
    const { tierDiscount } = this.rules
    if (tierDiscount === null) return 0
    const tier = tierDiscount.tiers[this.tiers.find(tierDiscount, day)]
    const off = tier === undefined ? 0 : Math.round(rest * tier.discountShare)
    this.wallet.redeem(TIERS, off, tierDiscount.unitCostShare)
    return off
  }
}
