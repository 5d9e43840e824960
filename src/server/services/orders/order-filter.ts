import { z } from 'zod'
import { ORDER_OUTCOMES, ORDER_SORTS } from '@/domain/orders'

const Values = z.array(z.string().max(200)).max(100).optional()
const Minor = z.int().min(-Number.MAX_SAFE_INTEGER).max(Number.MAX_SAFE_INTEGER).optional()

/** What a list of orders is limited to; absent fields limit nothing. Days are local and both belong to the range. */
export const OrderFilterInput = z.object({
  /** In the number, e-mail, phone, name or a product. */
  search: z.string().trim().max(200).optional(),
  outcome: z.array(z.enum(ORDER_OUTCOMES)).max(ORDER_OUTCOMES.length).optional(),
  /** Of the order itself; an empty text: none given. */
  channel: Values,
  country: Values,
  /** An empty text: the store's own. */
  currency: Values,
  importSeq: z.int().min(1).max(2_147_483_647).optional(),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  /** Goods after discounts, minor units; both bounds belong to the range. */
  minMinor: Minor,
  maxMinor: Minor,
  refunded: z.enum(['yes', 'no']).optional(),
  /** A customer's key in the snapshot. */
  customer: z.string().max(300).optional(),
  sort: z.enum(ORDER_SORTS).default('newest'),
})
export type OrderFilterInput = z.infer<typeof OrderFilterInput>

const WholeNumber = z.string().regex(/^-?\d{1,19}$/)

export const FindOrdersInput = z.object({
  filter: OrderFilterInput,
  cursor: z
    .object({ value: WholeNumber, sourceNumber: z.int().min(0).max(32_767), externalId: z.string().max(1000) })
    .optional(),
})
export type FindOrdersInput = z.infer<typeof FindOrdersInput>

/** Names one order: its source's number and the shop's own number of it. */
export const OrderReferenceInput = z.object({
  sourceNumber: z.int().min(0).max(32_767),
  externalId: z.string().min(1).max(1000),
})
export type OrderReferenceInput = z.infer<typeof OrderReferenceInput>
