import { createHash } from 'node:crypto'
import type { Forecast } from '@/domain/forecast-report'
import type { SettingLimits } from '@/domain/loyalty/find-best-setting'
import type { Scenario } from '@/domain/loyalty/scenario'
import type { SegmentRule } from '@/domain/segments/segment-rule'
import type { Principal } from '@/server/db/principal'
import { withTenant } from '@/server/db/with-tenant'
import { findFit } from '@/server/forecast/forecast-fits'
import { getSegment } from '@/server/services/segments/get-segment'
import type { StoreContext } from '@/server/services/store/store-context'

/** Raised when the simulator answers the same question otherwise: older results are then computed anew. */
const FORMAT = 2

/** § Of every run: the same orders and rules always give the same answer. */
export const LOYALTY_SEED = 42

/** What a scenario's answer depends on, beside the orders themselves. */
export interface LoyaltySources {
  marginBasisPoints: number
  forecast: Forecast | null
  /** Null: everybody identified. */
  population: SegmentRule | null
  segments: { id: string; rule: SegmentRule }[]
  /** Of all of it and the version of the orders. */
  hash: string
}

/** The store's fit and the saved segments that a scenario names. Throws `notFound` for a segment that is no more. */
export async function findSources(
  principal: Principal,
  store: StoreContext,
  scenario: Scenario,
): Promise<LoyaltySources> {
  const fit = await withTenant(principal, (db) => findFit(db, store))
  const ruleOf = async (id: string) => (await getSegment(principal, store.id, id)).rule
  const { population } = scenario
  const members = population.kind === 'segment' ? await ruleOf(population.segmentId) : null
  const named = listSegments(scenario)
  const segments = await Promise.all(named.map(async (id) => ({ id, rule: await ruleOf(id) })))
  const { dataVersion, timeZone, marginBasisPoints } = store
  const depends = [FORMAT, dataVersion, timeZone, marginBasisPoints, fit?.id ?? null, members, segments, LOYALTY_SEED]
  return {
    marginBasisPoints,
    forecast: fit?.forecast ?? null,
    population: members,
    segments,
    hash: hashOf(depends),
  }
}

/** Names what a run depends on. The queue keeps its jobs in a form that puts keys in another order: here they stand in theirs. */
export function nameRun(hash: string, limits: SettingLimits | null): string {
  if (limits === null) return hash
  return hashOf([hash, Object.entries(limits).sort(([one], [other]) => (one < other ? -1 : 1))])
}

/** A short name of a value, the same for the same value. */
function hashOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 32)
}

function listSegments({ programmes }: Scenario): string[] {
  const ids = programmes.flatMap((programme) =>
    programme.kind === 'points' ? programme.segmentRates.map(({ segmentId }) => segmentId) : [],
  )
  return [...new Set(ids)].sort()
}
