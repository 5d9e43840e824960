import { describe, expect, it } from 'vitest'
import { restoreModel } from '@/domain/forecast/fits/fitted-model'
import type { BaselineModel, LoyaltyBaseline } from './baseline'
import { buildPopulation } from './build-population'
import { estimateOrdersByAge } from './order-curve'
import { DAYS_PER_MONTH, type LoyaltyPopulation } from './population'
import { PROGRAMME_KINDS, type Programme } from './programme'
import { samplePopulation } from './sample-population'
import type { AssumptionKey } from './scenario'
import { simulate } from './simulate'
import { mergeShards, SimulationAborted, simulateShard } from './simulate-shard'
import { summariseShards } from './summarise-shards'
import { buildProgramme, buildTemplate } from './templates'
import { buildScenario } from './testing/build-scenario'
import { buildStore } from './testing/build-store'

const BASIS = { averageOrderMinor: 3500 }
const { history, population } = buildStore(600)
const ALL_REDEEM = { 'redemption.points': 1, 'redemption.percentageCoupon': 1, 'redemption.fixedCredit': 1 } as const
const ANSWERS = { 'response.review': 0.3, 'response.survey': 0.2, 'response.membership': 0.1 } as const
const programmes = (...kinds: Programme['kind'][]) => kinds.map((kind) => buildProgramme(kind, BASIS))
const run = (of: LoyaltyPopulation, scenario: ReturnType<typeof buildScenario>, seed = 7, runs = 6) =>
  simulate(of, scenario, { runs, seed })
const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0)

describe('a birthday bonus', () => {
  it('is granted to those too who do not come within the horizon: what it brings is used or still held', () => {
    const rules = { earnShare: 0, welcomeMinor: 0, birthdayMinor: 1000, expiryDays: null, unitCostShare: 1 }
    const points = { ...buildProgramme('points', BASIS), ...rules } as Programme
    const result = run(population, buildScenario([points], { values: ALL_REDEEM }), 3, 1)
    expect(result.costParts.rewardsMinor + result.outstandingFaceMinor).toBe(1000 * population.customers)
  })
})

describe('with every effect at zero', () => {
  it.each(PROGRAMME_KINDS)('the incremental margin of %s is minus its cost, to the unit, in every run', (kind) => {
    const costs = { fixedMinor: 5000, monthlyMinor: 100, perMessageMinor: 3, messagesPerCustomerMonth: 1 }
    const scenario = { ...buildScenario(programmes(kind), { values: { ...ALL_REDEEM, ...ANSWERS } }), costs }
    for (let seed = 1; seed <= 5; seed++) {
      const result = run(population, scenario, seed, 1)
      expect(result.incrementalMinor.p50).toBe(result.feesMinor - result.costMinor.p50)
      expect(result.costMinor.p50).toBeGreaterThan(0)
      expect(result.orders.extra).toBe(0)
      expect(result.orders.scenario).toBe(result.orders.baseline)
      if (kind !== 'membership') expect(result.roi?.p50).toBe(-1)
    }
  })

  it('the same holds for all of them together, and every rewarded order would have come anyway', () => {
    const result = run(
      population,
      buildScenario(programmes(...PROGRAMME_KINDS), { values: { ...ALL_REDEEM, ...ANSWERS } }),
      3,
      1,
    )
    expect(result.incrementalMinor.p50).toBe(result.feesMinor - result.costMinor.p50)
    expect(result.anyway).toMatchObject({ ordersShare: 1, costShare: 1 })
  })

  it('no programme changes nothing, whatever is assumed', () => {
    const result = run(population, { ...buildTemplate(null, BASIS), horizonMonths: 12 })
    expect(result).toMatchObject({
      incrementalMinor: { p10: 0, p50: 0, p90: 0, mean: 0 },
      costMinor: { p50: 0 },
      roi: null,
      lossProbability: 0,
    })
    expect(result.ltvMinor.after).toEqual(result.ltvMinor.before)
  })
})

