import { z } from 'zod'
import { ALIVE_BANDS, CUSTOMER_SORTS } from '@/domain/customers'
import { LIFECYCLE_STAGES } from '@/domain/segments/lifecycle-stage'
import { RFM_GROUPS } from '@/domain/segments/rfm'

const Values = z.array(z.string().max(200)).max(100).optional()

/** Which customers, and in what order: of the list and of its export. */
export const CustomersFilter = z.object({
  /** Of the customer's first order; an empty text stands for "none given". */
  channel: Values,
  country: Values,
  valueTier: z
    .array(z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)]))
    .max(5)
    .optional(),
  /** How likely they buy again; nobody where no model is fitted. */
  alive: z.array(z.enum(ALIVE_BANDS)).max(ALIVE_BANDS.length).optional(),
  /** Only those whose next order is overdue by their own rhythm. */
  isOverdue: z.boolean().optional(),
  stage: z.array(z.enum(LIFECYCLE_STAGES)).max(LIFECYCLE_STAGES.length).optional(),
  rfmGroup: z.array(z.enum(RFM_GROUPS)).max(RFM_GROUPS.length).optional(),
  /** A saved segment's id. */
  segment: z.string().max(100).optional(),
  /** A part of an e-mail, a phone or a name, or the shop's whole id of the customer. */
  search: z.string().trim().max(200).optional(),
  sort: z.enum(CUSTOMER_SORTS).default('revenue'),
  direction: z.enum(['asc', 'desc']).default('desc'),
})
export type CustomersFilter = z.infer<typeof CustomersFilter>

export const CustomersInput = CustomersFilter.extend({
  offset: z.number().int().min(0).max(10_000_000).default(0),
  limit: z.number().int().min(1).max(100).default(50),
})
export type CustomersInput = z.infer<typeof CustomersInput>

export const CustomerInput = z.object({ key: z.string().min(1).max(400) })
