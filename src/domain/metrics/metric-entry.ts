import type { MetricInputId } from './metric-inputs'

/** A text in every language of the product. */
export interface Words {
  en: string
  ru: string
}

export type MetricUnit = 'count' | 'money' | 'share' | 'months' | 'days' | 'ratio'

export const METRIC_IDS = [
  'customers',
  'orders',
  'revenue',
  'margin',
  'knownCostShare',
  'aov',
  'medianOrder',
  'purchaseFrequency',
  'repeatCustomersShare',
  'repeatRevenueShare',
  'revenueFromRepeatCustomersShare',
  'newVsReturning',
  'nthConversion',
  'secondOrderWithin',
  'secondOrderCurve',
  'daysBetweenOrders',
  'concentration',
  'aovBands',
  'largeOrders',
  'monthlyChurn',
  'averageLifetime',
  'arpa',
  'marginArpa',
  'realisedLtv',
  'formulaSimpleLtv',
  'formulaExpandedLtv',
  'formulaFullLtv',
  'predictedLtv',
  'cac',
  'maximumCac',
  'payback',
  'cohort',
  'cohortRetained',
  'cohortRevenuePerCustomer',
  'cohortMarginPerCustomer',
  'cohortCumulativeMargin',
  'cohortAverageRow',
] as const
export type MetricId = (typeof METRIC_IDS)[number]

/** What a person can open under "How is this computed?". */
export interface MetricEntry {
  id: MetricId
  unit: MetricUnit
  /** Which change is good news; null where it depends. */
  goodDirection: 'up' | 'down' | null
  /** What "—" means in this figure's place. */
  noData: Words
  /** The term of docs/metrics.md that defines the figure; its text holds `name.en` and `formula.en` word for word. */
  docTerm: string
  name: Words
  formula: Words
  note: Words
  inputs: readonly MetricInputId[]
}
