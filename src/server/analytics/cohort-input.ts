import { z } from 'zod'
import { COHORT_FORMS, COHORT_MEASURES, COHORT_ROWS, COHORT_SPANS, COHORT_WINDOWS } from '@/domain/cohort-switches'
import { FilterInput } from './report-input'

/** The cohort report's filter and switches. */
export const CohortReportInput = z.object({
  filter: FilterInput,
  bucket: z.enum(['week', 'month', 'quarter', 'year']).default('month'),
  measure: z.enum(COHORT_MEASURES).default('margin'),
  form: z.enum(COHORT_FORMS).default('perCustomer'),
  span: z.enum(COHORT_SPANS).default('cumulative'),
  windows: z.enum(COHORT_WINDOWS).default('calendar'),
  rowsBy: z.enum(COHORT_ROWS).default('cohort'),
  /** Last offset of the curve; without it the farthest that enough cohorts have reached. */
  horizon: z.number().int().min(0).max(5_000).optional(),
})
export type CohortReportInput = z.infer<typeof CohortReportInput>

/** One cell of that report: a row by its key, and an offset. */
export const CohortCellInput = CohortReportInput.extend({
  row: z.string().max(500),
  /** The row that gathers the smaller groups. */
  isOthers: z.boolean().default(false),
  offset: z.number().int().min(0).max(5_000),
})
export type CohortCellInput = z.infer<typeof CohortCellInput>

export const CohortCellCustomersInput = CohortCellInput.extend({
  skip: z.number().int().min(0).max(1_000_000).default(0),
  limit: z.number().int().min(1).max(100).default(50),
})
export type CohortCellCustomersInput = z.infer<typeof CohortCellCustomersInput>

/** Two filters side by side; without the second one, the first against the rest of the store. */
export const CohortComparisonInput = CohortReportInput.omit({ rowsBy: true, horizon: true }).extend({
  other: FilterInput.unwrap().optional(),
})
export type CohortComparisonInput = z.infer<typeof CohortComparisonInput>
