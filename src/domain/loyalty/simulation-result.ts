import type { AssumptionKey, BuyerGroup } from './scenario'

/** Pointwise quantiles over runs, P10 the low one (METRICS "Loyalty simulation"); money is rounded once. */
export interface Quantiles {
  p10: number
  p50: number
  p90: number
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
