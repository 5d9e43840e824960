import { describe, expect, it } from 'vitest'
import { createRandom } from '@/domain/simulate/random'
import { bgNbd } from './bg-nbd/bg-nbd'
import { bindModel } from './fits/fitted-model'
import { mbgNbd } from './mbg-nbd/mbg-nbd'
import { discountedResidualOrders } from './pareto-nbd/alive-future'
import { paretoNbd } from './pareto-nbd/pareto-nbd'
import { weeks } from './weeks'

const MODELS = [
  bindModel(bgNbd, { r: 0.6, alpha: 5, a: 0.8, b: 2.4 }),
  bindModel(mbgNbd, { r: 0.8, alpha: 6, a: 0.9, b: 2.6 }),
  bindModel(paretoNbd, { r: 0.7, alpha: 9, s: 0.6, beta: 12 }),
]

describe.each(MODELS)('the future of a living customer, $name', (model) => {
  it('gives probabilities of k orders that add up to 1, with the expected mean', () => {
    for (const [x, age, horizon] of [
      [0, 0, 52],
      [0, 100, 4],
      [3, 40, 52],
      [60, 100, 52],
    ] as const) {
      const future = model.aliveFuture(x, age)
      const counts = future.orderCounts(horizon)
      expect(counts.every((share) => share >= 0)).toBe(true)
      expect(counts.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 7)
      const mean = counts.reduce((sum, share, k) => sum + k * share, 0)
      expect(Math.abs(mean / future.expectedOrders(horizon) - 1)).toBeLessThan(1e-6)
      expect(future.activeProbability(0, horizon)).toBeCloseTo(1 - (counts[0] ?? 0), 8)
    }
  })

  it('is active in parts of a year no oftener than the parts have orders, and ever less', () => {
    const future = model.aliveFuture(3, 40)
    let before = 1
    for (let week = 0; week < 52; week += 4) {
      const active = future.activeProbability(week, week + 4)
      expect(active).toBeLessThan(before)
      expect(active).toBeLessThan(future.expectedOrders(week + 4) - future.expectedOrders(week))
      before = active
    }
  })

  it('orders next within t with the probability that t was asked for, or says that it takes too long', () => {
    const future = model.aliveFuture(5, 40)
    for (const share of [0.1, 0.5]) {
      const span = future.nextOrderWeeks(share, 260) ?? Number.NaN
      expect(future.activeProbability(0, span)).toBeCloseTo(share, 2)
    }
    expect(model.aliveFuture(0, 500).nextOrderWeeks(0.9, 260)).toBeNull()
  })

  it('brings more with a higher rate and less with more leaving, and the same unchanged', () => {
    const orders = (dropOutFactor: number, purchaseRateFactor: number) =>
      model.aliveFuture(3, 40, { dropOutFactor, purchaseRateFactor }).expectedOrders(52)
    expect(orders(1, 1)).toBe(model.aliveFuture(3, 40).expectedOrders(52))
    expect(orders(1 + 1e-9, 1)).toBeCloseTo(orders(1, 1), 6)
    expect(orders(0.95, 1)).toBeGreaterThan(orders(1, 1))
    expect(orders(1.5, 1)).toBeLessThan(orders(1, 1))
    expect(orders(1, 1.1)).toBeGreaterThan(orders(1, 1))
    expect(orders(1, 1.1)).toBeLessThanOrEqual(1.1 * orders(1, 1) + 1e-12)
    expect(Number.isFinite(orders(100, 1))).toBe(true)
  })
})

describe('the beta-geometric future', () => {
  it('expects as many orders of a customer as simulated futures have', () => {
    const random = createRandom(5)
    const parameters = { r: 0.6, alpha: 5, a: 0.8, b: 2.4 }
    const history = { repeatDays: 4, recencyWeeks: weeks(30), ageWeeks: weeks(30) }
    const draws = 20_000
    let orders = 0
    for (let i = 0; i < draws; i++) orders += bgNbd.simulateFutureOrders(parameters, history, weeks(20), random)
    const alive = bgNbd.pAlive(parameters, history)
    const expected = alive * bindModel(bgNbd, parameters).aliveFuture(4, 30).expectedOrders(20)
    expect(Math.abs(orders / draws - expected)).toBeLessThan(0.06)
  })
})

describe('discounted residual orders of the Pareto/NBD', () => {
  it('equal the published example: x 7, t_x 35, T 77.86 at 0.27 % a week bring 1.864', () => {
    const parameters = { r: 0.5629966, alpha: 12.559037, s: 0.4081095, beta: 10.5148048 }
    const history = { repeatDays: 7, recencyWeeks: weeks(35), ageWeeks: weeks(77.86) }
    const alive = paretoNbd.pAlive(parameters, history)
    expect(discountedResidualOrders(parameters, history, alive, 0.0027)).toBeCloseTo(1.8641833280713151, 9)
  })
})
