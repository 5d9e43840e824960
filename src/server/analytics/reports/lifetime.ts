import { type ChurnMonth, type ChurnPeriod, computeChurnWindow } from '@/domain/churn'
import type { AnnualSums } from '@/domain/formula-ltv'
import { bucketIndexOf, bucketLastDay } from '@/domain/time/bucket'
import type { Snapshot } from '../snapshot/snapshot'
import { customerBases, yearAgoBase } from './customer-bases'
import type { MonthStat } from './months'
import type { ReportQuery } from './report-query'

export interface LifetimeSums {
  period: ChurnPeriod
  annual: AnnualSums | null
}

/** What churn, ARPA and the formula LTVs are computed from (METRICS "churn window"). */
export async function lifetimeSums(
  snapshot: Snapshot,
  query: ReportQuery & { inactivityMonths: number },
  months: readonly MonthStat[],
): Promise<LifetimeSums> {
  const { asOf, firstDay } = snapshot.meta
  const { inactivityMonths } = query
  const lastMonth = bucketIndexOf(asOf, 'month')
  const own = await churnMonths(snapshot, query, months)
  const period = computeChurnWindow({ asOf, firstDay, inactivityMonths, months: own })
  const lastWhole = bucketLastDay(lastMonth, 'month') <= asOf ? lastMonth : lastMonth - 1
  if (lastWhole - 12 < bucketIndexOf(firstDay, 'month')) return { period, annual: null }
  const year = await yearAgoBase(snapshot, query, { lastMonth: lastWhole, inactivityMonths })
  const revenueMinor = months
    .filter(({ month }) => month > lastWhole - 12 && month <= lastWhole)
    .reduce((sum, month) => sum + revenueOf(month), 0n)
  return { period, annual: { revenueMinor, ...year } }
}

/** Every month of the data with its customer base, who left it, and its money: what churn is computed from on any day. */
export async function churnMonths(
  snapshot: Snapshot,
  query: ReportQuery & { inactivityMonths: number },
  months: readonly MonthStat[],
): Promise<ChurnMonth[]> {
  const { asOf, firstDay } = snapshot.meta
  const bases = await customerBases(snapshot, query, {
    firstMonth: bucketIndexOf(firstDay, 'month'),
    lastMonth: bucketIndexOf(asOf, 'month'),
    inactivityMonths: query.inactivityMonths,
  })
  const statOf = new Map(months.map((stat) => [stat.month, stat]))
  return bases.map((base) => ({
    ...base,
    revenueMinor: revenueOf(statOf.get(base.month)),
    marginE4: statOf.get(base.month)?.marginE4 ?? 0n,
  }))
}

function revenueOf(month: MonthStat | undefined): bigint {
  return month ? month.newRevenueMinor + month.returningRevenueMinor : 0n
}
