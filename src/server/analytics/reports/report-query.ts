import type { ReportFilter } from '@/domain/report-state'
import { literal } from '@/server/duckdb/duckdb'

/** What every report is asked with, beside its own switches. */
export interface ReportQuery {
  filter: ReportFilter
  /** The store's margin %, in basis points, for lines without a known unit cost. */
  marginBasisPoints: number
}

/** The WHERE condition of a filter on customers, over the columns of `orders`. `TRUE` where nothing is filtered. */
export function customerCondition(filter: ReportFilter): string {
  const conditions = [
    oneOf('first_channel', filter.channel),
    oneOf('first_country', filter.country),
    filter.guests === 'out' ? 'NOT is_guest' : null,
  ].filter((condition) => condition !== null)
  return conditions.length === 0 ? 'TRUE' : conditions.join(' AND ')
}

function oneOf(column: string, values: string[] | undefined): string | null {
  if (!values || values.length === 0) return null
  return `coalesce(${column}, '') IN (${values.map(literal).join(', ')})`
}

/** True where a filter leaves customers out, so that money belonging to no customer does not enter. */
export function isFiltered(filter: ReportFilter): boolean {
  return customerCondition(filter) !== 'TRUE'
}

/**
 * Margin of a group of orders in 1/10 000 minor units: lines with a known cost bring revenue less cost, the others
 * the store's margin % (METRICS "Margin"). An aggregate: use it with GROUP BY.
 */
export function marginE4(marginBasisPoints: number, condition = 'TRUE'): string {
  const sum = (column: string) => `coalesce(sum(${column}) FILTER (${condition}), 0)`
  const known = sum('known_net_minor')
  return `((${known} - ${sum('known_cost_minor')}) * 10000 + (${sum('net_minor')} - ${known}) * ${marginBasisPoints})`
}
