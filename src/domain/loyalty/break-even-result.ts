import type { Quality } from './scenario'

/** How a break-even uplift compares with a published effect of the same kind. */
export interface StudyComparison {
  id: string
  low: number
  high: number
  quality: Quality
  /** Where the needed uplift lies against the study's range. */
  place: 'below' | 'within' | 'above'
}

export interface BreakEvenResult {
  /** Growth of members' pre-reward net sales at which nothing is lost; null: none is large enough. */
  upliftShare: number | null
  /** METRICS' closed form, where one programme of points or coupon is all there is; else null. */
  formula: {
    upliftShare: number | null
    rewardShare: number
    redeemedShare: number
    marginShare: number
    fixedShare: number
  } | null
  /** Of the same period: pre-reward net sales and margin, and cost at no uplift. */
  netMinor: number
  marginMinor: number
  costMinor: number
  studies: StudyComparison[]
  /** How far net sales per customer of a year fall apart by chance alone: half of the 95 % interval ÷ the mean; null where unknown. */
  ownVariationShare: number | null
  plausibility: 'likely' | 'possible' | 'unlikely' | 'impossible'
}
