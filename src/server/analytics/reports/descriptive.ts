import { computeChurn } from '@/domain/churn'
import type { Descriptive, NewVsReturning } from '@/domain/descriptive'
import { marginMinorFromE4, ratioMinor, share, toMinor } from '@/domain/money'
import { bucketLabel, bucketLastDay } from '@/domain/time/bucket'
import type { Snapshot } from '../snapshot/snapshot'
import { aovBands } from './aov-bands'
import { concentration } from './concentration'
import type { LifetimeSums } from './lifetime'
import type { MonthStat } from './months'
import { nthConversion } from './nth-conversion'
import { orderValues } from './order-values'
import type { ReportQuery } from './report-query'
import { timeBetweenOrders } from './time-between-orders'
import { revenueOf, type Totals } from './totals'

export interface DescriptiveInput {
  all: Totals
  months: readonly MonthStat[]
  lifetime: LifetimeSums
  /** The query of what follows customers through their lives. */
  followed: ReportQuery
}

/** The descriptive figures of METRICS.md over a filter, from sums read once by the caller. */
export async function descriptive(
  snapshot: Snapshot,
  query: ReportQuery,
  { all, months, lifetime, followed }: DescriptiveInput,
): Promise<Descriptive> {
  const churn = computeChurn(lifetime.period)
  return {
    ...basicFigures(all),
    ...(await orderValues(snapshot, query)),
    arpaMinor: churn.arpaMinor,
    marginArpaMinor: churn.marginArpaMinor,
    newVsReturning: months.map((month) => newVsReturning(month, snapshot.meta.asOf)),
    nthConversion: await nthConversion(snapshot, followed),
    daysBetweenOrders: await timeBetweenOrders(snapshot, followed),
    concentration: await concentration(snapshot, query),
    aovBands: await aovBands(snapshot, query, all),
    monthlyChurn: churn.monthlyChurn,
    averageLifetimeMonths: churn.averageLifetimeMonths,
    churnWindow: lifetime.period.window,
  }
}

function basicFigures(all: Totals) {
  const revenue = revenueOf(all)
  return {
    customers: all.customers,
    orders: all.orders,
    revenueMinor: toMinor(all.moved.netMinor - all.unmatchedRefundMinor),
    grossMinor: toMinor(all.moved.grossMinor),
    refundMinor: toMinor(all.moved.refundMinor),
    unmatchedRefundsMinor: toMinor(all.unmatchedRefundMinor),
    marginMinor: marginMinorFromE4(all.moved.marginE4),
    aovMinor: ratioMinor(revenue, all.orders),
    purchaseFrequency: share(all.orders, all.customers),
    everCustomers: all.everCustomers,
    repeatCustomers: all.repeatCustomers,
    repeatCustomersShare: share(all.repeatCustomers, all.everCustomers),
    repeatRevenueShare: share(all.repeatNetMinor, revenue),
    revenueFromRepeatCustomersShare: share(all.netMinor - all.singleNetMinor, revenue),
  }
}

function newVsReturning(month: MonthStat, asOf: string): NewVsReturning {
  return {
    bucket: bucketLabel(month.month, 'month'),
    newOrders: month.newOrders,
    returningOrders: month.returningOrders,
    newRevenueMinor: toMinor(month.newRevenueMinor),
    returningRevenueMinor: toMinor(month.returningRevenueMinor),
    newCustomers: month.newCustomers,
    returningCustomers: month.returningCustomers,
    final: bucketLastDay(month.month, 'month') <= asOf,
  }
}
