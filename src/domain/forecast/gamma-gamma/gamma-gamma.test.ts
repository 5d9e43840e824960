import { describe, expect, it } from 'vitest'
import { createRandom } from '@/domain/simulate/random'
import { numericGradient } from '../numerics/numeric-derivatives'
import { compressValues } from './compress-values'
import { gammaGamma } from './gamma-gamma'
import { buildObjective } from './objective'

const TRUTH = { p: 6, q: 4, v: 1500 }

function simulateValues(customers: number, seed: number, parameters = TRUTH) {
  const random = createRandom(seed)
  return Array.from({ length: customers }, () => {
    const repeatDays = 1 + Math.floor(random() ** 3 * 8)
    return { repeatDays, meanValue: gammaGamma.simulateMeanValue(parameters, repeatDays, random) }
  })
}

describe('Gamma-Gamma', () => {
  it('finds the parameters of simulated values within four standard errors, whatever the currency', () => {
    const values = simulateValues(4000, 17)
    const result = gammaGamma.fit(compressValues(values))
    if (result.status !== 'fitted' || result.uncertainty === null) throw new Error('no fit')
    const { parameters, uncertainty } = result
    for (const name of gammaGamma.parameterNames) {
      expect(Math.abs(parameters[name] - TRUTH[name])).toBeLessThan(4 * uncertainty.standardErrors[name])
    }
    const yen = gammaGamma.fit(compressValues(values.map((one) => ({ ...one, meanValue: one.meanValue * 150 }))))
    if (yen.status !== 'fitted') throw new Error('no fit')
    expect(yen.parameters.v / parameters.v / 150).toBeCloseTo(1, 4)
    expect(yen.parameters.p).toBeCloseTo(parameters.p, 3)
  })

  it('draws a customer toward the population, less so the more orders are known', () => {
    const population = gammaGamma.expectedValue(TRUTH, { repeatDays: 0, meanValue: 0 }) ?? 0
    expect(population).toBeCloseTo((6 * 1500) / 3, 10)
    let before = population
    for (const repeatDays of [1, 2, 10, 100, 10_000]) {
      const value = gammaGamma.expectedValue(TRUTH, { repeatDays, meanValue: 9000 }) ?? 0
      expect(value).toBeGreaterThan(before)
      before = value
    }
    expect(before).toBeCloseTo(9000, -1)
    expect(gammaGamma.expectedValue({ p: 6.25, q: 3.744, v: 15.44 }, { repeatDays: 1, meanValue: 11.77 })).toBeCloseTo(
      18.91,
      2,
    )
  })

  it('has no expected value where the mean of the population is infinite', () => {
    expect(gammaGamma.expectedValue({ p: 1, q: 1, v: 10 }, { repeatDays: 0, meanValue: 0 })).toBeNull()
    expect(gammaGamma.expectedValue({ p: 0.1, q: 0.5, v: 10 }, { repeatDays: 2, meanValue: 5 })).toBeNull()
    const heavy = gammaGamma.fit(compressValues(simulateValues(3000, 4, { p: 3, q: 0.6, v: 100 })))
    expect(heavy).toMatchObject({ status: 'degenerate', reason: 'meanValueIsInfinite' })
  })

  it('says that values do not differ where all customers spend the same', () => {
    const alike = Array.from({ length: 300 }, (_, i) => ({ repeatDays: 1 + (i % 4), meanValue: 500 }))
    expect(gammaGamma.fit(compressValues(alike)).status).not.toBe('fitted')
    expect(gammaGamma.fit(compressValues([]))).toEqual({ status: 'didNotConverge', reason: 'noRepeatPurchases' })
  })

  it('leaves out customers without a repeat or without a positive mean, and counts them', () => {
    const row = { repeatDays: 2, meanValue: 10 }
    const data = compressValues([row, row, { repeatDays: 0, meanValue: 0 }, { repeatDays: 3, meanValue: -1 }])
    expect([data.customers, data.excluded, [...data.weights]]).toEqual([2, 2, [2]])
    const twice = gammaGamma.logLikelihood(TRUTH, data)
    expect(twice).toBeCloseTo(2 * gammaGamma.logLikelihood(TRUTH, compressValues([row])), 10)
  })

  it('has exact gradients and finite likelihoods for parameters from 1e-6 to 1e6', () => {
    const data = compressValues(simulateValues(50, 3))
    const objective = buildObjective(data)
    const numeric = numericGradient((at) => objective.value(at), [1, 1, -1])
    objective.gradient([1, 1, -1]).forEach((value, i) => {
      expect(Math.abs(value - (numeric[i] ?? 0))).toBeLessThan(1e-5)
    })
    for (const p of [1e-6, 1, 1e6]) {
      for (const q of [1e-6, 1, 1e6]) {
        for (const v of [1e-6, 1, 1e6]) expect(Number.isFinite(gammaGamma.logLikelihood({ p, q, v }, data))).toBe(true)
      }
    }
  })
})
