import { z } from 'zod'
import { type ColumnMapping, LINE_FIELDS, ORDER_FIELDS } from '@/domain/imports'

/** Columns chosen by field. */
export const MappingInput: z.ZodType<ColumnMapping, ColumnMapping> = z.partialRecord(
  z.enum([...ORDER_FIELDS, ...LINE_FIELDS]),
  z.string().min(1).max(500),
)

/** How a column of days is written, where the days themselves leave it open. */
export const DateOrderInput = z.enum(['ymd', 'dmy', 'mdy'])

/** What a person confirms before a file is imported. */
export const StartImportInput = z.object({
  mapping: MappingInput,
  dateOrder: DateOrderInput.optional(),
  /** Their own classing of statuses, kept for the source's later files. */
  statusMap: z.record(z.string().max(200), z.enum(['counted', 'cancelled', 'unpaid', 'fullyRefunded'])).optional(),
})
export type StartImportInput = z.infer<typeof StartImportInput>

/** The part of it that the import's row keeps for the job. */
export const StoredChoices = z.object({ columns: MappingInput, dateOrder: DateOrderInput.optional() })
export type StoredChoices = z.infer<typeof StoredChoices>
