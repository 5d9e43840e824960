import type { LocalDate } from '@/domain/time/local-date'

/**
 * Everything a forecast is computed from: identified customers (guests out) in columns, so that a million of them are a few
 * typed arrays. Money is integer minor units (exact in a double below 2^53).
 */
export interface ForecastInput {
  asOf: LocalDate
  /** First local order day of the store's data; null without orders. */
  firstDay: LocalDate | null
  customers: CustomerColumns
  /** Names of channels; `customers.channels` are indices into it. */
  channelNames: readonly string[]
}

/**
 * Order days of customer i are rows `starts[i]` … `starts[i + 1] − 1` of the day columns, ascending, each local day once, none
 * after as-of. Every customer has at least one. The first is the first order day, and gives the cohort month.
 */
export interface CustomerColumns {
  /** Number of customers + 1 entries. */
  starts: Uint32Array
  /** Days since 1970-01-01 (`epochDay`). */
  days: Int32Array
  /** Net revenue and margin of the customer's counted orders of that day. */
  revenueMinor: Float64Array
  marginMinor: Float64Array
  /** Channel of the first order: index into `channelNames`, −1 where it is not known. */
  channels: Int32Array
}
