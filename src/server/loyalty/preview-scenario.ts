import { breakEven } from '@/domain/loyalty/break-even'
import type { LoyaltyPopulation } from '@/domain/loyalty/population'
import { replayProgrammes } from '@/domain/loyalty/replay-programmes'
import { samplePopulation } from '@/domain/loyalty/sample-population'
import { simulate } from '@/domain/loyalty/simulate'
import type { LoyaltyPreviewState, ScenarioDefinition } from '@/domain/loyalty-workbench'
import type { LocalDate } from '@/domain/time/local-date'
import { reportOnStore } from '@/server/analytics/snapshot/get-snapshot'
import type { Principal } from '@/server/db/principal'
import { getCustomerForecastPath } from '@/server/forecast/forecast-files'
import type { StoreContext } from '@/server/services/store/store-context'
import { findSources, LOYALTY_SEED } from './loyalty-sources'
import { type LoyaltyInput, makeUpPopulation, readPopulation } from './read-population'

/** § A coarse answer: as many customers and runs as a fifth of a second holds; the root needs many passes, hence fewer. */
const COARSE_CUSTOMERS = 1000
const COARSE_RUNS = 40
const ROOT_CUSTOMERS = 400
/** § Orders that are replayed at once; more are left to the full run. */
const REPLAY_ORDERS_MAX = 60_000

/** § Stores whose customers are kept at hand, and for how long: afterwards a new fit or a changed segment is seen. */
const KEPT_INPUTS = 3
const KEPT_MS = 5 * 60_000

interface KeptInput {
  at: number
  input: Promise<LoyaltyInput | 'empty' | 'building'>
  samples: { forRuns: LoyaltyPopulation; forRoot: LoyaltyPopulation } | null
}

const kept = new Map<string, KeptInput>()

/** A coarse answer about a scenario that need not be saved, in a fraction of a second once the store's customers are at hand. */
export async function previewScenario(
  principal: Principal,
  store: StoreContext,
  definition: ScenarioDefinition,
  { now, today }: { now: number; today: LocalDate },
): Promise<LoyaltyPreviewState> {
  const entry = keepInput(principal, store, definition, now)
  const found = await entry.input
  if (found === 'building') return { state: 'building' }
  const input = found === 'empty' ? definition.calculator && makeUpPopulation(definition.calculator, today) : found
  if (input === null) return { state: 'empty' }
  const startedAt = performance.now()
  const { scenario } = definition
  const { asOf, history, population } = input
  const samples = entry.samples ?? drawSamples(population)
  // Made-up customers change with the calculator: their samples are not kept.
  if (found !== 'empty') entry.samples = samples
  const canReplay = history !== null && history.days.length <= REPLAY_ORDERS_MAX
  const preview = {
    asOf,
    replay: canReplay ? replayProgrammes(history, scenario) : null,
    simulation: simulate(samples.forRuns, scenario, { runs: COARSE_RUNS, seed: LOYALTY_SEED }),
    breakEven: breakEven(samples.forRoot, scenario, { seed: LOYALTY_SEED }),
  }
  return { state: 'ready', preview, tookMs: performance.now() - startedAt }
}

function drawSamples(population: LoyaltyPopulation): NonNullable<KeptInput['samples']> {
  return {
    forRuns: samplePopulation(population, COARSE_CUSTOMERS),
    forRoot: samplePopulation(population, ROOT_CUSTOMERS),
  }
}

function keepInput(principal: Principal, store: StoreContext, definition: ScenarioDefinition, now: number): KeptInput {
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
