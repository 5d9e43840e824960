import { z } from 'zod'
import {
  COST_FIELDS,
  type ColumnMapping,
  CUSTOMER_FIELDS,
  ENCODINGS,
  type FieldMapping,
  LINE_FIELDS,
  ORDER_FIELDS,
  type ReadingChoices,
  SPEND_FIELDS,
} from '@/domain/imports'

const ORDER_FILE_FIELDS = [...ORDER_FIELDS, ...LINE_FIELDS] as const
const ALL_FIELDS = [...new Set([...ORDER_FILE_FIELDS, ...COST_FIELDS, ...SPEND_FIELDS, ...CUSTOMER_FIELDS])] as const

/** Columns chosen by field. */
export const MappingInput: z.ZodType<FieldMapping, FieldMapping> = z.partialRecord(
  z.enum(ALL_FIELDS),
  z.string().min(1).max(500),
)

const DateOrderInput = z.enum(['ymd', 'dmy', 'mdy'])

/** How a person says a file is to be read, where what was found is not right. */
export const ReadingInput: z.ZodType<ReadingChoices, ReadingChoices> = z.object({
  part: z.string().min(1).max(500).optional(),
  encoding: z.enum(ENCODINGS).optional(),
  delimiter: z.enum([',', ';', '\t', '|']).optional(),
  quote: z.enum(['"', "'"]).optional(),
  headerRow: z.number().int().min(1).max(1000).optional(),
  decimal: z.enum(['.', ',']).optional(),
  dateOrder: DateOrderInput.optional(),
  shape: z.enum(['orders', 'lines']).optional(),
  withoutBuyer: z.literal(true).optional(),
})

/** § Statuses classed at once. */
const MAX_STATUSES = 1000

/** What a person says while they check a file. */
export const InspectImportInput = z.object({
  kind: z.enum(['orders', 'costs', 'spend', 'customers']).optional(),
  mapping: MappingInput.optional(),
  reading: ReadingInput.optional(),
  /** Their own classing of statuses; once the import starts, kept for the source's later files. */
  statusMap: z
    .record(z.string().max(200), z.enum(['counted', 'cancelled', 'unpaid', 'fullyRefunded']))
    .refine((map) => Object.keys(map).length <= MAX_STATUSES, 'tooMany')
    .optional(),
})
export type InspectImportInput = z.infer<typeof InspectImportInput>

/** What they confirm before it is imported. */
export const StartImportInput = InspectImportInput.extend({ mapping: MappingInput })
export type StartImportInput = z.infer<typeof StartImportInput>

/** The part of it that the import's row keeps for the job, and a saved layout for later files. */
export interface StoredChoices {
  columns: FieldMapping
  reading: ReadingChoices
}

// Rows of the first release keep the order of dates beside the columns.
export const StoredChoices: z.ZodType<StoredChoices> = z
  .object({ columns: MappingInput, reading: ReadingInput.optional(), dateOrder: DateOrderInput.optional() })
  .transform(({ columns, reading, dateOrder }) => ({
    columns,
    reading: reading ?? (dateOrder ? { dateOrder } : {}),
  }))

/** The columns of a file of orders among chosen ones. */
export function orderColumns(mapping: FieldMapping): ColumnMapping {
  const chosen = ORDER_FILE_FIELDS.map((field) => [field, mapping[field]] as const)
  return Object.fromEntries(chosen.filter(([, column]) => column !== undefined))
}
