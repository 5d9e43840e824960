import type { ReportFilterInput, ValueField } from '@/domain/report-filter'

/** What can be added to a filter, in the groups a person looks for them in. */
export const FILTER_GROUPS = {
  customer: [
    'channel',
    'source',
    'campaign',
    'product',
    'category',
    'coupon',
    'country',
    'city',
    'valueBand',
    'segment',
    'guests',
  ],
  order: ['orderProduct', 'orderCategory', 'orderChannel', 'orderCoupon'],
  definition: ['tax', 'shipping', 'refundsBy', 'zeroOrders', 'truncated'],
} as const satisfies Record<string, readonly (keyof ReportFilterInput)[]>
export type FilterGroup = keyof typeof FILTER_GROUPS
export type FilterField = (typeof FILTER_GROUPS)[FilterGroup][number]

/** Fields that are one of two readings, the usual one first; without a usual one the store's settings say which. */
export const SWITCHES = {
  guests: { options: ['in', 'out'], usual: 'in' },
  tax: { options: ['in', 'out'], usual: null },
  shipping: { options: ['in', 'out'], usual: null },
  refundsBy: { options: ['order', 'refund'], usual: 'order' },
  zeroOrders: { options: ['in', 'out'], usual: 'in' },
  truncated: { options: ['in', 'out'], usual: 'in' },
} as const
export type SwitchField = keyof typeof SWITCHES

/** Fields that stand for what the data hold, for the empty value of which there is a word of its own. */
export function isCouponField(field: ValueField): boolean {
  return field === 'coupon' || field === 'orderCoupon'
}

/** Whether a field chooses among orders rather than customers. */
export function isOrderField(field: FilterField): boolean {
  return FILTER_GROUPS.order.some((one) => one === field)
}
