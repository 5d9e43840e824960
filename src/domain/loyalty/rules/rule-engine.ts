import { type Activity, CREDIT, REFERRAL, REVIEW, SHIPPING, SURVEY, WIN_BACK } from './activity'
import type { Answers, Member } from './member'
import { Offers } from './offers'
import { Outbox } from './outbox'
import { PointsAccount } from './points-account'
import { NEVER } from './pot'
import type { Rules } from './rules'
import { StandingDiscounts } from './standing-discounts'
import type { TierStanding } from './tier-standing'
import { Wallet } from './wallet'

const NOBODY: Member = {
  usesCoupon: false,
  usesCredit: false,
  usesPoints: false,
  pays: false,
  earnShare: 0,
  birthday: 0,
}

/**
 * The rules, applied to one customer's orders in time: `begin`, then `order` by ascending day, then `finish`. The same object serves
 * replay and simulation. Amounts are whole minor units, days are counted from the programme's start. A member uses every reward as
 * soon as the rules allow; who does not use a kind uses it only for what it brought (`extraMinor`).
 *
 * In an order: membership and tier discounts first, then offers, then points. Nothing takes off more than is left. What an order
 * earns can be used from the next one on. Points are earned on pre-reward net sales (METRICS "Break-even uplift").
 */
export class RuleEngine {
  /** Since `begin`: cost of rewards, and orders that took one. */
  customerCostMinor = 0
  rewardedOrders = 0
  readonly wallet: Wallet
  readonly outbox: Outbox
  readonly #standing: StandingDiscounts
  readonly #points: PointsAccount
  readonly #offers: Offers
  readonly #open = { day: 0, net: 0, rest: 0, extra: 0 }
  #member: Member = NOBODY
  #lastOrder = Number.NEGATIVE_INFINITY
  #isReminded = false

  constructor(
    readonly rules: Rules,
    readonly activity: Activity,
    monthOfDay: Int32Array,
  ) {
    this.wallet = new Wallet(rules, activity, monthOfDay)
    this.outbox = new Outbox(activity)
    this.#standing = new StandingDiscounts(rules, this.wallet)
    this.#points = new PointsAccount(rules, this.wallet)
    this.#offers = new Offers(rules, this.wallet)
  }

  /** A customer at the start, day 0. `lastOrder` is negative, or `-Infinity` where there is none yet. */
  begin(member: Member, lastOrder: number): void {
    this.#member = member
    this.customerCostMinor = 0
    this.rewardedOrders = 0
    this.outbox.clear()
    this.wallet.clear()
    this.#standing.clear()
    this.#points.begin(member)
    this.#lastOrder = lastOrder
    this.#isReminded = false
  }

  /** Returns what the rewards of the order cost. `extraMinor`: the part of it that would not have come (all of an extra order). */
  order(day: number, netMinor: number, extraMinor: number, answers: Answers | null): number {
    this.#advance(day)
    this.wallet.costMinor = 0
    const order = this.#open
    order.day = day
    order.net = Math.max(0, netMinor)
    order.extra = Math.max(0, Math.min(order.net, extraMinor))
    order.rest = this.#standing.take(day, order.net, this.#member)
    order.rest = this.#offers.take(order, this.#member)
    if (this.#member.usesPoints) this.#points.burn(day, order.net, order.rest)
    this.#shipFree(order.net)
    this.#earn(day, order.net)
    if (answers !== null) this.#answer(day, answers)
    if (this.rules.tierDiscount !== null) this.tiers.spending.add(day, order.net)
    this.#lastOrder = day
    this.#isReminded = false
    const cost = this.wallet.costMinor
    if (cost > 0) this.rewardedOrders++
    this.customerCostMinor += cost
    return cost
  }

  /** The end of the time looked at: what lapses up to that day, lapses. Returns the face value still held. */
  finish(day: number): number {
    this.#advance(day)
    return this.wallet.heldMinor
  }

  get tiers(): TierStanding {
    return this.#standing.tiers
  }

  /** Of the last order: what the member paid for the membership with it. */
  get feeMinor(): number {
    return this.#standing.feeMinor
  }

  /** Whether anything was granted, issued or used since `begin`. */
  get hasEarned(): boolean {
    return this.wallet.grantedMinor > 0 || this.rewardedOrders > 0 || this.wallet.couponUntil >= 0
  }

  /** Day on which a win-back message goes out, if no order comes before; `NEVER` where none does. */
  get reminderDay(): number {
    const { winBack } = this.rules
    if (winBack === null || this.#isReminded || this.#lastOrder === Number.NEGATIVE_INFINITY) return NEVER
    return Math.max(0, this.#lastOrder + winBack.silenceDays)
  }

  /** What happens by itself up to a day: birthdays, the win-back message, rewards that lapse. */
  #advance(day: number): void {
    const { winBack } = this.rules
    this.#points.advance(day)
    const reminder = this.reminderDay
    if (winBack !== null && reminder < day) {
      this.#isReminded = true
      this.outbox.send(reminder)
      this.wallet.expire(reminder)
      this.wallet.grant(WIN_BACK, reminder, winBack.amountMinor, winBack.validityDays)
    }
    this.wallet.expire(day)
  }

  #shipFree(net: number): void {
    const { freeShipping } = this.rules
    if (freeShipping === null || net < freeShipping.thresholdMinor) return
    this.wallet.redeem(SHIPPING, freeShipping.shippingChargeMinor, freeShipping.unitCostShare)
  }

  #earn(day: number, net: number): void {
    const { percentageCoupon, fixedCredit, survey } = this.rules
    this.#points.earn(day, net, this.#member.earnShare)
    if (percentageCoupon !== null) this.wallet.issueCoupon(day + percentageCoupon.validityDays)
    if (fixedCredit !== null) this.wallet.grant(CREDIT, day, fixedCredit.amountMinor, fixedCredit.validityDays)
    if (survey !== null) this.outbox.send(day)
  }

  #answer(day: number, answers: Answers): void {
    const { reviewReward, survey, referral } = this.rules
    if (answers.review && reviewReward)
      this.wallet.grant(REVIEW, day, reviewReward.amountMinor, reviewReward.validityDays)
    if (answers.survey && survey)
      this.wallet.grant(SURVEY, day, survey.amountMinor, survey.delayDays + survey.validityDays)
    if (!answers.referral || referral === null) return
    this.wallet.grant(REFERRAL, day, referral.referrerMinor, referral.validityDays)
    // The friend's side is used at once: it is what the friend came with.
    this.wallet.redeem(REFERRAL, referral.friendMinor, referral.unitCostShare)
  }
}
