import type { PredictedSummary } from '@/domain/ltv'
import type { Overview } from '@/domain/overview'
import { monthsBetweenWhole } from '@/domain/time/local-date'
import type { Snapshot } from '../snapshot/snapshot'
import { dataQuality } from './data-quality'
import { descriptive } from './descriptive'
import { lifetimeSums } from './lifetime'
import { ltv } from './ltv'
import { monthStats } from './months'
import type { ReportQuery } from './report-query'
import { isFiltered } from './report-query'
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
  const lifetime = await lifetimeSums(snapshot, query, months)
  const store = isFiltered(query.filter) ? await totals(snapshot, { ...query, filter: {} }) : all
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

/** A guest order is a one-order customer, so leaving guests out is a subtraction. */
function withoutGuests(all: Totals): Overview['withoutGuests'] {
  if (all.orders === 0 || all.guestOrders / all.orders < GUESTS_WORTH_SHOWING) return null
  const customers = all.customers - all.guests
  return {
    customers,
    repeatCustomersShare: customers === 0 ? null : all.repeatCustomers / customers,
    purchaseFrequency: customers === 0 ? null : (all.orders - all.guestOrders) / customers,
  }
}
