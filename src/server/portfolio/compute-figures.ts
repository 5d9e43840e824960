import { findUsualSilence } from '@/domain/alerts/find-staleness'
import type { FigureChange } from '@/domain/overview-changes'
import type { StoreFigures, YearFigure } from '@/domain/portfolio/store-figures'
import type { ReportState } from '@/domain/report-state'
import { reportOnFilter } from '@/server/analytics/report-on-filter'
import { overview } from '@/server/analytics/reports/overview'
import { overviewChanges } from '@/server/analytics/reports/overview-changes'
import { storeWeeks } from '@/server/analytics/reports/week-sums'
import { storeQuality } from '@/server/analytics/store-quality'
import type { JobPrincipal } from '@/server/db/principal'
import type { StoreContext } from '@/server/services/store/store-context'

/** § Two years: this one's shape beside the last one's. */
const MONTHS_SHOWN = 24

/** A store's line in the portfolio, from the reports that its own pages show. */
export async function computeFigures(
  principal: JobPrincipal,
  store: StoreContext,
  now: Date,
): Promise<ReportState<StoreFigures>> {
  const { inactivityMonths, startedOn } = store
  const quality = await storeQuality(principal, store, now)
  return await reportOnFilter(principal, store, {}, async (snapshot, query) => {
    const report = await overview(snapshot, { ...query, inactivityMonths })
    const changes = await overviewChanges(snapshot, { ...query, inactivityMonths, startedOn })
    const { orderDays } = await storeWeeks(snapshot, query)
    const atYear = report.ltv.realised.ages.find(({ ageMonths }) => ageMonths === 12)
    const ltvMinor = atYear?.marginPerCustomerMinor ?? null
    const cacMinor = report.ltv.cac.valueMinor
    return {
      asOf: report.asOf,
      lastDay: report.lastDay,
      revenue: toYear(changes.figures.revenue),
      customers: toYear(changes.figures.customers),
      repeatCustomersShare: toYear(changes.figures.repeatCustomersShare),
      ltvMinor,
      revenueLtvMinor: atYear?.revenuePerCustomerMinor ?? null,
      cacMinor,
      ltvToCac: ltvMinor === null || cacMinor === null || cacMinor === 0 ? null : ltvMinor / cacMinor,
      months: report.descriptive.newVsReturning
        .filter(({ final }) => final)
        .slice(-MONTHS_SHOWN)
        .map(({ bucket, newRevenueMinor, returningRevenueMinor }) => ({
          month: bucket,
          revenueMinor: newRevenueMinor + returningRevenueMinor,
        })),
      qualityScore: quality.state === 'ready' ? quality.data.score : null,
      notable: changes.notable,
      usualSilenceDays: store.generatedSeed === null ? findUsualSilence(orderDays) : null,
    }
  })
}

function toYear({ now, year }: FigureChange): YearFigure {
  return { value: now, change: year?.change ?? null }
}
