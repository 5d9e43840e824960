import { FILTER_PARSERS } from './report-filter-state'

/** A report's address with the filter of the page one comes from: two reports side by side speak of the same customers. */
export function keepReportFilter(path: string, search: URLSearchParams): string {
  const kept = new URLSearchParams([...search].filter(([name]) => Object.hasOwn(FILTER_PARSERS, name)))
  return kept.size > 0 ? `${path}?${kept}` : path
}
