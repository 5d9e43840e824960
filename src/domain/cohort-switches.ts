import type { Bucket } from './time/bucket'

export const COHORT_MEASURES = [
  'retainedShare',
  'retainedCount',
  'orders',
  'revenue',
  'margin',
  'contribution',
  'aov',
  'ordersPerCustomer',
  'refundsShare',
] as const
export type CohortMeasure = (typeof COHORT_MEASURES)[number]

/** Per acquired customer, or the sum itself. Says nothing to measures that are shares or ratios already. */
export const COHORT_FORMS = ['perCustomer', 'absolute'] as const
export type CohortForm = (typeof COHORT_FORMS)[number]

export const COHORT_SPANS = ['cumulative', 'period'] as const
export type CohortSpan = (typeof COHORT_SPANS)[number]

/** Offsets in calendar buckets, or in exact windows of 30 days from the first order. */
export const COHORT_WINDOWS = ['calendar', 'exact'] as const
export type CohortWindows = (typeof COHORT_WINDOWS)[number]

/** What makes a row: the bucket of the first order, or something the first order has. */
export const COHORT_ROWS = ['cohort', 'product', 'category', 'channel', 'coupon', 'country', 'valueBand'] as const
export type CohortRowsBy = (typeof COHORT_ROWS)[number]

export interface CohortSwitches {
  bucket: Bucket
  measure: CohortMeasure
  /** As shown: `absolute` is answered `perCustomer` by measures that have no sum, `cumulative` `period` by those without one. */
  form: CohortForm
  span: CohortSpan
  windows: CohortWindows
  rowsBy: CohortRowsBy
}

export type CohortUnit = 'share' | 'count' | 'money' | 'number'

const MONEY: readonly CohortMeasure[] = ['revenue', 'margin', 'contribution']

/** Days of an exact window (METRICS "Cohort grid"). */
export const EXACT_WINDOW_DAYS = 30

/** Whether a measure can be read cumulatively and as a sum: money and orders can, shares and ratios cannot. */
export function hasSpan(measure: CohortMeasure): boolean {
  return measure === 'orders' || MONEY.includes(measure)
}

/** Whether a measure is a share of the cohort's customers, whatever it is shown as. */
export function isRate(measure: CohortMeasure): boolean {
  return measure === 'retainedShare' || measure === 'retainedCount'
}

/** Whether the values are amounts of revenue, margin or contribution. */
export function isMoneyMeasure(measure: CohortMeasure): boolean {
  return MONEY.includes(measure) || measure === 'aov'
}

/** Whether refunds that are still to come can change the measure. */
export function hasRefunds(measure: CohortMeasure): boolean {
  return isMoneyMeasure(measure) || measure === 'refundsShare'
}

/** What a cell's value is: a share 0–1, a whole count, minor units, or a plain number. */
export function unitOf(measure: CohortMeasure, form: CohortForm): CohortUnit {
  if (measure === 'retainedShare' || measure === 'refundsShare') return 'share'
  if (measure === 'retainedCount') return 'count'
  if (measure === 'orders') return form === 'absolute' ? 'count' : 'number'
  return measure === 'ordersPerCustomer' ? 'number' : 'money'
}

/** What the average row's values are: sums of cohorts of different sizes are averaged per acquired customer. */
export function averageUnitOf(measure: CohortMeasure): CohortUnit {
  return measure === 'retainedCount' ? 'share' : unitOf(measure, 'perCustomer')
}

/** The switches with those that say nothing to the measure at what is shown. */
export function settleSwitches<T extends CohortSwitches>(asked: T): T {
  const { measure } = asked
  const isCount = measure === 'retainedCount'
  if (!hasSpan(measure)) return { ...asked, form: isCount ? 'absolute' : 'perCustomer', span: 'period' }
  return asked
}
