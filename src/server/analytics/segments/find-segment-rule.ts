import { FORECAST_FIELDS, type SegmentRule, usesField } from '@/domain/segments/segment-rule'
import type { Principal } from '@/server/db/principal'
import { getCustomerForecastPath } from '@/server/forecast/forecast-files'
import { getSegment } from '@/server/services/segments/get-segment'
import type { StoreContext } from '@/server/services/store/store-context'
import type { SnapshotChoice } from '../snapshot/get-snapshot'

/** The rule of the saved segment that a filter names. Throws `notFound` for one that the store does not have. */
export async function findSegmentRule(
  principal: Principal,
  store: StoreContext,
  segment: string | undefined,
): Promise<SegmentRule | undefined> {
  return segment === undefined ? undefined : (await getSegment(principal, store.id, segment)).rule
}

/**
 * The file of customers' forecasts where a rule asks for them. They are of the newest snapshot alone: on another one the
 * customers have other numbers.
 */
export function findForecastsFor(rule: SegmentRule, store: StoreContext, choice: SnapshotChoice | null): string | null {
  const isNewest = choice?.asOf === undefined && choice?.zeroOrders !== 'out'
  return isNewest && usesField(rule, ...FORECAST_FIELDS, 'nextOrder') ? getCustomerForecastPath(store) : null
}
