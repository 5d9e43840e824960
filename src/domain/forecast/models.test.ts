import { describe, expect, it } from 'vitest'
import { createRandom } from '@/domain/simulate/random'
import { bgNbd } from './bg-nbd/bg-nbd'
import { compress } from './compress'
import { mbgNbd } from './mbg-nbd/mbg-nbd'
import { logHypergeometric } from './numerics/log-hypergeometric'
import { paretoNbd } from './pareto-nbd/pareto-nbd'
import type { PurchaseHistory } from './purchase-history'
import type { PurchaseModel } from './purchase-model'
import { type Weeks, weeks } from './weeks'

interface Bound {
  name: string
  of(values: readonly number[]): {
    logLikelihood(histories: readonly PurchaseHistory[]): number
    pAlive(history: PurchaseHistory): number
    expectedOrders(history: PurchaseHistory, horizon: Weeks): number
    expectedOfNew(age: Weeks): number
    probability(count: number, age: Weeks): number
    simulate(age: Weeks, horizon: Weeks, seed: number): ReturnType<PurchaseModel<never>['simulateCustomer']>[]
    simulateFuture(history: PurchaseHistory, horizon: Weeks, seed: number): number[]
  }
  typical: readonly number[]
}

const DRAWS = 20_000

/** A model with its parameters as a list, so that one law is written once for all. */
function bind<P>(model: PurchaseModel<P>, typical: readonly number[]): Bound {
  return {
    name: model.name,
    typical,
    of: (values) => {
      const parameters = model.buildParameters(values)
      return {
        logLikelihood: (histories) => model.logLikelihood(parameters, compress(histories)),
        pAlive: (history) => model.pAlive(parameters, history),
        expectedOrders: (history, horizon) => model.expectedOrders(parameters, history, horizon),
        expectedOfNew: (age) => model.expectedOrdersOfNewCustomer(parameters, age),
        probability: (count, age) => model.orderCountProbability(parameters, count, age),
        simulate: (age, horizon, seed) => {
          const random = createRandom(seed)
          return Array.from({ length: DRAWS }, () => model.simulateCustomer(parameters, age, horizon, random))
        },
        simulateFuture: (history, horizon, seed) => {
          const random = createRandom(seed)
          return Array.from({ length: DRAWS }, () => model.simulateFutureOrders(parameters, history, horizon, random))
        },
      }
    },
  }
}

const MODELS = [bind(bgNbd, [0.6, 5, 0.8, 2.4]), bind(mbgNbd, [0.8, 6, 0.9, 2.6]), bind(paretoNbd, [0.7, 9, 0.6, 12])]

const at = (repeatDays: number, recency: number, age: number): PurchaseHistory => ({
  repeatDays,
  recencyWeeks: weeks(recency),
  ageWeeks: weeks(age),
})
const HISTORIES = [at(0, 0, 0), at(0, 0, 30), at(1, 2, 30), at(4, 28, 30), at(4, 3, 30), at(30, 99, 100), at(2, 1, 200)]
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

/** Five standard errors: a right formula fails once in two million. */
function expectMean(values: readonly number[], expected: number, what: string) {
  const average = mean(values)
  const error = Math.sqrt(mean(values.map((value) => (value - average) ** 2)) / values.length)
  expect(Math.abs(average - expected), `${what}: ${average} ± ${error}, formula ${expected}`).toBeLessThan(
    5 * error + 1e-9,
  )
}

