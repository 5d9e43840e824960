import { Worker } from 'node:worker_threads'
import type { LoyaltyPopulation } from '@/domain/loyalty/population'
import type { Scenario } from '@/domain/loyalty/scenario'
import { mergeShards, type Shard, type ShardRange } from '@/domain/loyalty/simulate-shard'
import type { SimulationResult } from '@/domain/loyalty/simulation-result'
import { summariseShards } from '@/domain/loyalty/summarise-shards'

/** What a thread is given: plain values and typed arrays alone. */
export interface ShardTask {
  population: LoyaltyPopulation
  scenario: Scenario
  seed: number
  range: ShardRange
}

export type ShardMessage = { kind: 'progress'; share: number } | { kind: 'done'; shard: Shard }

/** `--import tsx` does not reach threads: one loads it itself before it loads TypeScript. */
const START = `import('tsx/esm/api').then(({ register }) => {
  register()
  return import(${JSON.stringify(new URL('./shard-thread.ts', import.meta.url).href)})
})`

interface ThreadOptions {
  runs: number
  seed: number
  threads: number
  /** 0–1. */
  onProgress: (share: number) => void
}

/**
 * The same as `simulate`, to the unit, with the customers cut evenly over threads. Threads, where the orders were read in a process of
 * its own: they hold no native code that could not be stopped, and end with that process. Rejects where one of them fails.
 */
export async function simulateInThreads(
  population: LoyaltyPopulation,
  scenario: Scenario,
  { runs, seed, threads, onProgress }: ThreadOptions,
): Promise<SimulationResult> {
  const whole: ShardRange = { fromRun: 0, toRun: runs, fromCustomer: 0, toCustomer: population.customers }
  const ranges = cutCustomers(whole, threads)
  const done = ranges.map(() => 0)
  const shards = await Promise.all(
    ranges.map((range, part) =>
      simulateInThread({ population, scenario, seed, range }, (share) => {
        done[part] = share
        onProgress(done.reduce((sum, one) => sum + one, 0) / ranges.length)
      }),
    ),
  )
  return summariseShards(population, scenario, { shard: mergeShards(shards, whole), seed })
}

/** Parts of near equal size; fewer where there are fewer customers. */
function cutCustomers(whole: ShardRange, threads: number): ShardRange[] {
  const parts = Math.max(1, Math.min(threads, whole.toCustomer))
  const cut = (part: number) => Math.round((whole.toCustomer * part) / parts)
  return Array.from({ length: parts }, (_, part) => ({ ...whole, fromCustomer: cut(part), toCustomer: cut(part + 1) }))
}

function simulateInThread(task: ShardTask, onProgress: (share: number) => void): Promise<Shard> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(START, { eval: true, workerData: task })
    thread.on('message', (message: ShardMessage) => {
      if (message.kind === 'done') resolve(message.shard)
      else onProgress(message.share)
    })
    thread.once('error', reject)
    // After the result it changes nothing.
    thread.once('exit', (code) => reject(new Error(`a thread of the simulation ended with code ${code}`)))
  })
}
