import { POINTS } from './activity'
import type { Member } from './member'
import { NEVER } from './pot'
import type { Rules } from './rules'
import type { Wallet } from './wallet'

const DAYS_PER_YEAR = 365

/** One customer's points: welcome, birthdays, earned on orders, spent on orders. Nothing where the rules have none. */
export class PointsAccount {
  readonly #rule: Rules['points']
  #isWelcome = false
  #nextBirthday = NEVER

  constructor(
    { points }: Rules,
    readonly wallet: Wallet,
  ) {
    this.#rule = points
  }

  begin({ birthday }: Member): void {
    this.#isWelcome = false
    this.#nextBirthday = (this.#rule?.birthdayMinor ?? 0) > 0 ? birthday : NEVER
  }

  /** Birthdays before a day. */
  advance(day: number): void {
    while (this.#rule !== null && this.#nextBirthday < day) {
      this.wallet.expire(this.#nextBirthday)
      this.wallet.grant(POINTS, this.#nextBirthday, this.#rule.birthdayMinor, this.#rule.expiryDays)
      this.#nextBirthday += DAYS_PER_YEAR
    }
  }

  /** As much as the rules allow of an order of that net value with so much left to pay. */
  burn(day: number, net: number, rest: number): void {
    const rule = this.#rule
    if (rule === null || net < rule.minimumMinor) return
    const balance = this.wallet.balanceOf(POINTS)
    if (balance < rule.minimumBalanceMinor) return
    const off = Math.min(rest, balance, Math.round(net * rule.burnCapShare))
    if (off > 0) this.wallet.redeemPoints(day, off, rule.unitCostShare)
  }

  earn(day: number, net: number, earnShare: number): void {
    const rule = this.#rule
    if (rule === null) return
    if (!this.#isWelcome) this.wallet.grant(POINTS, day, rule.welcomeMinor, rule.expiryDays)
    this.#isWelcome = true
    this.wallet.grant(POINTS, day, Math.round(net * earnShare), rule.expiryDays)
  }
}
