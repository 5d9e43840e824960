import type { ReportFilterInput } from './use-report-filter'

/** The filter as query parameters, a parameter per value: channels may hold commas. */
export function serialiseReportFilter(filter: ReportFilterInput): URLSearchParams {
  const query = new URLSearchParams()
  for (const channel of filter.channel ?? []) query.append('channel', channel)
  for (const country of filter.country ?? []) query.append('country', country)
  if (filter.guests) query.set('guests', filter.guests)
  if (filter.asOf) query.set('asOf', filter.asOf)
  return query
}
