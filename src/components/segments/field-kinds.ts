import type { ValueField } from '@/domain/report-filter'
import {
  CHOICE_FIELDS,
  DATE_FIELDS,
  FLAG_FIELDS,
  NUMBER_FIELDS,
  type NumberField,
  type SegmentField,
  TEXT_FIELDS,
  type TextField,
} from '@/domain/segments/segment-rule'

/** What a person enters for a field. */
export type FieldKind = 'number' | 'date' | 'text' | 'choice' | 'flag' | 'cohort' | 'offset'

const KINDS: readonly [FieldKind, readonly SegmentField[]][] = [
  ['number', NUMBER_FIELDS],
  ['date', DATE_FIELDS],
  ['text', TEXT_FIELDS],
  ['choice', CHOICE_FIELDS],
  ['flag', FLAG_FIELDS],
  ['cohort', ['cohort']],
  ['offset', ['orderedAtOffset']],
]

/** The kind of a field; null for a name that is none. */
export function findFieldKind(field: string): FieldKind | null {
  return KINDS.find(([, fields]) => fields.some((one) => one === field))?.[0] ?? null
}

/** Whether a number is an amount of the store's currency. */
export function isMoneyField(field: NumberField): boolean {
  return field === 'revenue' || field === 'margin' || field === 'aov' || field === 'predictedMargin'
}

/** The fields as a person finds them, by what they speak of. */
export const FIELD_GROUPS = {
  orders: ['orders', 'revenue', 'margin', 'aov', 'orderDays'],
  dates: ['daysSinceLastOrder', 'firstOrder', 'lastOrder', 'nextOrder', 'ordered', 'orderedAtOffset', 'cohort'],
  first: ['channel', 'source', 'campaign', 'country', 'city', 'coupon', 'product', 'category'],
  ever: ['orderedProduct', 'orderedCategory'],
  standing: [
    'stage',
    'rfmGroup',
    'rfmRecency',
    'rfmFrequency',
    'rfmMonetary',
    'isOverdue',
    'isBest',
    'isLikelyBusiness',
    'isAdvocate',
    'isGuest',
  ],
  forecast: ['pAlive', 'predictedMargin', 'valueTier'],
} as const satisfies Record<string, readonly SegmentField[]>
export type FieldGroup = keyof typeof FIELD_GROUPS

/** The filter's field that lists the values of a rule's. */
export const VALUE_FIELD_OF: Record<TextField, ValueField> = {
  channel: 'channel',
  source: 'source',
  campaign: 'campaign',
  country: 'country',
  city: 'city',
  coupon: 'coupon',
  product: 'product',
  category: 'category',
  orderedProduct: 'orderProduct',
  orderedCategory: 'orderCategory',
}