describe('a result', () => {
  const scenario = {
    ...buildTemplate('points', BASIS),
    costs: { fixedMinor: 900, monthlyMinor: 50, perMessageMinor: 2, messagesPerCustomerMonth: 1 },
  }

  it('is the same for the same seed, and another for another', () => {
    expect(run(population, scenario, 1)).toEqual(run(population, scenario, 1))
    expect(run(population, scenario, 1).incrementalMinor).not.toEqual(run(population, scenario, 2).incrementalMinor)
  })

  it('does not depend on how the work is cut: by runs, by customers, in any order', () => {
    const whole = { fromRun: 0, toRun: 6, fromCustomer: 0, toCustomer: population.customers }
    const cuts = [
      [0, 2, 0, 250],
      [2, 6, 0, 250],
      [0, 5, 250, 600],
      [5, 6, 250, 600],
    ] as const
    const shards = cuts.map(([fromRun, toRun, fromCustomer, toCustomer]) =>
      simulateShard(population, scenario, { seed: 7, range: { fromRun, toRun, fromCustomer, toCustomer } }),
    )
    const shard = mergeShards(shards.reverse(), whole)
    expect(summariseShards(population, scenario, { shard, seed: 7 })).toEqual(run(population, scenario))
    expect(() => mergeShards(shards.slice(1), whole)).toThrow(RangeError)
  })

  it('adds up: parts to the cost, groups and deciles to the whole', () => {
    const result = run(population, scenario, 7, 1)
    const { rewardsMinor, messagesMinor, fixedMinor, outstandingMinor } = result.costParts
    expect(rewardsMinor + messagesMinor + fixedMinor + outstandingMinor).toBe(result.costMinor.mean)
    for (const rows of [result.groups, result.deciles]) {
      expect(total(rows.map(({ incrementalMinor }) => incrementalMinor)) - fixedMinor - messagesMinor).toBe(
        result.incrementalMinor.mean,
      )
      expect(total(rows.map(({ customers }) => customers))).toBe(result.customers)
    }
    expect(result.months.at(-1)).toMatchObject({ p50: result.incrementalMinor.p50 })
    expect(result.orders.scenario).toBeGreaterThanOrEqual(result.orders.baseline)
  })

  it('is told how far it is, and stops when asked', () => {
    const told: number[] = []
    simulate(population, scenario, { runs: 4, seed: 1, onProgress: (share) => told.push(share) })
    expect(told).toEqual([0.25, 0.5, 0.75, 1])
    expect(() => simulate(population, scenario, { runs: 4, seed: 1, signal: { aborted: true } })).toThrow(
      SimulationAborted,
    )
  })

  it('of a coarse sample lies near that of everybody', () => {
    const all = run(population, scenario, 1, 40)
    const some = run(samplePopulation(population, 200), scenario, 1, 40)
    expect(some).toMatchObject({ customers: 200, populationCustomers: 600 })
    expect(some.orders.baseline / all.orders.baseline).toBeGreaterThan(0.85)
    expect(some.orders.baseline / all.orders.baseline).toBeLessThan(1.15)
  })
})

describe('each effect', () => {
  const groups = ['light', 'moderate', 'heavy'] as const
  const withEffect = (effect: string, value: number) => {
    const values = Object.fromEntries(groups.map((group) => [`effect.${effect}.${group}` as AssumptionKey, value]))
    // Tiers that nobody reaches: a programme without a cost.
    const idle = {
      ...buildProgramme('tierDiscount', BASIS),
      tiers: [{ thresholdMinor: 1e12, discountShare: 0.1 }],
    } as Programme
    return run(population, buildScenario([idle], { values }), 1, 10)
  }
  const before = withEffect('basket', 0)

  it('basket: every order grows by it, none is added', () => {
    const after = withEffect('basket', 0.1)
    expect(after.orders).toEqual({ ...before.orders })
    expect(after.netMinor.scenario / after.netMinor.baseline).toBeCloseTo(1.1, 4)
    expect(after.incrementalMinor.mean / (0.4 * after.netMinor.baseline)).toBeCloseTo(0.1, 4)
  })

  it.each(['returnProbability', 'timeToReturn', 'churn'])(
    '%s: orders are added, the baseline stays as it is',
    (effect) => {
      const after = withEffect(effect, 0.1)
      expect(after.orders.baseline).toBe(before.orders.baseline)
      expect(after.orders.extra).toBeGreaterThan(0)
      expect(after.orders.scenario).toBe(after.orders.baseline + after.orders.extra)
      expect(withEffect(effect, -0.1).orders.scenario).toBeLessThan(before.orders.baseline)
      expect(withEffect(effect, 0.2).orders.extra).toBeGreaterThan(after.orders.extra)
    },
  )
})

const MODELS: readonly BaselineModel[] = [
  { name: 'bgNbd', parameters: { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 }, value: { p: 6.25, q: 3.74, v: 1544 } },
  { name: 'mbgNbd', parameters: { r: 0.525, alpha: 6.183, a: 0.891, b: 1.614 }, value: { p: 6.25, q: 3.74, v: 1544 } },
  {
    name: 'paretoNbd',
    parameters: { r: 0.553, alpha: 10.578, s: 0.606, beta: 11.669 },
    value: { p: 6.25, q: 3.74, v: 1544 },
  },
]

