import type { LoyaltyPopulation } from './population'
import type { Scenario } from './scenario'
import { type ShardOptions, simulateShard } from './simulate-shard'
import { buildRowLayout, type RunSum } from './simulation/run-row'
import { listCommonCosts } from './summarise-shards'

/** Means over runs, unrounded, after all costs. */
export interface MeanOutcome {
  incrementalMinor: number
  costMinor: number
  lossProbability: number
  sum(name: RunSum): number
}

/** Simulates and keeps the means alone: what a search asks for many times. Same seed, same random numbers in every setting. */
export function computeMeanOutcome(
  population: LoyaltyPopulation,
  scenario: Scenario,
  { runs, ...options }: { runs: number } & Pick<ShardOptions, 'seed' | 'values' | 'effectScale'>,
): MeanOutcome {
  const range = { fromRun: 0, toRun: runs, fromCustomer: 0, toCustomer: population.customers }
  const { rows } = simulateShard(population, scenario, { range, ...options })
  const layout = buildRowLayout(scenario.horizonMonths)
  const common = listCommonCosts(scenario, population.populationCustomers).reduce(
    (all, { fixedMinor, messagesMinor }) => all + fixedMinor + messagesMinor,
    0,
  )
  let [incremental, lost] = [0, 0]
  for (let run = 0; run < runs; run++) {
    let gained = -common
    for (let month = 0; month < layout.months; month++) gained += rows[run * layout.width + month] ?? 0
    incremental += gained
    if (gained < 0) lost++
  }
  const sum = (name: RunSum) => {
    let total = 0
    for (let run = 0; run < runs; run++) total += rows[run * layout.width + layout.sums[name]] ?? 0
    return total / runs
  }
  return {
    incrementalMinor: incremental / runs,
    costMinor: sum('rewardsMinor') + sum('messagesMinor') + sum('outstandingMinor') + common,
    lossProbability: lost / runs,
    sum,
  }
}
