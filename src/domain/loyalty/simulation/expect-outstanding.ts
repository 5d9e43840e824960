import { CREDIT, POINTS, REFERRAL, REVIEW, SURVEY, WIN_BACK } from '../rules/activity'
import type { Member } from '../rules/member'
import type { Rules } from '../rules/rules'
import type { Wallet } from '../rules/wallet'

/**
 * What the rewards held at the horizon will cost, given that the member's next order comes on `day`: all that is still valid then, for
 * members who use that kind. An upper bound: caps and minima of that order are not looked at, but the coupon's.
 */
export function expectOutstanding(
  { percentageCoupon, fixedCredit, points, reviewReward, winBack, survey, referral }: Rules,
  wallet: Wallet,
  { member, day, valueMinor }: { member: Member; day: number; valueMinor: number },
): number {
  let cost =
    costOf(wallet, day, { kind: REVIEW, rule: reviewReward }) +
    costOf(wallet, day, { kind: WIN_BACK, rule: winBack }) +
    costOf(wallet, day, { kind: SURVEY, rule: survey }) +
    costOf(wallet, day, { kind: REFERRAL, rule: referral })
  if (member.usesPoints) cost += costOf(wallet, day, { kind: POINTS, rule: points })
  if (member.usesCredit) cost += costOf(wallet, day, { kind: CREDIT, rule: fixedCredit })
  const isCouponValid = member.usesCoupon && wallet.couponUntil >= day
  if (percentageCoupon !== null && isCouponValid && valueMinor >= percentageCoupon.minimumMinor) {
    const off = Math.min(percentageCoupon.capMinor ?? valueMinor, valueMinor * percentageCoupon.discountShare)
    cost += off * percentageCoupon.unitCostShare
  }
  return Math.round(cost)
}

function costOf(
  wallet: Wallet,
  day: number,
  { kind, rule }: { kind: number; rule: { unitCostShare: number } | null },
): number {
  return rule === null ? 0 : wallet.balanceOn(kind, day) * rule.unitCostShare
}
