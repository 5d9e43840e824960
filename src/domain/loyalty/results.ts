import type { ProgrammeKind } from './programme'
import type { AssumptionKey, BuyerGroup, Quality } from './scenario'

/** Pointwise quantiles over runs, P10 the low one (METRICS "Loyalty simulation"); money is rounded once. */
export interface Quantiles {
  p10: number
  p50: number
  p90: number
}

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

/** What is drawn or held in one run: a pure figure of money in minor units. */
export interface SimulationResult {
  seed: number
  runs: number
  /** Customers simulated, and of how many: a coarse run scales a stratified sample up. */
  customers: number
  populationCustomers: number
  horizonMonths: number
  baseline: 'model' | 'curve' | 'calculator'
  /** Cumulative incremental margin after cost, by the end of month 1 … horizon. Monthly differences of quantiles mean nothing. */
  months: ({ month: number } & Quantiles)[]
  incrementalMinor: Quantiles & { mean: number }
  costMinor: Quantiles & { mean: number }
  /** Means over runs; they add up to the mean cost. */
  costParts: { rewardsMinor: number; messagesMinor: number; fixedMinor: number; outstandingMinor: number }
  /** Membership fees, part of the incremental margin. */
  feesMinor: number
  /** Incremental margin ÷ cost; null where the cost is 0. */
  roi: Quantiles | null
  /** Share of runs whose incremental margin at the horizon is below 0. */
  lossProbability: number
  /** First month from which the cumulative incremental margin stays ≥ 0; null where fewer than that share of runs ever get there. */
  paybackMonth: { p10: number | null; p50: number | null; p90: number | null; reachedShare: number }
  /** Margin per customer over the horizon, before and after (after cost). */
  ltvMinor: { before: Quantiles; after: Quantiles }
  /** Means over runs. */
  orders: { baseline: number; scenario: number; extra: number }
  netMinor: { baseline: number; scenario: number }
  /** Orders with a reward that are in the paired baseline run too, and the rewards they took (METRICS "would have come anyway"). */
  anyway: { orders: number; ordersShare: number | null; costMinor: number; costShare: number | null }
  /** Rewards expected of the face outstanding at the horizon. */
  outstandingFaceMinor: number
  groups: DriverRow<BuyerGroup>[]
  /** Tenths of the customers by net sales of the last 12 months, 1 the smallest. */
  deciles: DriverRow<number>[]
}

/** Who drives it: means over runs; incremental margin is before fixed and monthly cost, which belong to nobody. */
export interface DriverRow<T> {
  group: T
  customers: number
  baselineMarginMinor: number
  incrementalMinor: number
  costMinor: number
}

/** One bar: the mean incremental margin with this assumption at its low and high, the others at their likely values. */
export interface SensitivityBar {
  key: AssumptionKey
  low: number
  high: number
  atLowMinor: number
  atHighMinor: number
}

export interface Sensitivity {
  /** All at their likely values (the middle of a range without one). */
  likelyMinor: number
  /** Widest first. */
  bars: SensitivityBar[]
}

/** How a break-even uplift compares with a published effect of the same kind. */
export interface StudyComparison {
  id: string
  low: number
  high: number
  quality: Quality
  /** Where the needed uplift lies against the study's range. */
  place: 'below' | 'within' | 'above'
}

export interface BreakEvenResult {
  /** Growth of members' pre-reward net sales at which nothing is lost; null: none is large enough. */
  upliftShare: number | null
  /** METRICS' closed form, where one programme of points or coupon is all there is; else null. */
  formula: {
    upliftShare: number | null
    rewardShare: number
    redeemedShare: number
    marginShare: number
    fixedShare: number
  } | null
  /** Of the same period: pre-reward net sales and margin, and cost at no uplift. */
  netMinor: number
  marginMinor: number
  costMinor: number
  studies: StudyComparison[]
  /** How far net sales per customer of a year fall apart by chance alone: half of the 95 % interval ÷ the mean; null where unknown. */
  ownVariationShare: number | null
  plausibility: 'likely' | 'possible' | 'unlikely' | 'impossible'
}

/** A setting of the levers that a search may move; levers the scenario does not have are missing. */
export interface Setting {
  /** Points' earn share, or the coupon's discount share. */
  earnShare?: number
  validityDays?: number
  minimumMinor?: number
  /** Points' burn cap. */
  burnCapShare?: number
  /** The coupon's cap; the amount of a fixed credit. */
  capMinor?: number
}

export interface TriedSetting {
  setting: Setting
  /** Means over the same runs for every setting. */
  costMinor: number
  incrementalMinor: number
  lossProbability: number
  /** What the scenario's effects were multiplied by: a setting that gives more moves people more, with falling returns. */
  effectScale: number
  /** No other setting costs less and brings more. */
  isEfficient: boolean
}

export interface BestSetting {
  best: TriedSetting
  /** As the scenario stands. */
  current: TriedSetting
  /** Everything tried, by cost ascending. */
  tried: TriedSetting[]
}
