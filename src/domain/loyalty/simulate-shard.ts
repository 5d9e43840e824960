import { type AssumptionValues, buildAssumptionDraw } from './draws/draw-assumptions'
import { horizonDays, type LoyaltyPopulation } from './population'
import type { Scenario } from './scenario'
import { type Behaviour, buildBehaviour, countBehaviours } from './simulation/behaviour'
import { buildRunEffects } from './simulation/effects'
import { buildRowLayout } from './simulation/run-row'
import { RunSimulator } from './simulation/run-simulator'

/** Part of a simulation: runs `fromRun` … `toRun − 1` of customers `fromCustomer` … `toCustomer − 1`. */
export interface ShardRange {
  fromRun: number
  toRun: number
  fromCustomer: number
  toCustomer: number
}

/** Sums of a shard, one row a run (`buildRowLayout`): whole numbers, so that shards add up to the same in any order. */
export interface Shard extends ShardRange {
  rows: Float64Array
}

export interface ShardOptions {
  seed: number
  range: ShardRange
  /** 0–1, about a hundred times. */
  onProgress?: (share: number) => void
  /** Looked at between runs: an `AbortSignal`, or a getter over shared memory in a worker thread. */
  signal?: { readonly aborted: boolean }
  /** Instead of drawing: the same values in every run. */
  values?: AssumptionValues
  /** Multiplies every effect; 1 by default. */
  effectScale?: number
}

/** Thrown where the signal asked to stop. */
export class SimulationAborted extends Error {
  override readonly name = 'SimulationAborted'
}

/**
 * Simulates a part: the same seed gives the same rows whatever else is simulated, so that shards by runs or by customers, computed in
 * other threads, merge to exactly the result of one call. Weights that are not whole (a coarse sample) add up to rounding only.
 */
export function simulateShard(population: LoyaltyPopulation, scenario: Scenario, options: ShardOptions): Shard {
  const { seed, range, values } = options
  const layout = buildRowLayout(scenario.horizonMonths)
  const simulator = new RunSimulator(population, scenario, layout)
  const draw = values === undefined ? buildAssumptionDraw(scenario, seed) : () => values
  const rows = new Float64Array((range.toRun - range.fromRun) * layout.width)
  let done = 0
  for (const { run, behaviour } of listRuns(population, range, horizonDays(scenario.horizonMonths))) {
    if (options.signal?.aborted) throw new SimulationAborted()
    const at = (run - range.fromRun) * layout.width
    const effects = buildRunEffects(draw(run), scenario, options.effectScale ?? 1)
    const part = { seed, run, from: range.fromCustomer, to: range.toCustomer }
    simulator.run(rows.subarray(at, at + layout.width), behaviour, effects, part)
    done++
    const total = range.toRun - range.fromRun
    if (Math.floor((100 * done) / total) > Math.floor((100 * (done - 1)) / total)) options.onProgress?.(done / total)
  }
  return { ...range, rows }
}

/** All shards of one simulation as one: every run of every customer exactly once, or RangeError. */
export function mergeShards(shards: readonly Shard[], whole: ShardRange): Shard {
  const runs = whole.toRun - whole.fromRun
  const width = (shards[0]?.rows.length ?? 0) / Math.max(1, (shards[0]?.toRun ?? 0) - (shards[0]?.fromRun ?? 0))
  const rows = new Float64Array(runs * width)
  let covered = 0
  for (const shard of shards) {
    covered += (shard.toRun - shard.fromRun) * (shard.toCustomer - shard.fromCustomer)
    const start = (shard.fromRun - whole.fromRun) * width
    for (let i = 0; i < shard.rows.length; i++) rows[start + i] = (rows[start + i] ?? 0) + (shard.rows[i] ?? 0)
  }
  if (covered !== runs * (whole.toCustomer - whole.fromCustomer))
    throw new RangeError('the shards are not the whole simulation')
  return { ...whole, rows }
}

/** Runs in the order of their behaviours, so that P(alive) of all customers is computed once a behaviour. */
function* listRuns(
  population: LoyaltyPopulation,
  { fromRun, toRun, fromCustomer, toCustomer }: ShardRange,
  endDay: number,
): Iterable<{ run: number; behaviour: Behaviour }> {
  const behaviours = countBehaviours(population)
  for (let number = 0; number < behaviours; number++) {
    let behaviour: Behaviour | null = null
    for (let run = fromRun; run < toRun; run++) {
      if (run % behaviours !== number) continue
      behaviour ??= buildBehaviour(population, number, { from: fromCustomer, to: toCustomer, endDay })
      yield { run, behaviour }
    }
  }
}
