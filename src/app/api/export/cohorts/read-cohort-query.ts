import { AppError } from '@/domain/errors'
import { VALUE_FIELDS } from '@/domain/report-filter'
import { CohortReportInput } from '@/server/analytics/cohort-input'

const MANY: readonly string[] = [...VALUE_FIELDS, 'valueBand']
const NOT_OF_FILTER = ['org', 'store', 'bucket', 'measure', 'form', 'span', 'windows', 'rowsBy', 'format']

/** The grid that an address asks for: the page's switches and filter. Throws `invalidInput`. */
export function readCohortQuery(params: URLSearchParams): CohortReportInput {
  const names = [...new Set(params.keys())].filter((name) => !NOT_OF_FILTER.includes(name))
  const filter = Object.fromEntries(
    names.map((name) => [name, MANY.includes(name) ? params.getAll(name) : params.get(name)]),
  )
  const switches = Object.fromEntries(
    ['bucket', 'measure', 'form', 'span', 'windows', 'rowsBy'].map((name) => [name, params.get(name) ?? undefined]),
  )
  const query = CohortReportInput.safeParse({ ...switches, filter })
  if (!query.success) throw new AppError('invalidInput')
  return query.data
}
