import type { LoyaltyPopulation } from '@/domain/loyalty/population'
import type { ScenarioDefinition } from '@/domain/loyalty-workbench'
import { reportOnStore } from '@/server/analytics/snapshot/get-snapshot'
import type { Principal } from '@/server/db/principal'
import { getCustomerForecastPath } from '@/server/forecast/forecast-files'
import type { StoreContext } from '@/server/services/store/store-context'
import { findSources } from './loyalty-sources'
import { type LoyaltyInput, readPopulation } from './read-population'

/** § Stores whose customers are kept at hand, and for how long: afterwards a new fit or a changed segment is seen. */
const KEPT_INPUTS = 3
const KEPT_MS = 5 * 60_000

export interface KeptInput {
  at: number
  input: Promise<LoyaltyInput | 'empty' | 'building'>
  samples: { forRuns: LoyaltyPopulation; forRoot: LoyaltyPopulation } | null
}

const kept = new Map<string, KeptInput>()

/** The customers that a scenario is about, read once for many questions; `now` in milliseconds. */
export function keepInput(
  principal: Principal,
  store: StoreContext,
  definition: ScenarioDefinition,
  now: number,
): KeptInput {
  const { scenario } = definition
  const rates = scenario.programmes.flatMap((one) =>
    one.kind === 'points' ? one.segmentRates.map(({ segmentId }) => segmentId) : [],
  )
  const { id, dataVersion, timeZone, marginBasisPoints } = store
  const key = JSON.stringify([id, dataVersion, timeZone, marginBasisPoints, scenario.population, rates.sort()])
  const known = kept.get(key)
  if (known && now - known.at < KEPT_MS) return known
  const entry: KeptInput = { at: now, input: readInput(principal, store, definition), samples: null }
  kept.delete(key)
  kept.set(key, entry)
  for (const oldest of [...kept.keys()].slice(0, Math.max(0, kept.size - KEPT_INPUTS))) kept.delete(oldest)
  // What could not be read, or is not built yet, is asked for again by the next look.
  const forget = () => kept.get(key) === entry && kept.delete(key)
  entry.input.then((input) => input === 'building' && forget(), forget)
  return entry
}

async function readInput(
  principal: Principal,
  store: StoreContext,
  { scenario }: ScenarioDefinition,
): Promise<LoyaltyInput | 'empty' | 'building'> {
  const sources = await findSources(principal, store, scenario)
  const report = await reportOnStore(
    principal,
    store,
    null,
    (snapshot, forecasts) => readPopulation(snapshot, forecasts, sources),
    getCustomerForecastPath(store),
  )
  return report.state === 'ready' ? report.data : report.state
}
