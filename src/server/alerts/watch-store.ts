import { type FigureWatch, type WatchSetting, watchFigures } from '@/domain/alerts/detect-alerts'
import { findStaleness, type Staleness } from '@/domain/alerts/find-staleness'
import { isWatchedFigure, type WatchedFigure } from '@/domain/alerts/watched-figures'
import type { ReportState } from '@/domain/report-state'
import { localDayOf } from '@/domain/time/local-date'
import { reportOnFilter } from '@/server/analytics/report-on-filter'
import { storeWeeks } from '@/server/analytics/reports/week-sums'
import type { Principal } from '@/server/db/principal'
import { withTenant } from '@/server/db/with-tenant'
import type { StoreContext } from '@/server/services/store/store-context'

/** How a store's figures stand to what was expected of them. */
export interface StoreWatch {
  figures: FigureWatch[]
  /** Whole weeks of history. */
  weeks: number
  /** Null for generated orders, which end where they were made. */
  staleness: Staleness | null
}

/** Looks at a store's newest whole week and at how long its data have been silent. */
export async function watchStore(
  principal: Principal,
  store: StoreContext,
  now: Date,
): Promise<ReportState<StoreWatch>> {
  const settings = await readWatchSettings(principal, store.id)
  const today = localDayOf(now.getTime(), store.timeZone)
  return await reportOnFilter(principal, store, {}, async (snapshot, query) => {
    const { weeks, orderDays } = await storeWeeks(snapshot, query)
    return {
      figures: watchFigures(weeks, settings),
      weeks: weeks.length,
      staleness: store.generatedSeed === null ? findStaleness(orderDays, today) : null,
    }
  })
}

async function readWatchSettings(
  principal: Principal,
  storeId: string,
): Promise<Partial<Record<WatchedFigure, WatchSetting>>> {
  const rows = await withTenant(principal, (db) => db.alertSetting.findMany({ where: { storeId } }))
  return Object.fromEntries(
    rows
      .filter(({ metric }) => isWatchedFigure(metric))
      .map(({ metric, isOn, band }) => [metric, { isOn, band: band.toNumber() }]),
  )
}
