import type { CohortReportRow } from './cohort-report'
import type { CohortSwitches } from './cohort-switches'
import type { CustomerContact } from './customers'
import type { Interval } from './stats/interval'

/** One cell with what stands behind it: what its tip says. */
export interface CohortCell {
  row: Pick<CohortReportRow, 'key' | 'name' | 'kind' | 'size' | 'guests'>
  offset: number
  value: number | null
  numerator: number
  divisor: number
  /** The value per customer, order or minor unit, whatever the form: what the interval is of. */
  rate: number | null
  isFinal: boolean
  /** The local day on which it becomes final, or did. Of groups: as-of. */
  finalOn: string
  /** In the cell: distinct customers, orders, and money. */
  customers: number
  orders: number
  grossMinor: number
  refundMinor: number
  revenueMinor: number
  marginMinor: number
  /** Of `rate`: Wilson for retention; else from per-customer sums by Student's t. Null with fewer than 2 customers. */
  interval: Interval | null
  /** How the interval was made. */
  method: 'wilson' | 'perCustomer' | null
}

/** A customer with a counted order in a cell. */
export interface CohortCellCustomer extends CustomerContact {
  /** As `customers.get` takes it. */
  key: string
  isGuest: boolean
  firstDay: string
  /** In the cell (cumulative: through it). */
  orders: number
  revenueMinor: number
  marginMinor: number
}

export interface CohortCellCustomers {
  rows: CohortCellCustomer[]
  total: number
}

/** One side of a comparison at an offset: the average row under its filter. */
export interface ComparedSide {
  value: number | null
  cohorts: number
  customers: number
}

export interface ComparedCell {
  offset: number
  a: ComparedSide
  b: ComparedSide
  /** a − b in the measure's unit, unrounded, with its 95 % interval; null where a side has no final cohort. */
  difference: number | null
  interval: Interval | null
  /** Two-sided; null where there is no interval. */
  p: number | null
  /** Survives Benjamini–Hochberg at 5 % over all cells here: only these may be called different. */
  isDifferent: boolean
}

/** Two segments side by side (METRICS "Intervals, significance"). */
export interface CohortComparison extends CohortSwitches {
  asOf: string
  cells: ComparedCell[]
  /** Customers of each side, and of both at once: those make the two alike and the test too cautious or too bold. */
  customersA: number
  customersB: number
  customersInBoth: number
  /** Newcombe for rates, Welch on per-customer sums otherwise. */
  method: 'newcombe' | 'welch'
}
