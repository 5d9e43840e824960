import { buildSegmentRule, type SegmentRule } from './segment-rule'

export const SUGGESTION_IDS = [
  'oneTimeRecent',
  'slowingValuable',
  'lapsedLoyal',
  'wonBack',
  'couponOnce',
  'bestOverdue',
  'businessBuyers',
  'advocates',
  'valuableAtRisk',
] as const
export type SuggestionId = (typeof SUGGESTION_IDS)[number]

/** § Segments worth having on the first day; a person may change whatever they hold. */
export const SUGGESTIONS: Record<SuggestionId, SegmentRule> = {
  oneTimeRecent: buildSegmentRule(
    { field: 'orders', operator: 'between', from: 1, to: 1 },
    { field: 'firstOrder', operator: 'inLastDays', days: 90 },
  ),
  slowingValuable: buildSegmentRule(
    { field: 'stage', operator: 'oneOf', values: ['slowing', 'atRisk'] },
    { field: 'rfmMonetary', operator: 'between', from: 4, to: null },
  ),
  lapsedLoyal: buildSegmentRule(
    { field: 'stage', operator: 'oneOf', values: ['lapsed'] },
    { field: 'orders', operator: 'between', from: 4, to: null },
  ),
  wonBack: buildSegmentRule({ field: 'stage', operator: 'oneOf', values: ['wonBack'] }),
  couponOnce: buildSegmentRule(
    { field: 'coupon', operator: 'noneOf', values: [''] },
    { field: 'orders', operator: 'between', from: 1, to: 1 },
  ),
  bestOverdue: buildSegmentRule(
    { field: 'isBest', operator: 'is', value: true },
    { field: 'isOverdue', operator: 'is', value: true },
  ),
  businessBuyers: buildSegmentRule({ field: 'isLikelyBusiness', operator: 'is', value: true }),
  advocates: buildSegmentRule({ field: 'isAdvocate', operator: 'is', value: true }),
  valuableAtRisk: buildSegmentRule(
    { field: 'valueTier', operator: 'oneOf', values: ['5'] },
    { field: 'stage', operator: 'oneOf', values: ['slowing', 'atRisk', 'lapsed'] },
  ),
}
