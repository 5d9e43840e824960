// The loyalty simulator: everybody, in two processes; its growth; a slider's answer; against a plain implementation.
import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { restoreModel } from '@/domain/forecast/fits/fitted-model'
import { breakEven } from '@/domain/loyalty/break-even'
import { DAYS_PER_MONTH, type LoyaltyPopulation } from '@/domain/loyalty/population'
import type { Points } from '@/domain/loyalty/programme'
import { replayProgrammes } from '@/domain/loyalty/replay-programmes'
import { samplePopulation } from '@/domain/loyalty/sample-population'
import type { Scenario } from '@/domain/loyalty/scenario'
import { simulate } from '@/domain/loyalty/simulate'
import { mergeShards, type Shard, type ShardRange, simulateShard } from '@/domain/loyalty/simulate-shard'
import { summariseShards } from '@/domain/loyalty/summarise-shards'
import { buildTemplate } from '@/domain/loyalty/templates'
import { buildStore, CDNOW } from '@/domain/loyalty/testing/build-store'
import { replayPointsNaively } from '@/domain/loyalty/testing/naive-points'
import { createRandom } from '@/domain/simulate/random'
import { sampleBeta, sampleGamma } from '@/domain/simulate/samplers'
import { formatRatio, median } from './measure'

interface Part {
  shard: Shard
  /** Of the whole process, start-up included. */
  cpuMs: number
  peakBytes: number
}

interface Task {
  population: LoyaltyPopulation
  scenario: Scenario
  range: ShardRange
}

const SEED = 1
const DRAWS = 100
const PLAIN_RUNS = 100
const HORIZON_MONTHS = 24

if (process.send === undefined) await main()
else {
  process.once('message', ({ population, scenario, range }: Task) => {
    const shard = simulateShard(population, scenario, { seed: SEED, range })
    process.send?.(
      { shard, cpuMs: process.cpuUsage().user / 1000, peakBytes: process.resourceUsage().maxRSS * 1024 },
      () => process.exit(),
    )
  })
}

async function main(): Promise<void> {
  const runs = Number(process.argv[2] ?? 1000)
  const scenario = { ...buildTemplate('points', { averageOrderMinor: 3500 }), horizonMonths: HORIZON_MONTHS }
  comparePlainly(scenario)
  for (const [customers, times] of [
    [10_000, 100],
    [100_000, 100],
    [100_000, runs],
  ] as const) {
    const { population } = createStore(customers)
    const startedAt = performance.now()
    const whole = { fromRun: 0, toRun: times, fromCustomer: 0, toCustomer: customers }
    const parts = await Promise.all(
      [0, 1].map((half) => {
        const range = { ...whole, fromCustomer: (customers / 2) * half, toCustomer: (customers / 2) * (half + 1) }
        return runInProcess({ population, scenario, range })
      }),
    )
    const result = summariseShards(population, scenario, {
      shard: mergeShards(
        parts.map((part) => part.shard),
        whole,
      ),
      seed: SEED,
    })
    const seconds = (performance.now() - startedAt) / 1000
    const each = (seconds * 1e9) / (customers * times)
    console.log(
      `${customers} customers × ${HORIZON_MONTHS} months × ${times} runs, two processes: ${seconds.toFixed(1)} s, of processor time ${parts.map((part) => (part.cpuMs / 1000).toFixed(1)).join(' and ')} s, ${each.toFixed(0)} ns a customer and run, ` +
        `${Math.round(result.orders.baseline)} orders a run, peak ${parts.map((part) => Math.round(part.peakBytes / 1e6)).join(' and ')} MB`,
    )
  }
  measureSliders(scenario)
}

