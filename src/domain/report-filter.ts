import type { AovBand } from './descriptive'

/** Spans of days that a person names instead of writing: each stands on the report's as-of day. */
export const RANGE_PRESETS = [
  'last30',
  'last90',
  'last365',
  'thisMonth',
  'lastMonth',
  'thisQuarter',
  'lastQuarter',
  'thisYear',
  'last12Months',
] as const
export type RangePreset = (typeof RANGE_PRESETS)[number]

/**
 * Who is counted: by the customer's first order, or by the customer. Many values of a field are "one of"; an empty text
 * stands for "not given" (of a coupon: none).
 */
export interface CustomerFilter {
  channel?: string[]
  /** utm_source. */
  source?: string[]
  campaign?: string[]
  /** Keys of products: see productKey of the snapshot. */
  product?: string[]
  category?: string[]
  coupon?: string[]
  country?: string[]
  city?: string[]
  /** The customer's own average order against the store's (METRICS "AOV bands"). */
  valueBand?: AovBand['band'][]
  /** A saved segment's id. */
  segment?: string
  /** Guests are in unless left out. */
  guests?: Switch
}

/** Which orders are summed: never who is counted, a cohort, its size or an order's number. */
export interface OrderFilter {
  orderProduct?: string[]
  orderCategory?: string[]
  orderChannel?: string[]
  orderCoupon?: string[]
  /**
   * Days of the orders summed, both included (METRICS "Ground rules"). As-of is another thing: it says what exists, and what
   * is over, so that a range in the past is told with all that is known today.
   */
  range?: RangePreset
  from?: string
  to?: string
}

export type Switch = 'in' | 'out'

/** How money and orders are read; absent: as the store's settings say. */
export interface DefinitionSwitches {
  tax?: Switch
  shipping?: Switch
  /** METRICS "Refunds": `order` unless said otherwise. */
  refundsBy?: 'order' | 'refund'
  /** Orders of nothing count unless left out: who is whose first order changes with them. */
  zeroOrders?: Switch
  /** Cohorts that may hold older customers are in averages unless left out (METRICS "Left truncation"). */
  truncated?: Switch
}

/** What a report is limited to and how it reads orders; every field is optional, none of them limits nothing. */
export interface ReportFilter extends CustomerFilter, OrderFilter, DefinitionSwitches {}

/** Values a filter can take, with the number of customers behind each. */
export interface FilterOption {
  value: string
  /** How it is called, where that is not the value. */
  name?: string
  customers: number
}

/** The fields of a filter that choose among values of the data. */
export const VALUE_FIELDS = [
  'channel',
  'source',
  'campaign',
  'product',
  'category',
  'coupon',
  'country',
  'city',
  'orderProduct',
  'orderCategory',
  'orderChannel',
  'orderCoupon',
] as const satisfies readonly (keyof ReportFilter)[]
export type ValueField = (typeof VALUE_FIELDS)[number]

/** The days the data span, and how many values each field could choose among. */
export interface FilterOptions {
  values: Record<ValueField, number>
  asOf: string
  firstDay: string
  lastDay: string
}

export interface FilterValues {
  values: FilterOption[]
  /** There are more: typing finds them. */
  isCut: boolean
}

/** A report's filter as a page asks for it, with the local day the figures stand on: what an address, a view or a link holds. */
export interface ReportFilterInput extends ReportFilter {
  asOf?: string
}
