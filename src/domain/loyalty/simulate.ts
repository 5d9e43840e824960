import type { LoyaltyPopulation } from './population'
import type { Scenario } from './scenario'
import { type ShardOptions, simulateShard } from './simulate-shard'
import type { SimulationResult } from './simulation-result'
import { summariseShards } from './summarise-shards'

export interface SimulateOptions extends Pick<ShardOptions, 'onProgress' | 'signal'> {
  runs: number
  seed: number
}

/**
 * The hypothetical part: the customers continued without and with the programmes, `runs` times, each with assumptions drawn from
 * their ranges and parameters from the fit's draws, both sides by the same random numbers. The same seed gives the same result. In one
 * thread; in several, `simulateShard`, `mergeShards`, `summariseShards` give exactly the same.
 */
export function simulate(
  population: LoyaltyPopulation,
  scenario: Scenario,
  { runs, seed, ...options }: SimulateOptions,
): SimulationResult {
  const range = { fromRun: 0, toRun: runs, fromCustomer: 0, toCustomer: population.customers }
  const shard = simulateShard(population, scenario, { seed, range, ...options })
  return summariseShards(population, scenario, { shard, seed })
}