/** What a person waits for at 100,000 customers. */
function measureSliders(scenario: Scenario): void {
  const { history, population } = createStore(100_000)
  console.log(
    `replay of ${history.days.length} orders: ${time(() => replayProgrammes(history, scenario)).toFixed(0)} ms`,
  )
  let sample = population
  console.log(
    `stratified sample of 2,000: ${time(() => (sample = samplePopulation(population, 2000))).toFixed(0)} ms, once`,
  )
  const moves = Array.from({ length: 20 }, () => time(() => simulate(sample, scenario, { runs: 40, seed: SEED })))
  console.log(
    `slider, 2,000 customers × 40 runs: ${median(moves).toFixed(0)} ms, slowest ${Math.max(...moves).toFixed(0)} ms`,
  )
  console.log(`break-even: ${time(() => breakEven(population, scenario, { seed: SEED })).toFixed(0)} ms`)
}

function comparePlainly(scenario: Scenario): void {
  const { population } = createStore(10_000)
  const taken = { ours: [] as number[], plain: [] as number[] }
  for (let round = 0; round < 3; round++) {
    taken.plain.push(time(() => simulatePlainly(population, scenario, PLAIN_RUNS)))
    taken.ours.push(time(() => simulate(population, scenario, { runs: PLAIN_RUNS, seed: SEED })))
  }
  console.log(
    formatRatio(`10,000 customers × ${PLAIN_RUNS} runs in one process, plain objects`, taken.ours, taken.plain),
  )
}

/** The same story told plainly: λ and p drawn, lists of orders without and with, a list of grants replayed over them. */
function simulatePlainly(population: LoyaltyPopulation, { programmes }: Scenario, runs: number): number {
  const points = programmes.find((one): one is Points => one.kind === 'points')
  if (points === undefined) throw new Error('the benchmark is of points')
  const random = createRandom(SEED)
  const end = HORIZON_MONTHS * DAYS_PER_MONTH
  const { r = 1, alpha = 1, a = 1, b = 1 } = CDNOW.parameters
  const model = restoreModel(CDNOW.name, CDNOW.parameters)
  let incremental = 0
  for (let run = 0; run < runs; run++) {
    for (let i = 0; i < population.customers; i++) {
      const [x, recency, age] = [
        population.repeatDays[i] ?? 0,
        (population.recencyDays[i] ?? 0) / 7,
        (population.ageDays[i] ?? 0) / 7,
      ]
      if (random() >= model.pAlive(x, recency, age)) continue
      const rate = sampleGamma(random, r + x, alpha + age)
      const leaves = sampleBeta(random, a, b + x)
      const orders: { day: number; netMinor: number }[] = []
      let day = 0
      do {
        day += (-Math.log(1 - random()) / rate) * 7
        orders.push({ day: Math.floor(day), netMinor: Math.round(sampleGamma(random, 6.25, 6.25) * 3500) })
      } while (day < end && random() >= leaves)
      const baseline = orders.filter((order) => order.day < end)
      const scenario = baseline.map((order) => ({ ...order, netMinor: Math.round(order.netMinor * 1.01) }))
      const margin = (list: typeof orders) => list.reduce((sum, { netMinor }) => sum + netMinor * 0.4, 0)
      incremental += margin(scenario) - margin(baseline) - replayPointsNaively(scenario, points, end).redeemedMinor
    }
  }
  return incremental
}

function createStore(customers: number) {
  const { history, population } = buildStore(customers)
  // Draws that differ, so that P(alive) is computed anew for each as it is in the product.
  const draws = Array.from({ length: DRAWS }, (_, i) => ({
    ...CDNOW,
    parameters: { ...CDNOW.parameters, alpha: 4.4 + i / 1000 },
  }))
  return {
    history,
    population: { ...population, baseline: { ...population.baseline, draws } as LoyaltyPopulation['baseline'] },
  }
}

/** A process of its own, as the product simulates: typed arrays travel as they are. */
function runInProcess(task: Task): Promise<Part> {
  return new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(import.meta.url), { execArgv: ['--import', 'tsx'], serialization: 'advanced' })
    child.once('message', resolve)
    child.once('error', reject)
    child.send(task)
  })
}

function time(work: () => unknown): number {
  const startedAt = performance.now()
  work()
  return performance.now() - startedAt
}
