import { breakEven } from '@/domain/loyalty/break-even'
import type { LoyaltyPopulation } from '@/domain/loyalty/population'
import { replayProgrammes } from '@/domain/loyalty/replay-programmes'
import { samplePopulation } from '@/domain/loyalty/sample-population'
import { simulate } from '@/domain/loyalty/simulate'
import type { LoyaltyPreviewState, ScenarioDefinition } from '@/domain/loyalty-workbench'
import type { LocalDate } from '@/domain/time/local-date'
import type { Principal } from '@/server/db/principal'
import type { StoreContext } from '@/server/services/store/store-context'
import { type KeptInput, keepInput } from './kept-inputs'
import { LOYALTY_SEED } from './loyalty-sources'
import { makeUpPopulation } from './read-population'

/** § A coarse answer: as many customers and runs as a fifth of a second holds; the root needs many passes, hence fewer. */
const COARSE_CUSTOMERS = 1000
const COARSE_RUNS = 40
const ROOT_CUSTOMERS = 400
/** § Orders that are replayed at once; more are left to the full run. */
const REPLAY_ORDERS_MAX = 60_000

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
