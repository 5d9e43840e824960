import { z } from 'zod'
import { RANGE_PRESETS, VALUE_FIELDS } from '@/domain/report-filter'

const Values = z.array(z.string().max(200)).max(100).optional()
const InOrOut = z.enum(['in', 'out']).optional()

/** The filter of every report; see ReportFilter. `asOf` is the local day the figures stand on. */
export const FilterInput = z
  .object({
    channel: Values,
    source: Values,
    campaign: Values,
    product: Values,
    category: Values,
    coupon: Values,
    country: Values,
    city: Values,
    valueBand: z
      .array(z.enum(['low', 'mid', 'high']))
      .max(3)
      .optional(),
    segment: z.uuid().optional(),
    guests: InOrOut,
    orderProduct: Values,
    orderCategory: Values,
    orderChannel: Values,
    orderCoupon: Values,
    range: z.enum(RANGE_PRESETS).optional(),
    from: z.iso.date().optional(),
    to: z.iso.date().optional(),
    tax: InOrOut,
    shipping: InOrOut,
    refundsBy: z.enum(['order', 'refund']).optional(),
    zeroOrders: InOrOut,
    truncated: InOrOut,
    asOf: z.iso.date().optional(),
  })
  .default({})
export type FilterInput = z.infer<typeof FilterInput>

/** Values of a field of the filter: those chosen, and those that hold a text. */
export const FilterValuesInput = z.object({
  field: z.enum(VALUE_FIELDS),
  text: z.string().max(200).default(''),
  chosen: z.array(z.string().max(200)).max(100).default([]),
})
export type FilterValuesInput = z.infer<typeof FilterValuesInput>
