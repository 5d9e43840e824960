import {
  type Activity,
  COUPON,
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
import { NEVER, Pot } from './pot'
import type { Rules } from './rules'
import { Spending } from './spending'

const DAYS_PER_YEAR = 365
/** § Messages to one customer whose day is kept; the number of all is exact. */
const MOST_MESSAGES = 512

/** One customer's ways with rewards. */
export interface Member {
  usesCoupon: boolean
  usesCredit: boolean
  usesPoints: boolean
  pays: boolean
  /** Of pre-reward net sales; of one order in the replay, where its category decides. */
  earnShare: number
  /** 0–364: which day of the programme's year the birthday is. */
  birthday: number
}

/** What an order brought beside itself; null in the replay, where nobody can know. */
export interface Answers {
  review: boolean
  survey: boolean
  referral: boolean
}

/**
 * The rules, applied to one customer's orders in time: `begin`, then `order` by ascending day, then `finish`. The same object serves
 * replay and simulation. Amounts are whole minor units. A member uses every reward as soon as the rules allow; who is none pays
 * with rewards only for what they brought (`extraMinor`).
 *
 * In an order: membership and tier discounts first, then the offers (stackable ones together, or one that is not, whichever takes
 * more off), then points. Nothing takes off more than is left. Rewards earned by an order can be used from the next one on.
 */
export class RuleEngine {
  /** Of the last order: what its rewards cost. */
  costMinor = 0
  /** Since `begin`. */
  customerCostMinor = 0
  rewardedOrders = 0
  grantedMinor = 0
  tier = -1
  readonly pots = Array.from({ length: MEMBERSHIP + 1 }, () => new Pot())
  readonly spending = new Spending()
  /** Of the last order: what the member paid for the membership with it. */
  feeMinor = 0
  /** Since `begin`: messages sent, and on which days. */
  messages = 0
  readonly messageDays = new Int32Array(MOST_MESSAGES)
  readonly #kinds: readonly number[]
  #member: Member = NOBODY
  #couponUntil = -1
  #paidUntil = -1
  #lastOrder = -NEVER
  #isReminded = false
  #isWelcome = false
  #nextBirthday = NEVER

  constructor(
    readonly rules: Rules,
    readonly activity: Activity,
    /** Month of a day counted from the programme's start. */
    readonly monthOfDay: Int32Array,
  ) {
    this.#kinds = listKinds(rules)
  }

  /** A customer at the programme's start, day 0. `lastOrder` is negative, or `-Infinity` where there is none yet. */
  begin(member: Member, lastOrder: number): void {
    this.#member = member
    this.customerCostMinor = 0
    this.rewardedOrders = 0
    this.grantedMinor = 0
    this.tier = -1
    for (const kind of this.#kinds) this.pots[kind]?.clear()
    this.messages = 0
    this.spending.clear()
    this.#couponUntil = -1
    this.#paidUntil = -1
    this.#lastOrder = lastOrder
    this.#isReminded = false
    this.#isWelcome = false
    this.#nextBirthday = (this.rules.points?.birthdayMinor ?? 0) > 0 ? member.birthday : NEVER
  }

  /** For orders whose category decides what they earn. */
  setEarnShare(earnShare: number): void {
    this.#member.earnShare = earnShare
  }

  /** Whether anything was granted, issued or used since `begin`. */
  get hasEarned(): boolean {
    return this.grantedMinor > 0 || this.rewardedOrders > 0 || this.#couponUntil >= 0
  }

  /** Returns what the rewards of the order cost. `extraMinor`: the part of it that would not have come (all of an extra order). */
  order(day: number, netMinor: number, extraMinor: number, answers: Answers | null): number {
    this.#advance(day)
    this.costMinor = 0
    this.feeMinor = 0
    const net = Math.max(0, netMinor)
    const month = this.monthOfDay[day] ?? 0
    let rest = this.#takeMembership(day, net)
    rest = this.#takeTier(day, rest)
    rest = this.#takeOffers(day, { net, rest, extra: Math.max(0, Math.min(net, extraMinor)), month })
    this.#burnPoints({ net, rest, month })
    this.#shipFree(net)
    this.#earn(day, net)
    if (answers !== null) this.#answer(day, answers)
    if (this.rules.tierDiscount !== null) this.spending.add(day, net)
    this.#lastOrder = day
    this.#isReminded = false
    if (this.costMinor > 0) this.rewardedOrders++
    this.customerCostMinor += this.costMinor
    return this.costMinor
  }

  /** The end of the time looked at: what lapses up to that day, lapses. Returns the face value still held. */
  finish(day: number): number {
    this.#advance(day)
    let held = 0
    for (const kind of this.#kinds) held += this.pots[kind]?.balanceMinor ?? 0
    return held
  }

  /** Day on which a win-back message goes out, if no order comes before; `NEVER` where none does. */
  get reminderDay(): number {
    const { winBack } = this.rules
    if (winBack === null || this.#isReminded || this.#lastOrder === Number.NEGATIVE_INFINITY) return NEVER
    return Math.max(0, this.#lastOrder + winBack.silenceDays)
  }

  /** Whether a percentage coupon can be used on that day. */
  get couponUntil(): number {
    return this.#couponUntil
  }

  /** The tier that spending up to the day before gives; −1 below the lowest. */
  findTier(day: number): number {
    const { tierDiscount } = this.rules
    if (tierDiscount === null) return -1
    const spent = this.spending.sumBefore(day, tierDiscount.lookBackDays)
    let tier = -1
    while (tier + 1 < tierDiscount.tiers.length && spent >= (tierDiscount.tiers[tier + 1]?.thresholdMinor ?? NEVER))
      tier++
    this.tier = tierDiscount.canDowngrade ? tier : Math.max(tier, this.tier)
    return this.tier
  }

  #advance(day: number): void {
    const { points, winBack } = this.rules
    for (;;) {
      const birthday = this.#nextBirthday
      if (points === null || birthday >= day) break
      this.#expire(birthday)
      this.#grant(POINTS, birthday, points.birthdayMinor, points.expiryDays)
      this.#nextBirthday += DAYS_PER_YEAR
    }
    const reminder = this.reminderDay
    if (winBack !== null && reminder < day) {
      this.#isReminded = true
      this.#send(reminder)
      this.#expire(reminder)
      this.#grant(WIN_BACK, reminder, winBack.amountMinor, winBack.validityDays)
    }
    this.#expire(day)
  }

  #send(day: number): void {
    if (this.messages < MOST_MESSAGES) this.messageDays[this.messages] = day
    this.messages++
    this.activity.messages++
  }

  #expire(day: number): void {
    for (const kind of this.#kinds) {
      const pot = this.pots[kind]
      while (pot !== undefined && pot.firstLastDay < day) this.#lose(kind, pot.firstLastDay + 1, pot.removeFirst())
    }
    if (this.#couponUntil >= 0 && this.#couponUntil < day) this.#dropCoupon()
  }

  #dropCoupon(): void {
    this.#couponUntil = -1
    count(this.activity.expired, COUPON, 1)
  }

  #lose(kind: number, day: number, amountMinor: number): void {
    count(this.activity.expired, kind, 1)
    count(this.activity.expiredMinor, kind, amountMinor)
    count(this.activity.monthExpired, this.monthOfDay[day] ?? 0, amountMinor)
  }

  #grant(kind: number, day: number, amountMinor: number, validityDays: number | null): void {
    if (amountMinor <= 0) return
    this.pots[kind]?.grant(amountMinor, validityDays === null ? NEVER : day + validityDays)
    this.grantedMinor += amountMinor
    count(this.activity.issued, kind, 1)
    count(this.activity.grantedMinor, kind, amountMinor)
    count(this.activity.monthGranted, this.monthOfDay[day] ?? 0, amountMinor)
  }

  #redeem(kind: number, faceMinor: number, unitCostShare: number): void {
    if (faceMinor <= 0) return
    const cost = Math.round(faceMinor * unitCostShare)
    this.costMinor += cost
    count(this.activity.used, kind, 1)
    count(this.activity.redeemedMinor, kind, faceMinor)
    count(this.activity.costMinor, kind, cost)
  }

  #takeMembership(day: number, net: number): number {
    const { membership } = this.rules
    if (membership === null || !this.#member.pays) return net
    if (this.#paidUntil < day) {
      this.#paidUntil = day + membership.periodDays
      this.feeMinor = membership.feeMinor
      this.activity.feesMinor += membership.feeMinor
      count(this.activity.issued, MEMBERSHIP, 1)
    }
    const off = Math.round(net * membership.discountShare)
    this.#redeem(MEMBERSHIP, off, membership.unitCostShare)
    return net - off
  }

  #takeTier(day: number, rest: number): number {
    const { tierDiscount } = this.rules
    if (tierDiscount === null) return rest
    const off = Math.round(rest * (tierDiscount.tiers[this.findTier(day)]?.discountShare ?? 0))
    this.#redeem(TIERS, off, tierDiscount.unitCostShare)
    return rest - off
  }

  #takeOffers(day: number, order: Order): number {
    const { percentageCoupon, fixedCredit } = this.rules
    const coupon = this.#couponValue(day, order)
    const credit = this.#creditValue(order)
    const others = this.#otherCredits(order, 'value', 0)
    const together = (percentageCoupon?.isStackable ? coupon : 0) + (fixedCredit?.isStackable ? credit : 0) + others
    const isCouponAlone = percentageCoupon?.isStackable === false && coupon > Math.min(together, order.rest)
    const isCreditAlone = fixedCredit?.isStackable === false && credit > Math.min(together, order.rest)
    const alone = isCouponAlone && (!isCreditAlone || coupon >= credit) ? COUPON : isCreditAlone ? CREDIT : -1
    let { rest } = order
    if (coupon > 0 && (alone === COUPON || (alone === -1 && percentageCoupon?.isStackable))) {
      rest -= this.#redeemCoupon(Math.min(rest, coupon))
    }
    if (credit > 0 && rest > 0 && (alone === CREDIT || (alone === -1 && fixedCredit?.isStackable))) {
      rest -= this.#redeemCredit(CREDIT, rest, order.month, fixedCredit?.unitCostShare ?? 1)
    }
    return alone === -1 ? rest - this.#otherCredits(order, 'use', rest) : rest
  }

  #couponValue(day: number, { net, rest, extra }: Order): number {
    const { percentageCoupon } = this.rules
    if (percentageCoupon === null || this.#couponUntil < day || net < percentageCoupon.minimumMinor) return 0
    const part = this.#member.usesCoupon ? rest : Math.min(rest, extra)
    return Math.min(rest, percentageCoupon.capMinor ?? rest, Math.round(part * percentageCoupon.discountShare))
  }

  #redeemCoupon(off: number): number {
    this.#couponUntil = -1
    this.#redeem(COUPON, off, this.rules.percentageCoupon?.unitCostShare ?? 1)
    return off
  }

  #creditValue({ net, rest, extra }: Order): number {
    const { fixedCredit } = this.rules
    if (fixedCredit === null || net < fixedCredit.minimumMinor) return 0
    return this.#member.usesCredit || extra === net ? Math.min(rest, this.pots[CREDIT]?.firstMinor ?? 0) : 0
  }

  /** One credit of a kind an order; what the order cannot take of it is lost. */
  #redeemCredit(kind: number, rest: number, month: number, unitCostShare: number): number {
    const face = this.pots[kind]?.removeFirst() ?? 0
    const off = Math.min(face, rest)
    this.#redeem(kind, off, unitCostShare)
    count(this.activity.monthRedeemed, month, off)
    count(this.activity.expiredMinor, kind, face - off)
    count(this.activity.monthExpired, month, face - off)
    return off
  }

  /** Credits that only those hold who have answered, and who therefore use them: their value, or using them. */
  #otherCredits({ net, rest, month }: Order, wanted: 'value' | 'use', left: number): number {
    const { reviewReward, winBack, survey, referral } = this.rules
    if (reviewReward === null && winBack === null && survey === null && referral === null) return 0
    let total = 0
    for (let kind = REVIEW; kind <= REFERRAL; kind++) {
      const rule =
        kind === REVIEW
          ? reviewReward
          : kind === WIN_BACK
            ? winBack
            : kind === SURVEY
              ? survey
              : kind === REFERRAL
                ? referral
                : null
      const face = this.pots[kind]?.firstMinor ?? 0
      if (rule === null || face === 0 || net < ('minimumMinor' in rule ? rule.minimumMinor : 0)) continue
      if (wanted === 'value') total += Math.min(face, rest - total)
      else if (left > total) total += this.#redeemCredit(kind, left - total, month, rule.unitCostShare)
    }
    return total
  }

  #burnPoints({ net, rest, month }: Pick<Order, 'net' | 'rest' | 'month'>): void {
    const { points } = this.rules
    const pot = this.pots[POINTS]
    if (points === null || pot === undefined || !this.#member.usesPoints) return
    if (net < points.minimumMinor || pot.balanceMinor === 0 || pot.balanceMinor < points.minimumBalanceMinor) return
    const off = Math.min(rest, pot.balanceMinor, Math.round(net * points.burnCapShare))
    if (off <= 0) return
    pot.spend(off)
    this.#redeem(POINTS, off, points.unitCostShare)
    count(this.activity.monthRedeemed, month, off)
  }

  #shipFree(net: number): void {
    const { freeShipping } = this.rules
    if (freeShipping === null || net < freeShipping.thresholdMinor) return
    count(this.activity.issued, SHIPPING, 1)
    this.#redeem(SHIPPING, freeShipping.shippingChargeMinor, freeShipping.unitCostShare)
  }

  #earn(day: number, net: number): void {
    const { points, percentageCoupon, fixedCredit, survey } = this.rules
    if (points !== null) {
      if (!this.#isWelcome) this.#grant(POINTS, day, points.welcomeMinor, points.expiryDays)
      this.#isWelcome = true
      this.#grant(POINTS, day, Math.round(net * this.#member.earnShare), points.expiryDays)
    }
    if (percentageCoupon !== null) {
      if (this.#couponUntil >= 0) this.#dropCoupon()
      this.#couponUntil = day + percentageCoupon.validityDays
      count(this.activity.issued, COUPON, 1)
    }
    if (fixedCredit !== null) this.#grant(CREDIT, day, fixedCredit.amountMinor, fixedCredit.validityDays)
    if (survey !== null) this.#send(day)
  }

  #answer(day: number, { review, survey, referral }: Answers): void {
    const { rules } = this
    if (review && rules.reviewReward)
      this.#grant(REVIEW, day, rules.reviewReward.amountMinor, rules.reviewReward.validityDays)
    if (survey && rules.survey)
      this.#grant(SURVEY, day, rules.survey.amountMinor, rules.survey.delayDays + rules.survey.validityDays)
    if (!referral || rules.referral === null) return
    this.#grant(REFERRAL, day, rules.referral.referrerMinor, rules.referral.validityDays)
    // The friend's side is used at once: it is what the friend came with.
    this.#redeem(REFERRAL, rules.referral.friendMinor, rules.referral.unitCostShare)
  }
}

/** An order while rewards are taken off it. */
interface Order {
  net: number
  rest: number
  extra: number
  month: number
}

const NOBODY: Member = {
  usesCoupon: false,
  usesCredit: false,
  usesPoints: false,
  pays: false,
  earnShare: 0,
  birthday: 0,
}

/** Kinds of which members hold amounts: only those the rules have are looked at for each order. */
function listKinds(rules: Rules): number[] {
  const kinds: [number, object | null][] = [
    [CREDIT, rules.fixedCredit],
    [POINTS, rules.points],
    [REVIEW, rules.reviewReward],
    [WIN_BACK, rules.winBack],
    [SURVEY, rules.survey],
    [REFERRAL, rules.referral],
  ]
  return kinds.filter(([, rule]) => rule !== null).map(([kind]) => kind)
}

function count(sums: Float64Array, at: number, by: number): void {
  sums[at] = (sums[at] ?? 0) + by
}
