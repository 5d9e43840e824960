import { computeChurn, computeChurnWindow } from '@/domain/churn'
import { findComparison, moveDay } from '@/domain/comparison-range'
import { type DayRange, resolveRangePreset } from '@/domain/date-range'
import { ratioMinor, roundMinor, share, toMinor } from '@/domain/money'
import { findNotableChange, findTrustedFrom } from '@/domain/notable-change'
import { computeFigureChanges, type OverviewChanges, type PeriodFigures } from '@/domain/overview-changes'
import type { RangePreset } from '@/domain/report-filter'
import type { LocalDate } from '@/domain/time/local-date'
import { literal } from '@/server/duckdb/duckdb'
import type { Snapshot } from '../snapshot/snapshot'
import { withoutRange } from './acquired-condition'
import { churnMonths } from './lifetime'
import { ordersFrom } from './money-relations'
import { monthStats } from './months'
import { customerCondition, hasRange, type ReportQuery, reportCondition } from './report-query'
import { returnStats } from './return-stats'
import { revenueOf, totals } from './totals'

interface ChangesQuery extends ReportQuery {
  inactivityMonths: number
  startedOn: LocalDate | null
  /** The named range the filter's days came from. */
  preset?: RangePreset | undefined
}

/**
 * How the overview's figures changed against the period before and the year before, and the most important change that is no
 * noise. Where no days are asked for the last 12 whole months are held against the twelve before them. Figures that stand
 * on a day (churn, lifetime, ARPA, repeat customers) are taken as of now, and as of as long ago as the periods lie apart.
 */
export async function overviewChanges(snapshot: Snapshot, query: ChangesQuery): Promise<OverviewChanges> {
  const { asOf, firstDay } = snapshot.meta
  const isImplied = !hasRange(query.filter)
  const period = findPeriod(snapshot, query)
  const preset = isImplied ? undefined : query.preset
  const comparison = findComparison({ period, asOf, firstDay, ...(preset && { preset }) })
  const standing = await readStanding(snapshot, query)
  const figuresOf = async (range: DayRange): Promise<PeriodFigures> => ({
    ...(await flowingFigures(snapshot, { ...query, filter: { ...query.filter, ...range } })),
    ...(await standing(moveDay(asOf, period.from, range.from))),
  })
  const now = await figuresOf(period)
  const previous = comparison.previous && (await figuresOf(comparison.previous))
  const year = comparison.year && (await figuresOf(comparison.year))
  const trustedFrom = findTrustedFrom(firstDay, query.startedOn, query.inactivityMonths)
  return {
    ...comparison,
    isImplied,
    figures: computeFigureChanges(now, previous, year),
    notable: findNotableChange({ asOf, trustedFrom, stats: await returnStats(snapshot, query) }),
  }
}

/** The filter's days within the data; the last 12 whole months where it has none. */
function findPeriod({ meta }: Snapshot, { filter: { from, to } }: ReportQuery): DayRange {
  if (from === undefined && to === undefined) return resolveRangePreset('last12Months', meta.asOf)
  return {
    from: from ?? meta.firstDay,
    to: to !== undefined && to < meta.asOf ? to : meta.asOf,
  }
}

/** What happened in a period. */
async function flowingFigures(snapshot: Snapshot, query: ReportQuery): Promise<FlowingFigures> {
  const all = await totals(snapshot, query)
  const { median } = await snapshot.row<{ median: number | null }>(`
    SELECT quantile_cont(net_minor, 0.5) AS median FROM ${ordersFrom(query.filter)} WHERE ${reportCondition(query.filter)}`)
  const revenue = revenueOf(all)
  return {
    revenue: toMinor(all.moved.netMinor - all.unmatchedRefundMinor),
    customers: all.customers,
    orders: all.orders,
    aov: ratioMinor(revenue, all.orders),
    medianOrder: roundMinor(median),
    purchaseFrequency: share(all.orders, all.customers),
    repeatRevenueShare: share(all.repeatNetMinor, revenue),
  }
}

/** What stood on a day, by what is known today of the orders until then. */
async function readStanding(
  snapshot: Snapshot,
  query: ChangesQuery,
): Promise<(day: LocalDate) => Promise<StandingFigures>> {
  const { firstDay } = snapshot.meta
  const { inactivityMonths } = query
  const ever = { ...query, filter: withoutRange(query.filter) }
  const months = await churnMonths(snapshot, ever, await monthStats(snapshot, ever))
  return async (day) => {
    const churn = computeChurn(computeChurnWindow({ asOf: day, firstDay, inactivityMonths, months }))
    const { customers, repeat } = await snapshot.row<{ customers: number; repeat: number }>(`
      SELECT CAST(count(*) FILTER (number = 1) AS INTEGER) AS customers,
        CAST(count(*) FILTER (number = 2) AS INTEGER) AS repeat
      FROM orders WHERE day <= DATE ${literal(day)} AND ${customerCondition(query.filter)}`)
    return {
      arpa: churn.arpaMinor,
      monthlyChurn: churn.monthlyChurn,
      averageLifetime: churn.averageLifetimeMonths,
      repeatCustomersShare: share(repeat, customers),
    }
  }
}

type StandingFigures = Pick<PeriodFigures, 'arpa' | 'monthlyChurn' | 'averageLifetime' | 'repeatCustomersShare'>
type FlowingFigures = Omit<PeriodFigures, keyof StandingFigures>
