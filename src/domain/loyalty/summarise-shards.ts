import { roundMinor, share } from '@/domain/money'
import { percentileInc } from '@/domain/stats/percentile-inc'
import type { LoyaltyPopulation } from './population'
import { BUYER_GROUPS, type Scenario } from './scenario'
import type { Shard } from './simulate-shard'
import { buildRowLayout, DECILES, DRIVER_WIDTH, type RunSum } from './simulation/run-row'
import type { DriverRow, Quantiles, SimulationResult } from './simulation-result'

/** Fixed, monthly and regular message costs by month: the same in every run, and nobody's in particular. */
export function listCommonCosts({ costs, horizonMonths }: Scenario, populationCustomers: number) {
  const messagesMinor = Math.round(costs.messagesPerCustomerMonth * populationCustomers) * costs.perMessageMinor
  return Array.from({ length: horizonMonths }, (_, month) => ({
    fixedMinor: costs.monthlyMinor + (month === 0 ? costs.fixedMinor : 0),
    messagesMinor,
  }))
}

/** A whole simulation in figures (METRICS "Loyalty simulation"). The shard holds every run of every customer (`mergeShards`). */
export function summariseShards(
  population: LoyaltyPopulation,
  scenario: Scenario,
  { shard, seed }: { shard: Shard; seed: number },
): SimulationResult {
  const layout = buildRowLayout(scenario.horizonMonths)
  const runs = shard.toRun - shard.fromRun
  const { populationCustomers } = population
  const common = listCommonCosts(scenario, populationCustomers)
  const fixedMinor = common.reduce((sum, month) => sum + month.fixedMinor, 0)
  const regularMinor = common.reduce((sum, month) => sum + month.messagesMinor, 0)
  const at = (run: number, place: number) => shard.rows[run * layout.width + place] ?? 0
  const sumOf = (name: RunSum) => (run: number) => at(run, layout.sums[name])
  const each = (figure: (run: number) => number) => Float64Array.from({ length: runs }, (_, run) => figure(run))
  const mean = (figure: (run: number) => number) =>
    each(figure).reduce((sum, value) => sum + value, 0) / Math.max(1, runs)
  const meanMinor = (figure: (run: number) => number) => round(mean(figure))
  const paths = Array.from({ length: runs }, (_, run) => accumulate(common, (month) => at(run, month)))
  const incremental = (run: number) => paths[run]?.at(-1) ?? 0
  const rewards = (run: number) => sumOf('rewardsMinor')(run)
  const cost = (run: number) =>
    rewards(run) + sumOf('messagesMinor')(run) + sumOf('outstandingMinor')(run) + fixedMinor + regularMinor
  const perCustomer = (figure: (run: number) => number) =>
    roundAll(quantilesOf(each((run) => figure(run) / Math.max(1, populationCustomers))))
  const hasCost = each(cost).every((value) => value > 0)
  const [rewardedOrders, anywayOrders] = [mean(sumOf('rewardedOrders')), mean(sumOf('anywayOrders'))]
  return {
    seed,
    runs,
    customers: population.customers,
    populationCustomers,
    horizonMonths: scenario.horizonMonths,
    baseline: population.baseline.kind,
    months: common.map((_, i) => ({ month: i + 1, ...roundAll(quantilesOf(each((run) => paths[run]?.[i] ?? 0))) })),
    incrementalMinor: { ...roundAll(quantilesOf(each(incremental))), mean: meanMinor(incremental) },
    costMinor: { ...roundAll(quantilesOf(each(cost))), mean: meanMinor(cost) },
    costParts: {
      rewardsMinor: meanMinor(rewards),
      messagesMinor: meanMinor((run) => sumOf('messagesMinor')(run) + regularMinor),
      fixedMinor,
      outstandingMinor: meanMinor(sumOf('outstandingMinor')),
    },
    feesMinor: meanMinor(sumOf('feesMinor')),
    roi: hasCost ? quantilesOf(each((run) => incremental(run) / cost(run))) : null,
    lossProbability:
      each((run) => (incremental(run) < 0 ? 1 : 0)).reduce((sum, lost) => sum + lost, 0) / Math.max(1, runs),
    paybackMonth: findPayback(paths),
    ltvMinor: {
      before: perCustomer(sumOf('baselineMarginMinor')),
      after: perCustomer((run) => sumOf('baselineMarginMinor')(run) + incremental(run)),
    },
    orders: {
      baseline: mean(sumOf('baselineOrders')),
      scenario: mean(sumOf('scenarioOrders')),
      extra: mean(sumOf('extraOrders')),
    },
    netMinor: { baseline: meanMinor(sumOf('baselineNetMinor')), scenario: meanMinor(sumOf('scenarioNetMinor')) },
    anyway: {
      orders: anywayOrders,
      ordersShare: share(anywayOrders, rewardedOrders),
      costMinor: meanMinor(sumOf('anywayCostMinor')),
      costShare: share(mean(sumOf('anywayCostMinor')), mean(rewards)),
    },
    outstandingFaceMinor: meanMinor(sumOf('outstandingFaceMinor')),
    groups: BUYER_GROUPS.map((group, i) => ({ group, ...describeDriver(population.groups, i, layout.groups) })),
    deciles: Array.from({ length: DECILES }, (_, i) => ({
      group: i + 1,
      ...describeDriver(population.deciles, i, layout.deciles),
    })),
  }

  function describeDriver(members: Uint8Array, i: number, start: number): Omit<DriverRow<never>, 'group'> {
    const place = start + i * DRIVER_WIDTH
    return {
      customers: Math.round(
        members.reduce((sum, group, customer) => sum + (group === i ? (population.weights[customer] ?? 1) : 0), 0),
      ),
      baselineMarginMinor: meanMinor((run) => at(run, place)),
      incrementalMinor: meanMinor((run) => at(run, place + 1)),
      costMinor: meanMinor((run) => at(run, place + 2)),
    }
  }
}

/** Cumulative incremental margin after the common costs. */
function accumulate(common: ReturnType<typeof listCommonCosts>, of: (month: number) => number): Float64Array {
  let sum = 0
  return Float64Array.from(common, ({ fixedMinor, messagesMinor }, month) => {
    sum += of(month) - fixedMinor - messagesMinor
    return sum
  })
}

/** First month from which on a path stays at 0 or above; runs that never do count as later than any. */
function findPayback(paths: readonly Float64Array[]): SimulationResult['paybackMonth'] {
  const months = paths.map((path) => {
    let month = path.length
    while (month > 0 && (path[month - 1] ?? -1) >= 0) month--
    return month === path.length ? Number.POSITIVE_INFINITY : month + 1
  })
  const sorted = months.sort((a, b) => a - b)
  // A rank, not an interpolation: between a month and never there is none.
  const at = (quantile: number) => {
    const month = sorted[Math.ceil(quantile * (sorted.length - 1))] ?? Number.POSITIVE_INFINITY
    return Number.isFinite(month) ? month : null
  }
  const reached = sorted.filter(Number.isFinite).length
  return { p10: at(0.1), p50: at(0.5), p90: at(0.9), reachedShare: reached / Math.max(1, sorted.length) }
}

function quantilesOf(values: Float64Array): Quantiles {
  const sorted = values.slice().sort()
  const at = (p: number) => percentileInc(sorted, p) ?? 0
  return { p10: at(0.1), p50: at(0.5), p90: at(0.9) }
}

function roundAll({ p10, p50, p90 }: Quantiles): Quantiles {
  return { p10: round(p10), p50: round(p50), p90: round(p90) }
}

function round(value: number): number {
  return roundMinor(value) ?? 0
}
