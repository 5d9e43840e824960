import type { ForecastRange, CustomerOutlook as OrderChances } from './forecast-report'
import type { LifecycleStage } from './segments/lifecycle-stage'
import type { RfmGroup, RfmScore } from './segments/rfm'

/** What a list of customers can be put in order by. */
export const CUSTOMER_SORTS = [
  'revenue',
  'margin',
  'orders',
  'firstOrder',
  'lastOrder',
  'pAlive',
  'expectedOrders',
  'expectedMargin',
  'nextOrder',
  'valueTier',
] as const
export type CustomerSort = (typeof CUSTOMER_SORTS)[number]

export type ValueTier = 1 | 2 | 3 | 4 | 5

/** Customers by how likely they buy again, as a person picks them. */
export const ALIVE_BANDS = ['likely', 'unsure', 'unlikely'] as const
export type AliveBand = (typeof ALIVE_BANDS)[number]

/** § Probabilities, 0–1, that a band holds: from the first up to, not including, the second. */
export const ALIVE_BAND_LIMITS: Record<AliveBand, readonly [number, number]> = {
  likely: [0.7, Number.POSITIVE_INFINITY],
  unsure: [0.3, 0.7],
  unlikely: [0, 0.3],
}

/** What the model says of a customer, in the next twelve months. */
export interface CustomerOutlook {
  pAlive: number
  orders: ForecastRange
  marginMinor: ForecastRange
  /** Expected net value of an order day. */
  valueMinor: number
  valueTier: ValueTier
}

/** Fifths of all identified customers, 5 the best (METRICS "RFM"). */
export interface CustomerScores {
  recency: RfmScore
  frequency: RfmScore
  monetary: RfmScore
  group: RfmGroup
}

/** A customer's figures; nobody's name. */
export interface CustomerFigures {
  /** Names the customer from one snapshot to the next; holds no e-mail and no phone. */
  key: string
  firstOrderOn: string
  lastOrderOn: string
  orders: number
  orderDays: number
  revenueMinor: number
  marginMinor: number
  /** Own average order value. */
  aovMinor: number
  channel: string | null
  country: string | null
  stage: LifecycleStage
  /** Null where customers are too few for scores. */
  rfm: CustomerScores | null
  /** Null where no model is fitted. */
  outlook: CustomerOutlook | null
  /** By the model where there is one (its median, given alive; null beyond its horizon), else by the customer's own rhythm. */
  nextOrderOn: string | null
  /** The day of the next order by the customer's own rhythm has passed. */
  isOverdue: boolean
  /** More than one order, and own average order value above twice the store's (METRICS "Best customers"). */
  isBest: boolean
  /** Two large orders or more, or one with units above the threshold (METRICS "large order"). */
  isLikelyBusiness: boolean
  /** A review, or a survey score of 9 or 10. */
  isAdvocate: boolean
}

/** What a shop knows its customer by; personal data. */
export interface CustomerContact {
  name: string | null
  email: string | null
  phone: string | null
  /** The shop's own id of the customer. */
  sourceId: string | null
}

export type CustomerRow = CustomerFigures & CustomerContact

/** A page of identified customers: guests are nobody that could be met again. */
export interface CustomerList {
  asOf: string
  rows: CustomerRow[]
  /** Customers that the filter leaves, on all pages. */
  total: number
  /** Of the store: the base of "best customers". */
  storeAovMinor: number | null
  /** Whether the outlook is there; `computing`: the page may ask again. */
  forecast: 'fitted' | 'none' | 'computing'
  /** The search found more orders than are looked through: say more of the customer. */
  isSearchCut: boolean
}

/** An order of a customer, counted or not. */
export interface CustomerOrder {
  sourceNumber: number
  externalId: string
  day: string
  /** Null for one that is not a purchase. */
  number: number | null
  /** Why it is none. */
  excludedAs: string | null
  grossMinor: number
  refundMinor: number
  channel: string | null
}

export interface CustomerDetail {
  asOf: string
  customer: CustomerRow
  orders: CustomerOrder[]
  forecast: CustomerList['forecast']
  /** How many orders are likely and when the next; null without a fitted model. */
  chances: OrderChances | null
  /** P(alive) at the end of each month since the first order, and at as-of; empty without a fitted model. */
  aliveHistory: { day: string; pAlive: number }[]
}
