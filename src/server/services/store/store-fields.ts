import { z } from 'zod'
import { isCurrency } from '@/domain/currency'
import { parseCountry, parseTimeZone } from '@/domain/store-settings'

/** § More than any order costs: what is beyond is a slip of the hand. */
const CostMinor = z.number().int().min(0).max(1_000_000_000_000).nullable()

/** The settings of a store as a person types them, each parsed to its stored form. */
export const StoreFields = z.object({
  name: z.string().trim().min(1).max(120),
  currency: z.string().trim().toUpperCase().refine(isCurrency, 'unknownCurrency'),
  timeZone: parsedBy(parseTimeZone, 'unknownTimeZone'),
  country: parsedBy(parseCountry, 'unknownCountry'),
  /** Contribution margin, in hundredths of a percent: 4 000 is 40 %. */
  marginBasisPoints: z.number().int().min(0).max(10_000),
  inactivityMonths: z.number().int().min(1).max(120),
  startedOn: z.iso.date(),
  includesTax: z.boolean(),
  includesShipping: z.boolean(),
  /** Of one order; null: not entered. */
  shippingCostMinor: CostMinor,
  packingCostMinor: CostMinor,
  /** Of what the customer paid. */
  paymentCostBasisPoints: z.number().int().min(0).max(10_000).nullable(),
})

function parsedBy(parse: (text: string) => string | null, reason: string) {
  return z
    .string()
    .max(64)
    .transform((text, context) => {
      const parsed = parse(text)
      if (parsed !== null) return parsed
      context.addIssue({ code: 'custom', message: reason })
      return z.NEVER
    })
}
