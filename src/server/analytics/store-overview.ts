import { z } from 'zod'
import { REALISED_AGES_MONTHS } from '@/domain/ltv'
import type { LtvSpread } from '@/domain/ltv-spread'
import type { OverviewChanges } from '@/domain/overview-changes'
import type { ReportState } from '@/domain/report-state'
import type { RevenueLayers } from '@/domain/revenue-layers'
import type { SecondOrder } from '@/domain/second-order'
import type { Principal } from '@/server/db/principal'
import type { StoreContext } from '@/server/services/store/store-context'
import { FilterInput } from './report-input'
import { reportOnFilter } from './report-on-filter'
import { ltvSpread } from './reports/ltv-spread'
import { overviewChanges } from './reports/overview-changes'
import { revenueLayers } from './reports/revenue-layers'
import { secondOrder } from './reports/second-order'

/** What every part of the overview is asked with. */
export const OverviewPartInput = z.object({ filter: FilterInput })
export type OverviewPartInput = z.infer<typeof OverviewPartInput>

export const LtvSpreadInput = OverviewPartInput.extend({ ageMonths: z.literal(REALISED_AGES_MONTHS).default(12) })
export type LtvSpreadInput = z.infer<typeof LtvSpreadInput>

/** How the overview's figures changed, under the store's own settings. */
export async function storeOverviewChanges(
  principal: Principal,
  store: StoreContext,
  { filter }: OverviewPartInput,
): Promise<ReportState<OverviewChanges>> {
  const { inactivityMonths, startedOn } = store
  return await reportOnFilter(principal, store, filter, (snapshot, query) =>
    overviewChanges(snapshot, { ...query, inactivityMonths, startedOn, preset: filter.range }),
  )
}

/** When customers come back for the first time. */
export async function storeSecondOrder(
  principal: Principal,
  store: StoreContext,
  { filter }: OverviewPartInput,
): Promise<ReportState<SecondOrder>> {
  return await reportOnFilter(principal, store, filter, secondOrder)
}

/** Realised LTV at an age: over customers with its intervals, and cohort by cohort. */
export async function storeLtvSpread(
  principal: Principal,
  store: StoreContext,
  { filter, ageMonths }: LtvSpreadInput,
): Promise<ReportState<LtvSpread>> {
  return await reportOnFilter(principal, store, filter, (snapshot, query) =>
    ltvSpread(snapshot, { ...query, ageMonths }),
  )
}

/** Revenue by month and by when its customers were won. */
export async function storeRevenueLayers(
  principal: Principal,
  store: StoreContext,
  { filter }: OverviewPartInput,
): Promise<ReportState<RevenueLayers>> {
  return await reportOnFilter(principal, store, filter, revenueLayers)
}
