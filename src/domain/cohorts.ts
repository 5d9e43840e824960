// The types here are the grid as the `report` command writes it; cohort-report.ts has the page's, cohort-switches.ts the
// measures and switches, cohort-drill.ts a cell, its customers and two segments side by side.
import type { Bucket } from './time/bucket'

/** One cohort. Arrays run over offsets 0…; `null` where the bucket starts after as-of, 0 where nobody came. */
export interface CohortRow {
  /** `2025-03`, `2025-Q1`, `2025-W07` or `2025`. */
  cohort: string
  /** First local day of the cohort's bucket. */
  firstDay: string
  size: number
  guests: number
  customers: (number | null)[]
  orders: (number | null)[]
  revenueMinor: (number | null)[]
  refundMinor: (number | null)[]
  marginMinor: (number | null)[]
  cumulativeRevenuePerCustomerMinor: (number | null)[]
  cumulativeMarginPerCustomerMinor: (number | null)[]
  /** False for a running bucket and for `null` cells. */
  final: boolean[]
  /** The local day on which the cell becomes final (the last day of its bucket); a past day where it already is. */
  finalOn: string[]
}

/** Σ numerators ÷ Σ denominators over the cohorts final at each offset (METRICS "Average row"). */
export interface CohortAverage {
  /** Number of cohorts, and of customers in them, behind each offset. */
  cohorts: number[]
  sizes: number[]
  retainedShare: (number | null)[]
  revenuePerCustomerMinor: (number | null)[]
  marginPerCustomerMinor: (number | null)[]
  cumulativeRevenuePerCustomerMinor: (number | null)[]
  cumulativeMarginPerCustomerMinor: (number | null)[]
}

export interface CohortGrid {
  bucket: Bucket
  asOf: string
  rows: CohortRow[]
  average: CohortAverage
}
