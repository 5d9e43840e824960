import type { TestPopulation } from '@/domain/programme-test/test-plan'
import type { SegmentRule } from '@/domain/segments/segment-rule'
import { findForecastsFor } from '@/server/analytics/segments/find-segment-rule'
import { buildSegmentCondition } from '@/server/analytics/segments/segment-condition'
import type { Snapshot } from '@/server/analytics/snapshot/snapshot'
import type { Principal } from '@/server/db/principal'
import { getSegment } from '@/server/services/segments/get-segment'
import type { StoreContext } from '@/server/services/store/store-context'

/** Who may be assigned: how the population is named, and its condition over a snapshot's `orders`. */
export interface ReadPopulation {
  population: TestPopulation
  /** A file beside the snapshot that the condition needs; null: none. */
  besidePath: string | null
  buildCondition(snapshot: Snapshot, forecasts: string | null): Promise<string>
}

/** The population of a plan: a saved segment's customers, or everybody identified. Throws `notFound` for another's segment. */
export async function findPopulation(
  principal: Principal,
  store: StoreContext,
  segmentId: string | null,
): Promise<ReadPopulation> {
  if (segmentId === null) {
    return { population: { kind: 'all' }, besidePath: null, buildCondition: async () => 'NOT is_guest' }
  }
  const { id, name, rule } = await getSegment(principal, store.id, segmentId)
  return {
    population: { kind: 'segment', id, name },
    besidePath: findForecastsFor(rule, store, null),
    buildCondition: (snapshot, forecasts) => conditionOf(snapshot, rule, store, forecasts),
  }
}

async function conditionOf(snapshot: Snapshot, rule: SegmentRule, store: StoreContext, forecasts: string | null) {
  const { marginBasisPoints } = store
  return `NOT is_guest AND ${await buildSegmentCondition(snapshot, rule, { marginBasisPoints, forecasts })}`
}
