import type { DayRange } from './date-range'
import type { Descriptive } from './descriptive'
import type { LtvSummary } from './ltv'

/** What the overview page shows; one call of the `report.overview` procedure. */
export interface Overview {
  /** Local day the figures stand on, and the first and last counted order's local days. */
  asOf: string
  firstDay: string
  lastDay: string
  /** Whole months between the first day and as-of: under 18 the page says that its figures are indicative. */
  historyMonths: number
  /** The days in which the customers were won of whom LTV, payback and returns speak; null: all customers. */
  lifeRange: DayRange | null
  descriptive: Descriptive
  /** The same figures without guests, where guests are ≥ 5 % of orders; else null. */
  withoutGuests: Pick<Descriptive, 'customers' | 'repeatCustomersShare' | 'purchaseFrequency'> | null
  ltv: LtvSummary
  /** Orders of the whole store that the figures leave out, by reason, and where the margin comes from. */
  quality: DataQuality
}

export interface DataQuality {
  countedOrders: number
  excludedOrders: { reason: ExclusionReason; orders: number }[]
  guestOrders: number
  /** Share of net revenue whose lines have a known unit cost, 0–1; null without revenue. */
  knownCostShare: number | null
  refundedMinor: number
  unmatchedRefundsMinor: number
}

/** Why a stored order is not a purchase. */
export type ExclusionReason =
  | 'cancelled'
  | 'unpaid'
  | 'fullyRefunded'
  | 'unknownStatus'
  | 'afterAsOf'
  | 'excludedByPerson'
  | 'zeroAmount'