describe.each(MODELS)('$name', ({ of, typical }) => {
  const model = of(typical)

  it('expects more orders of a longer horizon, never negative, none at 0', () => {
    for (const history of HISTORIES) {
      const curve = [0, 0.01, 1, 4, 13, 52, 260, 2600].map((t) => model.expectedOrders(history, weeks(t)))
      expect(curve[0]).toBe(0)
      curve.slice(1).forEach((value, i) => {
        expect(value).toBeGreaterThan(curve[i] ?? 0)
      })
    }
    const curve = [0, 0.01, 1, 13, 260].map((t) => model.expectedOfNew(weeks(t)))
    expect([...curve].sort((a, b) => a - b)).toEqual(curve)
    expect(curve[0]).toBe(0)
  })

  it('never expects more than the purchase rate alone would bring', () => {
    const [r = 0, alpha = 0] = typical
    for (const history of HISTORIES) {
      for (const horizon of [0.1, 10, 500]) {
        const cap = (model.pAlive(history) * horizon * (r + history.repeatDays)) / (alpha + history.ageWeeks)
        expect(model.expectedOrders(history, weeks(horizon))).toBeLessThanOrEqual(cap * (1 + 1e-12))
      }
    }
  })

  it('believes less in a customer the longer the silence, and fully right after an order unless a coin was tossed', () => {
    let before = 2
    for (const age of [10, 11, 15, 30, 100, 1000]) {
      const now = model.pAlive(at(3, 10, age))
      expect(now).toBeGreaterThanOrEqual(0)
      expect(now).toBeLessThan(before)
      before = now
    }
    expect(before).toBeLessThan(0.02)
  })

  it('gives probabilities of the number of orders that add up to 1 and have the expected mean', () => {
    const age = weeks(26)
    const probabilities = Array.from({ length: 400 }, (_, count) => model.probability(count, age))
    expect(probabilities.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 10)
    expect(probabilities.reduce((sum, p, count) => sum + p * count, 0)).toBeCloseTo(model.expectedOfNew(age), 8)
    expect(model.probability(0, weeks(0))).toBe(1)
    expect(model.probability(2, weeks(0))).toBe(0)
    expect(() => model.probability(0.5, age)).toThrow(RangeError)
  })

  it('agrees with its own simulation within Monte-Carlo error', () => {
    const [age, horizon] = [weeks(26), weeks(39)]
    const drawn = model.simulate(age, horizon, 20_261)
    expectMean(
      drawn.map(({ history }) => history.repeatDays),
      model.expectedOfNew(age),
      'orders',
    )
    for (const count of [0, 1, 5]) {
      const hits = drawn.map(({ history }) => (history.repeatDays === count ? 1 : 0))
      expectMean(hits, model.probability(count, age), `P(X = ${count})`)
    }
    // Given the histories, P(alive) and the expectation must be right on average: the martingale property.
    expectMean(
      drawn.map(({ history, isAlive }) => (isAlive ? 1 : 0) - model.pAlive(history)),
      0,
      'alive',
    )
    const residual = drawn.map(({ history, futureOrders }) => futureOrders - model.expectedOrders(history, horizon))
    expectMean(residual, 0, 'future orders')
    expectMean(
      residual.filter((_, i) => (drawn[i]?.history.repeatDays ?? 0) >= 3),
      0,
      'future orders of repeaters',
    )
  })

  it('simulates the future of a known customer with the mean of the formula', () => {
    for (const history of [at(0, 0, 30), at(4, 28, 30)]) {
      expectMean(model.simulateFuture(history, weeks(52), 7), model.expectedOrders(history, weeks(52)), 'future')
    }
  })

  it('gives the same likelihood to rows one by one and to rows with weights, in any order', () => {
    const random = createRandom(3)
    const rows = Array.from({ length: 200 }, () => HISTORIES[Math.floor(random() * HISTORIES.length)] ?? at(0, 0, 1))
    const oneByOne = rows.reduce((sum, row) => sum + model.logLikelihood([row]), 0)
    expect(model.logLikelihood(rows)).toBeCloseTo(oneByOne, 8)
    expect(model.logLikelihood([...rows].reverse())).toBe(model.logLikelihood(rows))
  })

  it('is a density: the likelihood of no repeats is the probability of none', () => {
    for (const age of [0, 1, 30, 500]) {
      expect(Math.exp(model.logLikelihood([at(0, 0, age)]))).toBeCloseTo(model.probability(0, weeks(age)), 10)
    }
  })

  it('has finite figures everywhere: parameters of 1e-6 to 1e6, no repeats, 500 of them, ages of a day and of centuries', () => {
    const scales = [1e-6, 1e-2, 1, 1e3, 1e6]
    const histories = [
      at(0, 0, 0),
      at(0, 0, 1e4),
      at(1, 1e-3, 1e-3),
      at(1, 1e-3, 1e4),
      at(500, 500, 500),
      at(500, 1, 1e4),
    ]
    // Every 13th of the 625 combinations: each scale meets each other.
    for (let code = 0; code < 5 ** 4; code += 13) {
      const values = [1, 5, 25, 125].map((base) => scales[Math.floor(code / base) % 5] ?? 1)
      const extreme = of(values)
      for (const history of histories) {
        const alive = extreme.pAlive(history)
        const orders = extreme.expectedOrders(history, weeks(52))
        const what = `${values} ${JSON.stringify(history)} alive ${alive} orders ${orders}`
        expect(alive >= 0 && alive <= 1 && orders >= 0 && orders < Number.POSITIVE_INFINITY, what).toBe(true)
        expect(Number.isFinite(extreme.logLikelihood([history])), what).toBe(true)
      }
      const count = extreme.probability(3, weeks(52))
      expect(count >= 0 && count <= 1 + 1e-9, `${values} P(3) ${count}`).toBe(true)
      expect(Number.isFinite(extreme.expectedOfNew(weeks(1e4)))).toBe(true)
    }
  })
})

