import { AppError } from '@/domain/errors'
import { CohortReportInput } from '@/server/analytics/cohort-input'
import { readFilterParams } from '../read-filter-params'

const SWITCHES = ['bucket', 'measure', 'form', 'span', 'windows', 'rowsBy'] as const

/** The grid that an address asks for: the page's switches and filter. Throws `invalidInput`. */
export function readCohortQuery(params: URLSearchParams): CohortReportInput {
  const switches = Object.fromEntries(SWITCHES.map((name) => [name, params.get(name) ?? undefined]))
  const query = CohortReportInput.safeParse({ ...switches, filter: readFilterParams(params) })
  if (!query.success) throw new AppError('invalidInput')
  return query.data
}
