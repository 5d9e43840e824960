import type { CohortComparison } from '@/domain/cohort-drill'
import { mayHoldOlder } from '@/domain/cohort-spans'
import { isRate, settleSwitches } from '@/domain/cohort-switches'
import { type ComparisonSide, compareCohorts } from '@/domain/compare-cohorts'
import type { Snapshot } from '../snapshot/snapshot'
import { cohortMomentsSql, MOMENT_COLUMNS } from './cohort-moments-sql'
import type { CohortQuery } from './cohort-query'
import { cohortStarts } from './cohort-starts'
import { customerCondition, type ResolvedFilter, rangeCondition } from './report-query'

/** Two filters side by side; `other` null: the first one's customers against the rest of the store's. */
export async function cohortComparison(
  snapshot: Snapshot,
  asked: CohortQuery,
  other: ResolvedFilter | null,
): Promise<CohortComparison> {
  const query = settleSwitches(asked)
  const second = { ...query, filter: other ? takeOver(query.filter, other) : restOf(query.filter) }
  const { bucket, measure, form, span, windows, rowsBy } = query
  return {
    ...{ bucket, measure, form, span, windows, rowsBy },
    asOf: snapshot.meta.asOf,
    cells: compareCohorts(await readSide(snapshot, query), await readSide(snapshot, second), query),
    ...(await countBoth(snapshot, query.filter, second.filter)),
    method: isRate(measure) ? 'newcombe' : 'welch',
  }
}

async function readSide(snapshot: Snapshot, query: CohortQuery): Promise<ComparisonSide> {
  const { filter, startedOn, inactivityMonths } = query
  const history = { firstDay: snapshot.meta.firstDay, startedOn, inactivityMonths }
  const starts = await cohortStarts(snapshot, query)
  return {
    cohorts: starts.filter(({ span }) => filter.truncated !== 'out' || !mayHoldOlder(span.firstDay, history)),
    columns: await snapshot.columns(MOMENT_COLUMNS, cohortMomentsSql(query)),
  }
}

/** How money is read is one thing for both sides: the first one's. */
function takeOver(first: ResolvedFilter, second: ResolvedFilter): ResolvedFilter {
  const { tax, shipping, refundsBy, zeroOrders, truncated } = first
  return { ...second, tax, shipping, refundsBy, zeroOrders, truncated }
}

/** Everybody else, under the same switches and limits on orders; guests stay out where they were. */
function restOf(filter: ResolvedFilter): ResolvedFilter {
  const { guests, tax, shipping, refundsBy, zeroOrders, truncated, from, to } = filter
  const { orderProduct, orderCategory, orderChannel, orderCoupon } = filter
  const chosen = customerCondition({ ...filter, guests: 'in' })
  return {
    ...{ tax, shipping, refundsBy, zeroOrders, truncated, from, to },
    ...{ orderProduct, orderCategory, orderChannel, orderCoupon, guests },
    segment: 'rest',
    segmentCondition: `NOT coalesce((${chosen}), FALSE)`,
  }
}

async function countBoth(snapshot: Snapshot, a: ResolvedFilter, b: ResolvedFilter) {
  const [isA, isB] = [a, b].map((one) => `(${customerCondition(one)} AND ${rangeCondition(one, 'first_day')})`)
  return await snapshot.row<Pick<CohortComparison, 'customersA' | 'customersB' | 'customersInBoth'>>(`
    SELECT CAST(count(*) FILTER (${isA}) AS INTEGER) AS "customersA", CAST(count(*) FILTER (${isB}) AS INTEGER) AS "customersB",
      CAST(count(*) FILTER (${isA} AND ${isB}) AS INTEGER) AS "customersInBoth"
    FROM orders WHERE number = 1`)
}
