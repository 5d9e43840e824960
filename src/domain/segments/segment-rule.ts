import type { Bucket } from '@/domain/time/bucket'
import type { LocalDate } from '@/domain/time/local-date'

/** Raised when the meaning of a stored rule changes; stored ones are then converted as they are read. */
export const SEGMENT_RULE_VERSION = 1

/** § How much one rule may hold: a person can still read it, and it stays one query. */
export const SEGMENT_RULE_LIMITS = { conditions: 30, depth: 3, values: 100, valueLength: 200 } as const

/** Amounts are minor units of the store's currency, chances 0–1, scores 1–5. */
export const NUMBER_FIELDS = [
  'orders',
  'orderDays',
  'revenue',
  'margin',
  'aov',
  'daysSinceLastOrder',
  'rfmRecency',
  'rfmFrequency',
  'rfmMonetary',
  'pAlive',
  'predictedMargin',
] as const
export type NumberField = (typeof NUMBER_FIELDS)[number]

/** `ordered` is any of the customer's orders; `nextOrder` the expected day of the next. */
export const DATE_FIELDS = ['firstOrder', 'lastOrder', 'nextOrder', 'ordered'] as const
export type DateField = (typeof DATE_FIELDS)[number]

/** Of the customer's first order, but for `ordered…`: of any. An empty text stands for "none given". */
export const TEXT_FIELDS = [
  'channel',
  'source',
  'campaign',
  'country',
  'city',
  'coupon',
  'product',
  'category',
  'orderedProduct',
  'orderedCategory',
] as const
export type TextField = (typeof TEXT_FIELDS)[number]

/** Values of `stage`: LifecycleStage; of `rfmGroup`: RfmGroup; of `valueTier`: '1' … '5', the best. */
export const CHOICE_FIELDS = ['stage', 'rfmGroup', 'valueTier'] as const
export type ChoiceField = (typeof CHOICE_FIELDS)[number]

export const FLAG_FIELDS = ['isOverdue', 'isBest', 'isLikelyBusiness', 'isAdvocate', 'isGuest'] as const
export type FlagField = (typeof FLAG_FIELDS)[number]

/** What is known only where a model is fitted; without one nobody meets such a condition. */
export const FORECAST_FIELDS: readonly SegmentField[] = ['pAlive', 'predictedMargin', 'valueTier']

/** From and to both belong; null leaves that side open, and one side is given. */
export interface NumberCondition {
  field: NumberField
  operator: 'between'
  from: number | null
  to: number | null
}

/** Days of the store's zone, both ends in; "last N days" as of the snapshot: D − N + 1 … D. */
export type DateCondition =
  | { field: DateField; operator: 'between' | 'notBetween'; from: LocalDate | null; to: LocalDate | null }
  | { field: DateField; operator: 'inLastDays' | 'notInLastDays'; days: number }

export interface ListCondition {
  field: TextField | ChoiceField
  operator: 'oneOf' | 'noneOf'
  values: readonly string[]
}

export interface FlagCondition {
  field: FlagField
  operator: 'is'
  value: boolean
}

/** The first order lies in the buckets from the one of the day `from` to the one of the day `to`. */
export interface CohortCondition {
  field: 'cohort'
  operator: 'between'
  bucket: Bucket
  from: LocalDate
  to: LocalDate
}

/** Units of an offset from the first order: calendar buckets, or exact windows of thirty days (METRICS "Cohort grid"). */
export const OFFSET_UNITS = ['week', 'month', 'quarter', 'year', 'days30'] as const
export type OffsetUnit = (typeof OFFSET_UNITS)[number]

/** Some order (or none) at an offset k, from ≤ k ≤ to, of the cohort grid; the first order itself stands at 0. */
export interface OffsetCondition {
  field: 'orderedAtOffset'
  operator: 'between' | 'notBetween'
  unit: OffsetUnit
  from: number
  to: number
}

export type SegmentCondition =
  | NumberCondition
  | DateCondition
  | ListCondition
  | FlagCondition
  | CohortCondition
  | OffsetCondition
export type SegmentField = SegmentCondition['field']

export interface SegmentGroup {
  join: 'and' | 'or'
  /** At least one. */
  parts: readonly SegmentPart[]
}
export type SegmentPart = SegmentCondition | SegmentGroup

/**
 * Who belongs to a segment: conditions over what is known of a customer, joined by "and" and "or". Guests do not belong
 * unless a condition on `isGuest` speaks of them.
 */
export interface SegmentRule {
  version: typeof SEGMENT_RULE_VERSION
  root: SegmentGroup
}

export function isSegmentGroup(part: SegmentPart): part is SegmentGroup {
  return 'join' in part
}

/** A rule that all conditions must meet. */
export function buildSegmentRule(...parts: SegmentPart[]): SegmentRule {
  return { version: SEGMENT_RULE_VERSION, root: { join: 'and', parts } }
}

/** The conditions of a rule at every depth, in reading order. */
export function listConditions({ root }: SegmentRule): SegmentCondition[] {
  const list = (part: SegmentPart): SegmentCondition[] => (isSegmentGroup(part) ? part.parts.flatMap(list) : [part])
  return list(root)
}

/** Whether a rule speaks of a field. */
export function usesField(rule: SegmentRule, ...fields: readonly SegmentField[]): boolean {
  return listConditions(rule).some(({ field }) => fields.includes(field))
}
