import { AppError } from '@/domain/errors'
import { VALUE_FIELDS } from '@/domain/report-filter'
import { FilterInput } from '@/server/analytics/report-input'

const MANY: readonly string[] = [...VALUE_FIELDS, 'valueBand']
const FIELDS = Object.keys(FilterInput.unwrap().shape)

/** The report's filter in an address, as the pages write it; other parameters are another's. Throws `invalidInput`. */
export function readFilterParams(params: URLSearchParams): FilterInput {
  const given = FIELDS.filter((field) => params.has(field))
  const filter = FilterInput.safeParse(
    Object.fromEntries(given.map((field) => [field, MANY.includes(field) ? params.getAll(field) : params.get(field)])),
  )
  if (!filter.success) throw new AppError('invalidInput')
  return filter.data
}
