import type { PredictedSummary } from '@/domain/ltv'
import { share } from '@/domain/money'
import type { Overview } from '@/domain/overview'
import { monthsBetweenWhole } from '@/domain/time/local-date'
import type { Snapshot } from '../snapshot/snapshot'
import { withoutRange } from './acquired-condition'
import { dataQuality } from './data-quality'
import { descriptive } from './descriptive'
import { type LifetimeSums, lifetimeSums } from './lifetime'
import { ltv } from './ltv'
import { type MonthStat, monthStats } from './months'
import { hasRange, type ReportQuery } from './report-query'
import { type Totals, totals } from './totals'

/** § Where guests reach this share of orders, the figures without them stand beside (METRICS "Guest"). */
const GUESTS_WORTH_SHOWING = 0.05

/** Everything the overview page and the `report` command show, from one snapshot. */
export async function overview(
  snapshot: Snapshot,
  query: ReportQuery & { inactivityMonths: number; predicted?: PredictedSummary },
): Promise<Overview> {
  const { asOf, firstDay, lastDay } = snapshot.meta
  const all = await totals(snapshot, query)
  const months = await monthStats(snapshot, query)
  const lifetime = await readLifetime(snapshot, query, months)
  const store = await totals(snapshot, { ...query, filter: {} })
  return {
    asOf,
    firstDay,
    lastDay,
    historyMonths: monthsBetweenWhole(firstDay, asOf),
    descriptive: await descriptive(snapshot, query, { all, months, lifetime }),
    withoutGuests: withoutGuests(all),
    ltv: await ltv(snapshot, query, lifetime),
    quality: await dataQuality(snapshot, store),
  }
}

/** The base and those who left it belong to all the time there is, whatever days are looked at. */
async function readLifetime(
  snapshot: Snapshot,
  query: ReportQuery & { inactivityMonths: number },
  months: readonly MonthStat[],
): Promise<LifetimeSums> {
  const everQuery = { ...query, filter: withoutRange(query.filter) }
  const ever = hasRange(query.filter) ? await monthStats(snapshot, everQuery) : months
  return await lifetimeSums(snapshot, everQuery, ever)
}

/** A guest order is a one-order customer, so leaving guests out is a subtraction. */
function withoutGuests(all: Totals): Overview['withoutGuests'] {
  if (all.orders === 0 || all.guestOrders / all.orders < GUESTS_WORTH_SHOWING) return null
  const customers = all.customers - all.guests
  return {
    customers,
    repeatCustomersShare: share(all.repeatCustomers, all.everCustomers - all.everGuests),
    purchaseFrequency: share(all.orders - all.guestOrders, customers),
  }
}
