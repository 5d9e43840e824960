import { customerCondition, orderCondition, type ResolvedFilter, rangeCondition } from './report-query'

/**
 * The WHERE condition of a report that follows customers through time: those won in the filter's range of days, with all
 * that they ordered afterwards, of the orders that the filter lets in.
 */
export function acquiredCondition(filter: ResolvedFilter): string {
  const parts = [wonCondition(filter), orderCondition(withoutRange(filter))].filter((part) => part !== 'TRUE')
  return parts.length === 0 ? 'TRUE' : parts.join(' AND ')
}

/** The same of the customers alone, whatever orders are summed: cohorts and their sizes. */
export function wonCondition(filter: ResolvedFilter): string {
  const parts = [customerCondition(filter), rangeCondition(filter, 'first_day')].filter((part) => part !== 'TRUE')
  return parts.length === 0 ? 'TRUE' : parts.join(' AND ')
}

/** A filter over all days. */
export function withoutRange({ from: _from, to: _to, range: _range, ...rest }: ResolvedFilter): ResolvedFilter {
  return rest
}
