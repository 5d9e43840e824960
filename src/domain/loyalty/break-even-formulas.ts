/** What the closed forms are given: shares of pre-reward net sales. */
export interface BreakEvenInputs {
  /** Earn share of points, or discount share of a coupon. */
  rewardShare: number
  /** Points: share redeemed. Coupon: share of the orders that come anyway that use it. */
  redeemedShare: number
  /** Margin ÷ sales, before rewards. */
  marginShare: number
  /** Fixed cost ÷ sales of the same period. */
  fixedShare: number
}

/** § Margin left of a sale below which none is: shares typed as decimals multiply with errors of that size. */
const NO_MARGIN = 1e-12

/**
 * Growth of members' sales at which points cost nothing on balance (METRICS "Loyalty simulation"): u* = (e·ρ·c + F/R) ÷ (m − e·ρ·c); null
 * where e·ρ·c ≥ m: more sales only lose more. Example: e 5 %, ρ 70 %, c 1, m 40 %, F 0 → 9.589 %.
 */
export function breakEvenOfPoints(
  { rewardShare, redeemedShare, marginShare, fixedShare }: BreakEvenInputs,
  unitCostShare: number,
): number | null {
  const cost = rewardShare * redeemedShare * unitCostShare
  const left = marginShare - cost
  return left < NO_MARGIN ? null : (cost + fixedShare) / left
}

/**
 * The same for a percentage coupon, used on share ρ of the orders that come anyway and on every extra one: u* = (ρ·d + F/R) ÷ (m − d);
 * null where d ≥ m. Example: d 10 %, ρ 50 %, m 40 % → 16.667 %.
 */
export function breakEvenOfCoupon({
  rewardShare,
  redeemedShare,
  marginShare,
  fixedShare,
}: BreakEvenInputs): number | null {
  const left = marginShare - rewardShare
  return left < NO_MARGIN ? null : (redeemedShare * rewardShare + fixedShare) / left
}