describe('the baseline', () => {
  it.each(MODELS)('continues customers as the $name expects', (model) => {
    const baseline: LoyaltyBaseline = { kind: 'model', model, draws: [], marginShare: 0.4 }
    const known = buildPopulation(history, baseline, history.lastDay)
    const fitted = restoreModel(model.name, model.parameters)
    const weeks = Math.round(12 * DAYS_PER_MONTH) / 7
    let expected = 0
    for (let i = 0; i < known.customers; i++) {
      const [x, recency, age] = [known.repeatDays[i] ?? 0, (known.recencyDays[i] ?? 0) / 7, (known.ageDays[i] ?? 0) / 7]
      expected += fitted.pAlive(x, recency, age) * fitted.aliveFuture(x, age).expectedOrders(weeks)
    }
    const { orders } = simulate(known, buildScenario([]), { runs: 200, seed: 11 })
    // Poisson-like counts with a variance a few times their mean: three standard errors over 200 runs are under 3 %.
    expect(orders.baseline / expected).toBeGreaterThan(0.97)
    expect(orders.baseline / expected).toBeLessThan(1.03)
  })

  it('of a calculator: rate × lifetime × (1 − e^(−horizon ÷ lifetime)) orders a customer', () => {
    const baseline: LoyaltyBaseline = {
      kind: 'calculator',
      customers: 2000,
      averageOrderMinor: 5000,
      ordersPerMonth: 0.5,
      marginShare: 0.3,
      lifetimeMonths: 10,
    }
    const result = simulate(buildPopulation(null, baseline, 0), buildScenario([]), { runs: 20, seed: 2 })
    const expected = 0.5 * 10 * (1 - Math.exp(-1.2)) * 2000
    expect(result.orders.baseline / expected).toBeCloseTo(1, 1)
    expect(result.netMinor.baseline / result.orders.baseline / 5000).toBeCloseTo(1, 2)
    expect(result.ltvMinor.before.p50 / ((expected * 5000 * 0.3) / 2000)).toBeCloseTo(1, 1)
  })

  it('of a curve: the store’s own orders by age', () => {
    const ordersByAgeMonth = estimateOrdersByAge(history, history.lastDay)
    const baseline: LoyaltyBaseline = { kind: 'curve', ordersByAgeMonth, marginShare: 0.4 }
    const known = buildPopulation(history, baseline, history.lastDay)
    known.groupFactors.fill(1)
    const result = simulate(known, buildScenario([]), { runs: 40, seed: 3 })
    const last = ordersByAgeMonth.length - 1
    const expected = total(
      Array.from(known.ageDays, (age) => {
        const from = age / DAYS_PER_MONTH
        let sum = 0
        for (let step = 0; step < 1200; step++)
          sum += (ordersByAgeMonth[Math.min(last, Math.floor(from + step / 100))] ?? 0) / 100
        return sum
      }),
    )
    expect(result.orders.baseline / expected).toBeGreaterThan(0.96)
    expect(result.orders.baseline / expected).toBeLessThan(1.04)
  })
})

describe('answers', () => {
  it('of a win-back: who would have stayed silent comes, on top of the baseline', () => {
    const silent = run(population, buildScenario(programmes('winBack')), 1, 4)
    const answered = run(
      population,
      buildScenario(programmes('winBack'), { values: { 'response.winBack': 0.2 } }),
      1,
      4,
    )
    expect(silent.orders.extra).toBe(0)
    expect(answered.orders.baseline).toBe(silent.orders.baseline)
    expect(answered.orders.extra).toBeGreaterThan(20)
  })

  it('of a referral: a friend an order so often, both sides paid', () => {
    const result = run(population, buildScenario(programmes('referral'), { values: { 'response.referral': 1 } }), 1, 4)
    expect(result.orders.extra).toBe(result.orders.baseline)
    expect(result.costMinor.mean).toBeGreaterThanOrEqual(350 * result.orders.baseline)
  })
})

it('a paid membership is taken by those who bought most', () => {
  const scenario = buildScenario(programmes('membership'), { values: { 'response.membership': 0.1 } })
  const { groups, deciles } = run(population, scenario, 1, 4)
  expect(groups[0]?.costMinor).toBe(0)
  expect(deciles[9]?.costMinor).toBeGreaterThan(0.9 * total(deciles.map(({ costMinor }) => costMinor)))
})
