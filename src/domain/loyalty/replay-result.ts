import type { ProgrammeKind } from './programme'
import type { BuyerGroup } from './scenario'

/**
 * One month of what members hold, face value in minor units: opening + granted − redeemed − expired + re-estimate = closing
 * (points and credits; coupons in per cent have no face). The re-estimate is 0 at face value.
 */
export interface LiabilityMonth {
  /** YYYY-MM. */
  month: string
  openingMinor: number
  grantedMinor: number
  redeemedMinor: number
  expiredMinor: number
  reestimateMinor: number
  closingMinor: number
  /** Part of the closing that is expected to be redeemed, at the share redeemed of what was settled so far (1 before anything was). */
  expectedMinor: number
}

/** What one programme did in the replay. Amounts are face value; `costMinor` is × unit cost, half away from zero per order. */
export interface ProgrammeReplay {
  kind: ProgrammeKind
  /** Coupons, credits, grants of points; 0 for discounts that nobody holds (tiers, free shipping). */
  issued: number
  used: number
  expired: number
  grantedMinor: number
  redeemedMinor: number
  expiredMinor: number
  costMinor: number
}

export interface GroupReplay {
  group: BuyerGroup
  customers: number
  orders: number
  netMinor: number
  marginMinor: number
  costMinor: number
  /** Customers with at least one reward used. */
  rewardedCustomers: number
}

/** The exact part: the real orders under the rules, no hypothesis. Members use every reward as soon as the rules allow (the most it could cost). */
export interface ReplayResult {
  customers: number
  orders: number
  netMinor: number
  /** Before rewards. */
  marginMinor: number
  /** Customers who earned anything, and who ever used a reward. */
  earningCustomers: number
  rewardedCustomers: number
  rewardedShare: number | null
  rewardedOrders: number
  grantedMinor: number
  redeemedMinor: number
  expiredMinor: number
  outstandingMinor: number
  /** Rewards at unit cost; every one of these orders came anyway. */
  cost: { rewardsMinor: number; messagesMinor: number; fixedMinor: number; totalMinor: number }
  /** Cost ÷ net sales, and margin per order before and after cost. */
  costShare: number | null
  marginPerOrderBeforeMinor: number | null
  marginPerOrderAfterMinor: number | null
  messages: number
  months: LiabilityMonth[]
  programmes: ProgrammeReplay[]
  groups: GroupReplay[]
  /** Customers in each tier on the last day; the first entry is below the lowest threshold. Null without a tier programme. */
  tiers: { thresholdMinor: number; discountShare: number; customers: number }[] | null
  /** Of a paid membership; null without one. */
  membership: MembershipHindsight | null
  /** Programmes that need an answer nobody can know from orders (reviews, referrals …): their rewards are left out of the replay. */
  notReplayed: ProgrammeKind[]
}

/** Customers whom a membership would have saved more than it cost them, if exactly they had joined exactly then. */
export interface MembershipHindsight {
  customers: number
  /** Paid periods. */
  periods: number
  /** Discounts at face value and fees. */
  savedMinor: number
  feesMinor: number
  /** The discounts at unit cost. */
  costMinor: number
}
