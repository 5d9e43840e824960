import type { CohortMeasure, CohortSwitches } from './cohort-switches'
import type { Interval } from './stats/interval'

/**
 * The cohort report as the page shows it: one measure under one set of switches, lean enough for 250 × 250 cells. What a
 * cell's day of finality or state is follows from its row: ask `cohort-cell-state.ts`.
 */
export interface CohortReport extends CohortSwitches {
  asOf: string
  /** Number of offsets, of the widest row. */
  width: number
  /** Oldest cohort first; groups by size, largest first, then `others`; value bands low to high. */
  rows: CohortReportRow[]
  average: CohortReportAverage
  curve: CohortCurve
  /** One a column; `tooFew` where fewer than 6 cohorts are final. Empty where the rows are groups. */
  trends: CohortTrend[]
  totals: CohortTotals
  /** What stands in no cell; null where every unit of money does. Only without a filter. */
  noCohort: CohortMoney | null
  /** 90th percentile of days from an order to its refund; null while nothing was refunded. */
  refundLagDays: number | null
  /** Measures that cannot be shown yet, contribution among them while no cost is entered. */
  hiddenMeasures: CohortMeasure[]
  /** Share of revenue with a known unit cost, 0–1: stands beside every margin. Null without revenue. */
  knownCostShare: number | null
  /** Whether the cohorts have a CAC. */
  cac: 'known' | 'notKnown' | 'notForThisFilter'
}

export interface CohortReportRow {
  /** A cohort: `2025-03`, `2025-Q1`, `2025-W07`, `2025`. A group: its value, empty where none was given. */
  key: string
  /** What a group is called, where that is not its value. */
  name: string | null
  kind: 'cohort' | 'group' | 'others'
  /** First local day of the cohort's bucket; null for groups. */
  firstDay: string | null
  /** First order days of the cohort's oldest and youngest customer. */
  oldestDay: string
  youngestDay: string
  size: number
  guests: number
  /** Left truncation: the cohort may hold customers who had bought before the data begins. */
  mayHoldOlder: boolean
  /**
   * One value a cell, from offset 0, as far as there are cells: beyond the array's end a bucket starts after as-of. Minor
   * units, shares 0–1 or numbers by `unitOf`; null is 0 ÷ 0. Of groups: over its cohorts final there, null where none is.
   */
  values: (number | null)[]
  /** Customers, orders or minor units that were divided, and by what; divisors null: by the row's size. */
  numerators: number[]
  divisors: number[] | null
  /** Cells final, from offset 0 on: cells at and after this offset are unfinished. */
  finalCells: number
  /** First offset whose money may still fall by refunds ("refunds still arriving"); null where the measure has no refunds. */
  refundsArriveFrom: number | null
  /** Of groups: cohorts and customers behind each cell. */
  behind: { cohorts: number[]; customers: number[] } | null
  acquisition: CohortAcquisition | null
}

/** CAC of a cohort and when its margin has paid it back (METRICS "Acquisition"). */
export interface CohortAcquisition {
  /** Null with its reason. */
  cacMinor: number | null
  reason: 'notKnown' | 'noCustomers' | null
  spendMinor: number | null
  /** Identified customers of the cohort. */
  customers: number
  payback: CohortPayback | null
}

export type CohortPayback =
  /** First-order margin per customer is at least CAC. */
  | { reading: 'onFirstOrder'; offset: 0 }
  /** At offset 0, by later orders: "within the first month". */
  | { reading: 'withinFirst'; offset: 0 }
  | { reading: 'after'; offset: number }
  /** Only an unfinished cell has reached it. */
  | { reading: 'reachedSoFar'; offset: number }
  /** `share`: latest cumulative margin ÷ CAC. */
  | { reading: 'notYet'; share: number }

/** Σ numerators ÷ Σ denominators over the cohorts final at each offset (METRICS "Average row"). */
export interface CohortReportAverage {
  /** In the unit of `averageUnitOf`: absolute sums average per acquired customer. */
  values: (number | null)[]
  numerators: number[]
  divisors: number[]
  cohorts: number[]
  customers: number[]
  /** 95 % interval of each: Wilson for retention; null where it needs more than sums. */
  intervals: (Interval | null)[]
}

/** The same average with at every point only the cohorts final at the horizon: it cannot dip by who is left. */
export interface CohortCurve {
  /** Last offset; −1 while no cohort is final at any. */
  horizon: number
  /** The farthest horizon that can be asked for. */
  maxHorizon: number
  cohorts: number
  customers: number
  /** Offsets 0 … horizon. */
  values: (number | null)[]
}

export type TrendVerdict = 'better' | 'worse' | 'noTrend' | 'tooFew'

/** Weighted least squares of a column's final cells over their cohorts, newest last. */
export interface CohortTrend {
  verdict: TrendVerdict
  cohorts: number
  /** Change of the measure from one cohort to the next, in its own unit (unrounded), with its 95 % interval; null: too few. */
  slope: number | null
  low: number | null
  high: number | null
  /** Two-sided. */
  p: number | null
  /** The line at the first and the last final cohort, to be drawn. */
  line: { from: string; fromValue: number; to: string; toValue: number } | null
}

/** Money of what a line stands for; gross and refunds by the refund switch. */
export interface CohortMoney {
  grossMinor: number
  refundMinor: number
  revenueMinor: number
  marginMinor: number
}

/** What all cells together hold, as the totals of the other pages say it. */
export interface CohortTotals extends CohortMoney {
  customers: number
  guests: number
  orders: number
}
