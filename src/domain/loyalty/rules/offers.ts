import { CREDIT, REFERRAL, REVIEW, SURVEY, WIN_BACK } from './activity'
import type { Member } from './member'
import type { Rules } from './rules'
import type { Wallet } from './wallet'

/** An order while rewards are taken off it: its net sales, what is left to pay, and the part of it that would not have come. */
export interface OpenOrder {
  day: number
  net: number
  rest: number
  extra: number
}

/** A credit that only those hold who have answered, and who therefore use it. */
interface AnswerCredit {
  kind: number
  minimumMinor: number
  unitCostShare: number
}

/** Coupons and credits on one order: those that may be combined together, or one that may not, whichever takes more off. */
export class Offers {
  readonly #answerCredits: readonly AnswerCredit[]

  constructor(
    readonly rules: Rules,
    readonly wallet: Wallet,
  ) {
    this.#answerCredits = listAnswerCredits(rules)
  }

  /** Uses them, and returns what is left to pay. */
  take(order: OpenOrder, member: Member): number {
    const { percentageCoupon, fixedCredit } = this.rules
    const coupon = this.#couponValue(order, member)
    const credit = this.#creditValue(order, member)
    const isCouponCombined = coupon > 0 && percentageCoupon?.isStackable === true
    const isCreditCombined = credit > 0 && fixedCredit?.isStackable === true
    const together = (isCouponCombined ? coupon : 0) + (isCreditCombined ? credit : 0) + this.#answerValue(order)
    const best = Math.min(order.rest, together)
    const isCouponBest = coupon > best && !isCouponCombined
    const isCreditBest = credit > best && !isCreditCombined
    if (isCouponBest && (!isCreditBest || coupon >= credit)) return order.rest - this.#spendCoupon(coupon)
    if (isCreditBest) return order.rest - this.#spendCredit(order, order.rest)
    let { rest } = order
    if (isCouponCombined) rest -= this.#spendCoupon(coupon)
    if (isCreditCombined && rest > 0) rest -= this.#spendCredit(order, rest)
    return this.#spendAnswers(order, rest)
  }

  /** Who is no user of coupons uses one for what it brought (METRICS: on every extra order). */
  #couponValue({ day, net, rest, extra }: OpenOrder, { usesCoupon }: Member): number {
    const rule = this.rules.percentageCoupon
    if (rule === null || this.wallet.couponUntil < day || net < rule.minimumMinor) return 0
    const part = usesCoupon ? rest : Math.min(rest, extra)
    return Math.min(rest, rule.capMinor ?? rest, Math.round(part * rule.discountShare))
  }

  #creditValue({ net, rest, extra }: OpenOrder, { usesCredit }: Member): number {
    const rule = this.rules.fixedCredit
    if (rule === null || net < rule.minimumMinor) return 0
    return usesCredit || extra === net ? Math.min(rest, this.wallet.firstOf(CREDIT)) : 0
  }

  #answerValue({ net, rest }: OpenOrder): number {
    let total = 0
    for (const { kind, minimumMinor } of this.#answerCredits) {
      if (net >= minimumMinor) total += Math.min(this.wallet.firstOf(kind), rest - total)
    }
    return total
  }

  #spendCoupon(offMinor: number): number {
    this.wallet.redeemCoupon(offMinor, this.rules.percentageCoupon?.unitCostShare ?? 1)
    return offMinor
  }

  #spendCredit({ day }: OpenOrder, rest: number): number {
    return this.wallet.redeemCredit(CREDIT, day, { rest, unitCostShare: this.rules.fixedCredit?.unitCostShare ?? 1 })
  }

  #spendAnswers({ day, net }: OpenOrder, left: number): number {
    let rest = left
    for (const { kind, minimumMinor, unitCostShare } of this.#answerCredits) {
      if (net < minimumMinor || rest === 0 || this.wallet.firstOf(kind) === 0) continue
      rest -= this.wallet.redeemCredit(kind, day, { rest, unitCostShare })
    }
    return rest
  }
}

function listAnswerCredits({ reviewReward, winBack, survey, referral }: Rules): AnswerCredit[] {
  const rules: [number, { minimumMinor?: number; unitCostShare: number } | null][] = [
    [REVIEW, reviewReward],
    [WIN_BACK, winBack],
    [SURVEY, survey],
    [REFERRAL, referral],
  ]
  return rules.flatMap(([kind, rule]) =>
    rule === null ? [] : [{ kind, minimumMinor: rule.minimumMinor ?? 0, unitCostShare: rule.unitCostShare }],
  )
}
