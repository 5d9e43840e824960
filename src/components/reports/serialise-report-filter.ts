import type { ReportFilterInput } from '@/domain/report-filter'

/** The filter as query parameters, a parameter per value: channels may hold commas. */
export function serialiseReportFilter(filter: ReportFilterInput): URLSearchParams {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(filter)) {
    for (const one of Array.isArray(value) ? value : [value]) query.append(name, String(one))
  }
  return query
}
