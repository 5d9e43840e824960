/** The descriptive figures of METRICS.md. Shares are 0–1 and unrounded, money is integer minor units, null is "no data". */
export interface Descriptive {
  customers: number
  orders: number
  /** Net revenue, returns matched to no order included. */
  revenueMinor: number
  grossMinor: number
  refundMinor: number
  unmatchedRefundsMinor: number
  marginMinor: number
  aovMinor: number | null
  medianOrderMinor: number | null
  purchaseFrequency: number | null
  arpaMinor: number | null
  marginArpaMinor: number | null
  /** Customers of all time, whatever days are looked at: what repeat customers are a share of. */
  everCustomers: number
  repeatCustomers: number
  repeatCustomersShare: number | null
  repeatRevenueShare: number | null
  revenueFromRepeatCustomersShare: number | null
  newVsReturning: NewVsReturning[]
  nthConversion: NthConversion[]
  daysBetweenOrders: { p25: number | null; median: number | null; p75: number | null; gaps: number }
  concentration: Concentration
  aovBands: AovBand[]
  /** Number of large orders; the value an order must exceed to be one stands beside. */
  largeOrders: number
  largeOrderThresholdMinor: number | null
  monthlyChurn: number | null
  averageLifetimeMonths: number | null
  /** What churn and ARPA were computed from; `reason` is set where they are null. */
  churnWindow: ChurnWindow
}

export interface NewVsReturning {
  /** The month, `2025-03`. */
  bucket: string
  newOrders: number
  returningOrders: number
  newRevenueMinor: number
  returningRevenueMinor: number
  newCustomers: number
  returningCustomers: number
  /** False while the month is running at as-of. */
  final: boolean
}

export interface NthConversion {
  /** Of the customers with an nth order… */
  n: number
  customers: number
  /** …how many have an (n+1)th. */
  converted: number
  share: number | null
  /** Kaplan–Meier share at 365 days; null where the curve is not drawn that far (fewer than 10 at risk). */
  kaplanMeier365Share: number | null
  /** Median days to the next order among those who converted. */
  medianDays: number | null
}

export interface Concentration {
  top1: number | null
  top5: number | null
  top10: number | null
  top20: number | null
  top50: number | null
  gini: number | null
  /** Customers whose net revenue is negative, taken as 0. */
  negativeCustomers: number
}

export interface AovBand {
  band: 'low' | 'mid' | 'high'
  customers: number
  customersShare: number | null
  revenueMinor: number
  revenueShare: number | null
}

export type ChurnReason = 'historyTooShort' | 'nobodyLost' | 'noCustomers'

export interface ChurnWindow {
  /** Months in the window (≤ 12) and its first and last, `2025-03`. */
  months: number
  from: string | null
  to: string | null
  /** Σ base at the months' starts and ends, Σ lost, and Σ revenue and margin of the same months. */
  startBase: number
  endBase: number
  lost: number
  revenueMinor: number
  marginMinor: number
  inactivityMonths: number
  reason: ChurnReason | null
}
