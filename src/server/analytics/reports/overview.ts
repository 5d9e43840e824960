import type { DayRange } from '@/domain/date-range'
import type { PredictedSummary } from '@/domain/ltv'
import { share } from '@/domain/money'
import type { Overview } from '@/domain/overview'
import { buildMissingPrediction } from '@/domain/predicted-ltv'
import { monthsBetweenWhole } from '@/domain/time/local-date'
import type { Snapshot } from '../snapshot/snapshot'
import { followCustomers, withoutRange } from './acquired-condition'
import { dataQuality } from './data-quality'
import { descriptive } from './descriptive'
import { type LifetimeSums, lifetimeSums } from './lifetime'
import { ltv } from './ltv'
import { type MonthStat, monthStats } from './months'
import { hasRange, type ReportQuery, reportCondition } from './report-query'
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
  const followed = followCustomers(query, asOf)
  const lifeRange = toRange(followed, snapshot)
  // A forecast is of all customers, and stands beside no others' figures.
  const predicted = lifeRange ? buildMissingPrediction('filtered') : query.predicted
  const store = isWhole(query) ? all : await totals(snapshot, { ...query, filter: {} })
  return {
    asOf,
    firstDay,
    lastDay,
    historyMonths: monthsBetweenWhole(firstDay, asOf),
    lifeRange,
    descriptive: await descriptive(snapshot, query, { all, months, lifetime, followed }),
    withoutGuests: withoutGuests(all),
    ltv: await ltv(snapshot, { ...followed, ...(predicted && { predicted }) }, lifetime),
    quality: await dataQuality(snapshot, store, query),
  }
}

/** Every order, and its money as it is by default. */
function isWhole({ filter }: ReportQuery): boolean {
  const isDefault = filter.refundsBy !== 'refund' && filter.tax !== 'in' && filter.shipping !== 'in'
  return isDefault && reportCondition(filter) === 'TRUE'
}

function toRange({ filter: { from, to } }: ReportQuery, { meta }: Snapshot): DayRange | null {
  return from === undefined && to === undefined ? null : { from: from ?? meta.firstDay, to: to ?? meta.asOf }
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
