import { availableParallelism } from 'node:os'
import type { BestSetting } from '@/domain/loyalty/best-setting'
import { breakEven } from '@/domain/loyalty/break-even'
import type { SettingLimits } from '@/domain/loyalty/find-best-setting'
import { findBestSetting } from '@/domain/loyalty/find-best-setting'
import { replayProgrammes } from '@/domain/loyalty/replay-programmes'
import type { Scenario } from '@/domain/loyalty/scenario'
import { computeSensitivity } from '@/domain/loyalty/sensitivity'
import type { LoyaltyResult, LoyaltyStep } from '@/domain/loyalty-workbench'
import type { TellStep } from '@/server/process/process-message'
import { LOYALTY_SEED } from './loyalty-sources'
import type { LoyaltyInput } from './read-population'
import { simulateInThreads } from './simulate-in-threads'

/** § Runs of a full answer: the quantiles no longer move by what a person would notice. */
const FULL_RUNS = 1000
/** § At most so many at once: the pages and the other jobs of the machine go on meanwhile. */
const THREADS_MAX = 2

/** The whole answer about a scenario: half a minute for a hundred thousand customers. The same input gives the same answer. */
export async function computeLoyalty(
  { asOf, history, population }: LoyaltyInput,
  scenario: Scenario,
  tell: TellStep<LoyaltyStep>,
): Promise<LoyaltyResult> {
  tell('replaying', 0)
  const replay = history && replayProgrammes(history, scenario)
  const seed = LOYALTY_SEED
  tell('simulating', 0)
  const simulation = await simulateInThreads(population, scenario, {
    runs: FULL_RUNS,
    seed,
    threads: Math.min(THREADS_MAX, availableParallelism()),
    onProgress: (share) => tell('simulating', share),
  })
  tell('weighing', 0)
  return {
    asOf,
    replay,
    simulation,
    breakEven: breakEven(population, scenario, { seed }),
    sensitivity: computeSensitivity(population, scenario, { seed }),
  }
}

/** The setting that brings most within limits, and everything tried on the way. */
export function computeBestSetting(
  { population }: LoyaltyInput,
  scenario: Scenario,
  limits: SettingLimits,
  tell: TellStep<LoyaltyStep>,
): BestSetting {
  return findBestSetting(population, scenario, {
    seed: LOYALTY_SEED,
    limits,
    onProgress: (share) => tell('searching', share),
  })
}
