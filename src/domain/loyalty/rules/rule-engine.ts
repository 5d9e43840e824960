import {
  type Activity,
  CREDIT,
  MEMBERSHIP,
  POINTS,
  REFERRAL,
  REVIEW,
  SHIPPING,
  SURVEY,
  TIERS,
  WIN_BACK,
} from './activity'
import type { Answers, Member } from './member'
import { Offers } from './offers'
import { NEVER } from './pot'
import type { Rules } from './rules'
import { TierStanding } from './tier-standing'
import { Wallet } from './wallet'

const DAYS_PER_YEAR = 365
/** § Messages to one customer whose day is kept; the number of all is exact. */
const MOST_MESSAGES = 512
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
  /** Since `begin`: cost of rewards, orders that took one, and messages with their days. */
  customerCostMinor = 0
  rewardedOrders = 0
  messages = 0
  readonly messageDays = new Int32Array(MOST_MESSAGES)
  /** Of the last order: what the member paid for the membership with it. */
  feeMinor = 0
  readonly wallet: Wallet
  readonly tiers = new TierStanding()
  readonly #offers: Offers
  readonly #open = { day: 0, net: 0, rest: 0, extra: 0 }
  #member: Member = NOBODY
  #paidUntil = -1
  #lastOrder = Number.NEGATIVE_INFINITY
  #isReminded = false
  #isWelcome = false
  #nextBirthday = NEVER

  constructor(
    readonly rules: Rules,
    readonly activity: Activity,
    monthOfDay: Int32Array,
  ) {
    this.wallet = new Wallet(rules, activity, monthOfDay)
    this.#offers = new Offers(rules, this.wallet)
  }

  /** A customer at the start, day 0. `lastOrder` is negative, or `-Infinity` where there is none yet. */
  begin(member: Member, lastOrder: number): void {
    this.#member = member
    this.customerCostMinor = 0
    this.rewardedOrders = 0
    this.messages = 0
    this.wallet.clear()
    this.tiers.clear()
    this.#paidUntil = -1
    this.#lastOrder = lastOrder
    this.#isReminded = false
    this.#isWelcome = false
    this.#nextBirthday = (this.rules.points?.birthdayMinor ?? 0) > 0 ? member.birthday : NEVER
  }

  /** Returns what the rewards of the order cost. `extraMinor`: the part of it that would not have come (all of an extra order). */
  order(day: number, netMinor: number, extraMinor: number, answers: Answers | null): number {
    this.#advance(day)
    this.wallet.costMinor = 0
    const order = this.#open
    order.day = day
    order.net = Math.max(0, netMinor)
    order.extra = Math.max(0, Math.min(order.net, extraMinor))
    order.rest = order.net
    order.rest -= this.#takeMembership(day, order.rest)
    order.rest -= this.#takeTier(day, order.rest)
    order.rest = this.#offers.take(order, this.#member)
    this.#burnPoints(day, order.net, order.rest)
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
    const { points, winBack } = this.rules
    while (points !== null && this.#nextBirthday < day) {
      this.wallet.expire(this.#nextBirthday)
      this.wallet.grant(POINTS, this.#nextBirthday, points.birthdayMinor, points.expiryDays)
      this.#nextBirthday += DAYS_PER_YEAR
    }
    const reminder = this.reminderDay
    if (winBack !== null && reminder < day) {
      this.#isReminded = true
      this.#send(reminder)
      this.wallet.expire(reminder)
      this.wallet.grant(WIN_BACK, reminder, winBack.amountMinor, winBack.validityDays)
    }
    this.wallet.expire(day)
  }

  #send(day: number): void {
    if (this.messages < MOST_MESSAGES) this.messageDays[this.messages] = day
    this.messages++
    this.activity.messages++
  }

  #takeMembership(day: number, rest: number): number {
    this.feeMinor = 0
    const { membership } = this.rules
    if (membership === null || !this.#member.pays) return 0
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

  #burnPoints(day: number, net: number, rest: number): void {
    const { points } = this.rules
    if (points === null || !this.#member.usesPoints || net < points.minimumMinor) return
    const balance = this.wallet.balanceOf(POINTS)
    if (balance < points.minimumBalanceMinor) return
    const off = Math.min(rest, balance, Math.round(net * points.burnCapShare))
    if (off > 0) this.wallet.redeemPoints(day, off, points.unitCostShare)
  }

  #shipFree(net: number): void {
    const { freeShipping } = this.rules
    if (freeShipping === null || net < freeShipping.thresholdMinor) return
    this.wallet.redeem(SHIPPING, freeShipping.shippingChargeMinor, freeShipping.unitCostShare)
  }

  #earn(day: number, net: number): void {
    const { points, percentageCoupon, fixedCredit, survey } = this.rules
    if (points !== null) {
      if (!this.#isWelcome) this.wallet.grant(POINTS, day, points.welcomeMinor, points.expiryDays)
      this.#isWelcome = true
      this.wallet.grant(POINTS, day, Math.round(net * this.#member.earnShare), points.expiryDays)
    }
    if (percentageCoupon !== null) this.wallet.issueCoupon(day + percentageCoupon.validityDays)
    if (fixedCredit !== null) this.wallet.grant(CREDIT, day, fixedCredit.amountMinor, fixedCredit.validityDays)
    if (survey !== null) this.#send(day)
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
