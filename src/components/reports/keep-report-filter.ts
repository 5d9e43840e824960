const FILTER_NAMES = ['channel', 'country', 'guests', 'asOf']

/** A report's address with the filter of the page one comes from: two reports side by side speak of the same customers. */
export function keepReportFilter(path: string, search: URLSearchParams): string {
  const kept = new URLSearchParams([...search].filter(([name]) => FILTER_NAMES.includes(name)))
  return kept.size > 0 ? `${path}?${kept}` : path
}
