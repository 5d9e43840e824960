import type { RealisedAge, RealisedCurve } from '@/domain/ltv'
import type { LifecycleStage } from './lifecycle-stage'
import type { RfmScore } from './rfm'
import type { SavedSegment } from './saved-segment'
import type { SuggestionId } from './suggestions'

/** Some of a store's identified customers; shares, 0–1, are of all identified ones and of their revenue. */
export interface GroupFigures {
  customers: number
  customersShare: number | null
  revenueMinor: number
  revenueShare: number | null
  /** D − last order; null for nobody. */
  medianDaysSinceLast: number | null
}

/** What a rule's customers come to. */
export interface SegmentFigures extends GroupFigures {
  marginMinor: number
  /** All-time margin ÷ customers. */
  marginPerCustomerMinor: number | null
  /** Realised margin per customer at 12 months: of today's members, selected on the outcome. */
  ltvAt12: RealisedAge | null
  /** The rule asks what no fitted model says: nobody meets such a condition. */
  lacksForecast: boolean
}

/** The page of segments: everybody, by stage of life and by recency × frequency. */
export interface SegmentOverview {
  asOf: string
  /** Identified. */
  customers: number
  guests: number
  /** Of identified customers. */
  revenueMinor: number
  /** Of the store, G: what the stages lean on; assumed where it has fewer than 30 gaps. */
  meanGapDays: number
  isGapAssumed: boolean
  /** In the order of LIFECYCLE_STAGES, those that nobody is at too; leads are not among a store's orders. */
  stages: (GroupFigures & { stage: Exclude<LifecycleStage, 'lead'> })[]
  /** Null: too few customers for scores. Scores that nobody has are left out. */
  rfm: (GroupFigures & { recency: RfmScore; frequency: RfmScore })[] | null
  suggestions: { id: SuggestionId; customers: number }[]
  hasForecasts: boolean
}

export interface SegmentDetail {
  asOf: string
  segment: SavedSegment
  figures: SegmentFigures
  stages: SegmentOverview['stages']
  ages: RealisedAge[]
  /** To 12 months, where a cohort of the members is final there. */
  curve: RealisedCurve | null
  /** The same of all identified customers. */
  storeCurve: RealisedCurve | null
}

/** A saved segment in a list. */
export interface SegmentRow {
  segment: SavedSegment
  figures: SegmentFigures
}
