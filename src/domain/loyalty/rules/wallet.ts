import { type Activity, COUPON, CREDIT, MEMBERSHIP, POINTS, REFERRAL, REVIEW, SURVEY, WIN_BACK } from './activity'
import { NEVER, Pot } from './pot'
import type { Rules } from './rules'

/**
 * What one customer holds — points, credits, a percentage coupon — and the books of it: every grant, use and lapse is counted in
 * the activity, so that held = granted − redeemed − expired at any moment.
 */
export class Wallet {
  /** Cost of the rewards redeemed since somebody set it to 0. */
  costMinor = 0
  grantedMinor = 0
  /** Last day of the percentage coupon; −1 without one. */
  couponUntil = -1
  readonly #pots = Array.from({ length: MEMBERSHIP + 1 }, () => new Pot())
  readonly #kinds: readonly number[]

  constructor(
    rules: Rules,
    readonly activity: Activity,
    readonly monthOfDay: Int32Array,
  ) {
    this.#kinds = listKinds(rules)
  }

  clear(): void {
    this.costMinor = 0
    this.grantedMinor = 0
    this.couponUntil = -1
    for (const kind of this.#kinds) this.#pots[kind]?.clear()
  }

  /** Face value held of all kinds. */
  get heldMinor(): number {
    let held = 0
    for (const kind of this.#kinds) held += this.#pots[kind]?.balanceMinor ?? 0
    return held
  }

  balanceOf(kind: number): number {
    return this.#pots[kind]?.balanceMinor ?? 0
  }

  /** What of a kind can still be used on a later day. */
  balanceOn(kind: number, day: number): number {
    return this.#pots[kind]?.balanceOn(day) ?? 0
  }

  /** The oldest credit of a kind; 0 without one. */
  firstOf(kind: number): number {
    return this.#pots[kind]?.firstMinor ?? 0
  }

  grant(kind: number, day: number, amountMinor: number, validityDays: number | null): void {
    if (amountMinor <= 0) return
    this.#pots[kind]?.grant(amountMinor, validityDays === null ? NEVER : day + validityDays)
    this.grantedMinor += amountMinor
    count(this.activity.issued, kind, 1)
    count(this.activity.grantedMinor, kind, amountMinor)
    count(this.activity.monthGranted, this.monthOfDay[day] ?? 0, amountMinor)
  }

  /** A coupon in the place of the one held, if any. */
  issueCoupon(lastDay: number): void {
    if (this.couponUntil >= 0) this.#dropCoupon()
    this.couponUntil = lastDay
    count(this.activity.issued, COUPON, 1)
  }

  /** Everything that could be used before `day` for the last time is gone on it. */
  expire(day: number): void {
    for (const kind of this.#kinds) {
      const pot = this.#pots[kind]
      while (pot !== undefined && pot.firstLastDay < day) {
        const lapsedOn = pot.firstLastDay + 1
        const amount = pot.removeFirst()
        count(this.activity.expired, kind, 1)
        count(this.activity.expiredMinor, kind, amount)
        count(this.activity.monthExpired, this.monthOfDay[lapsedOn] ?? 0, amount)
      }
    }
    if (this.couponUntil >= 0 && this.couponUntil < day) this.#dropCoupon()
  }

  /** Something taken off an order that nobody held: a tier's discount, free shipping. */
  redeem(kind: number, faceMinor: number, unitCostShare: number): void {
    if (faceMinor <= 0) return
    const cost = Math.round(faceMinor * unitCostShare)
    this.costMinor += cost
    count(this.activity.used, kind, 1)
    count(this.activity.redeemedMinor, kind, faceMinor)
    count(this.activity.costMinor, kind, cost)
  }

  redeemCoupon(offMinor: number, unitCostShare: number): void {
    this.couponUntil = -1
    this.redeem(COUPON, offMinor, unitCostShare)
  }

  /** The oldest credit of a kind on an order that has so much left to pay; what it cannot take is lost. Returns what it took off. */
  redeemCredit(kind: number, day: number, { rest, unitCostShare }: { rest: number; unitCostShare: number }): number {
    const face = this.#pots[kind]?.removeFirst() ?? 0
    const off = Math.min(face, rest)
    const month = this.monthOfDay[day] ?? 0
    this.redeem(kind, off, unitCostShare)
    count(this.activity.monthRedeemed, month, off)
    count(this.activity.expiredMinor, kind, face - off)
    count(this.activity.monthExpired, month, face - off)
    return off
  }

  redeemPoints(day: number, offMinor: number, unitCostShare: number): void {
    this.#pots[POINTS]?.spend(offMinor)
    this.redeem(POINTS, offMinor, unitCostShare)
    count(this.activity.monthRedeemed, this.monthOfDay[day] ?? 0, offMinor)
  }

  #dropCoupon(): void {
    this.couponUntil = -1
    count(this.activity.expired, COUPON, 1)
  }
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