describe('limits of the models', () => {
  it('all three are the NBD where nobody leaves', () => {
    const [r, alpha, t] = [0.6, 5, 26]
    const expected = (r / alpha) * t
    expect(bgNbd.expectedOrdersOfNewCustomer({ r, alpha, a: 1e-6, b: 1e3 }, weeks(t))).toBeCloseTo(expected, 6)
    expect(mbgNbd.expectedOrdersOfNewCustomer({ r, alpha, a: 1e-6, b: 1e3 }, weeks(t))).toBeCloseTo(expected, 6)
    expect(paretoNbd.expectedOrdersOfNewCustomer({ r, alpha, s: 1e-9, beta: 1 }, weeks(t))).toBeCloseTo(expected, 6)
  })

  it('the BG/NBD believes in every customer without repeats, the MBG/NBD in none fully', () => {
    const parameters = { r: 0.5, alpha: 6, a: 0.9, b: 1.6 }
    expect(bgNbd.pAlive(parameters, at(0, 0, 500))).toBe(1)
    expect(mbgNbd.pAlive(parameters, at(0, 0, 0))).toBeCloseTo(1.6 / 2.5, 12)
  })

  it('the expectation equals the closed form of the paper (eq. 10) away from a = 1, and is smooth through it', () => {
    const [r, alpha, b, x, age, t] = [0.3, 5, 2.5, 3, 40, 52]
    const closed = (a: number) => {
      const log = logHypergeometric(r + x, b + x, a + b + x - 1, t / (alpha + age + t))
      const decay = (r + x) * Math.log((alpha + age) / (alpha + age + t))
      return ((a + b + x - 1) / (a - 1)) * -Math.expm1(decay + log)
    }
    const ours = (a: number) => {
      const history = at(x, age, age)
      const parameters = { r, alpha, a, b }
      return bgNbd.expectedOrders(parameters, history, weeks(t)) / bgNbd.pAlive(parameters, history)
    }
    for (const a of [0.2, 0.8, 1.3, 4]) expect(Math.abs(ours(a) / closed(a) - 1)).toBeLessThan(1e-11)
    expect(ours(1)).toBeCloseTo((ours(1 - 1e-6) + ours(1 + 1e-6)) / 2, 9)
  })

  it('series and integral give the same expectation where they meet', () => {
    // 4,000 expected terms separate the two: half a step in the horizon on each side.
    const parameters = { r: 0.5, alpha: 1, a: 0.7, b: 3 }
    const orders = (t: number) => bgNbd.expectedOrders(parameters, at(10, 50, 50), weeks(t))
    const [t, step] = [4038, 4]
    const second = orders(t - step) - 2 * orders(t) + orders(t + step)
    expect(Math.abs(second / orders(t))).toBeLessThan(1e-6)
    expect(orders(2 * t)).toBeGreaterThan(orders(t))
  })

  it('the Pareto/NBD is smooth through s = 1 and equal on both sides of α = β', () => {
    const history = at(3, 10, 30)
    const orders = (s: number) => paretoNbd.expectedOrders({ r: 0.7, alpha: 9, s, beta: 12 }, history, weeks(52))
    expect(orders(1)).toBeCloseTo((orders(1 - 1e-7) + orders(1 + 1e-7)) / 2, 10)
    const alive = (beta: number) => paretoNbd.pAlive({ r: 0.7, alpha: 9, s: 0.6, beta }, history)
    expect(alive(9)).toBeCloseTo((alive(9 - 1e-6) + alive(9 + 1e-6)) / 2, 10)
  })
})
