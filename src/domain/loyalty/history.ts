/**
 * Counted orders of identified customers (guests out) in columns: what the rules are replayed on. No personal data: a customer
 * is an index. Orders of customer i are rows `starts[i]` … `starts[i + 1] − 1`, ascending by time; a customer may have none.
 * Money is integer minor units in doubles (exact below 2^53).
 */
export interface LoyaltyHistory {
  /** First and last day of the data (as-of), days since 1970-01-01. */
  firstDay: number
  lastDay: number
  starts: Uint32Array
  days: Int32Array
  /** Goods after discounts, the same less refunds, and margin of the latter. */
  grossMinor: Float64Array
  netMinor: Float64Array
  marginMinor: Float64Array
  /** Main category of the order (the one with most of its sales): index into `categoryNames`, −1 unknown. */
  categories: Int16Array
  categoryNames: readonly string[]
  /** Bit i is set for members of `segmentIds[i]`, one number a customer; at most 31 segments, those the rules name. */
  segmentBits: Uint32Array
  segmentIds: readonly string[]
}

/** Number of customers of a history. */
export function countCustomers({ starts }: Pick<LoyaltyHistory, 'starts'>): number {
  return Math.max(0, starts.length - 1)
}
