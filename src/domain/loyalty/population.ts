import type { LoyaltyBaseline } from './baseline'

/** Mean month of the simulation, in days. */
export const DAYS_PER_MONTH = 30.4375
/** Days of a horizon: the simulation covers days 0 … that − 1 after the start. */
export function horizonDays(months: number): number {
  return Math.round(months * DAYS_PER_MONTH)
}

/** Months before the start that tiers look back on. */
export const PAST_MONTHS = 24

/**
 * Customers as the simulator needs them, in columns of the same length: typed arrays and plain values alone, so that a population can
 * be sent to a worker thread as it is. Made by `buildPopulation`.
 */
export interface LoyaltyPopulation {
  baseline: LoyaltyBaseline
  customers: number
  /** How many customers each stands for: 1 but in a coarse sample. */
  weights: Float64Array
  /** Of how many customers it is a sample; the same as `customers` where it is all of them. */
  populationCustomers: number
  /** Place in the whole population: what chance is keyed by, so that a sample's customer does what it does there. */
  ids: Uint32Array
  /** x, t_x, T of the forecast: repeat order days, days from the first to the last and to the start. */
  repeatDays: Float64Array
  recencyDays: Float64Array
  ageDays: Float64Array
  /** `model`: mean net revenue of repeat days, 0 without one. Otherwise: expected net revenue of an order. */
  meanValueMinor: Float64Array
  /** Shape of the gamma of one order's value around the customer's own mean. */
  valueShape: number
  /** Index into `BUYER_GROUPS`, and decile 0–9, by net sales of the last 12 months. */
  groups: Uint8Array
  deciles: Uint8Array
  /** `curve`: orders of each buyer group ÷ those of everybody of the same age. */
  groupFactors: Float64Array
  /** Net sales by month before the start, [customer × PAST_MONTHS], the latest first: what tiers look back on. */
  pastNetMinor: Float64Array
  totalNetMinor: Float64Array
  /** Shares of the customer's net sales by category, [customer × categoryNames], and segments: for earn rates. */
  categoryNames: readonly string[]
  categoryShares: Float32Array
  segmentIds: readonly string[]
  segmentBits: Uint32Array
}
