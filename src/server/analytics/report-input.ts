import { z } from 'zod'

const Values = z.array(z.string().max(200)).max(100).optional()

/** The filter of every report; see ReportFilter. `asOf` is the local day the figures stand on. */
export const FilterInput = z
  .object({
    channel: Values,
    country: Values,
    guests: z.enum(['in', 'out']).optional(),
    asOf: z.iso.date().optional(),
  })
  .default({})
export type FilterInput = z.infer<typeof FilterInput>

export const CohortsInput = z.object({
  filter: FilterInput,
  bucket: z.enum(['week', 'month', 'quarter', 'year']).default('month'),
})
export type CohortsInput = z.infer<typeof CohortsInput>
