import { bucketIndexOf, bucketLastDay } from '@/domain/time/bucket'
import { addMonths, type LocalDate } from '@/domain/time/local-date'
import {
  customerCondition,
  orderCondition,
  type ReportQuery,
  type ResolvedFilter,
  rangeCondition,
} from './report-query'

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

/**
 * A query as the reports that follow customers through their lives ask it: of those won in the filter's days where the first of
 * these can be a year old, of all customers otherwise, since a month of newcomers has no LTV.
 */
export function followCustomers<Query extends ReportQuery>(query: Query, asOf: LocalDate): Query {
  const { from } = query.filter
  const isOldEnough = from === undefined || addMonths(bucketLastDay(bucketIndexOf(from, 'month'), 'month'), 12) <= asOf
  return isOldEnough ? query : { ...query, filter: withoutRange(query.filter) }
}

/** A filter over all days. */
export function withoutRange({ from: _from, to: _to, range: _range, ...rest }: ResolvedFilter): ResolvedFilter {
  return rest
}
