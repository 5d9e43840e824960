import { describe, expect, it } from 'vitest'
import type { ModelName } from '@/domain/forecast-report'
import { createRandom } from '@/domain/simulate/random'
import { drawModels } from '../fits/draw-models'
import type { CandidateFit } from '../fits/fit-candidate'
import { restoreModel } from '../fits/fitted-model'
import { chooseFit } from './choose-fit'
import { findModelError } from './find-model-error'

function fitOf(name: ModelName, logLikelihood: number): CandidateFit {
  const parameters: Record<string, number> =
    name === 'paretoNbd' ? { r: 1, alpha: 9, s: 1, beta: 9 } : { r: 1, alpha: 9, a: 1, b: 3 }
  const model = restoreModel(name, parameters)
  return {
    trial: { model: name, status: 'fitted', reason: null, parameters, standardErrors: null, logLikelihood },
    model,
    uncertainty: 'hessian',
    draw: (count) => Array.from({ length: count }, () => model),
  }
}

const fits = [fitOf('bgNbd', -1000), fitOf('mbgNbd', -1001), fitOf('paretoNbd', -1030)]

const trialsOf = (errors: readonly number[]) =>
  fits.map(({ trial }, i) => ({
    ...trial,
    holdout: {
      totalError: errors[i] ?? 0,
      meanAbsoluteError: 1,
      // The likeliest has the largest squared error by chance: that alone drops nobody.
      rootMeanSquaredError: 2 - i / 10,
      correlation: null,
    },
  }))

describe('the choice of the model', () => {
  it('is the likeliest on all data, with or without a hold-out', () => {
    expect(chooseFit(fits, trialsOf([-0.15, -0.02, 0.01]))).toMatchObject({ fit: fits[0], by: 'likelihood' })
    const short = fits.map(({ trial }) => ({ ...trial, holdout: null }))
    expect(chooseFit(fits, short)).toMatchObject({ fit: fits[0], by: 'likelihood' })
    expect(chooseFit([], [])).toBeNull()
  })

  it('is another where the hold-out says that the likeliest failed grossly', () => {
    expect(chooseFit(fits, trialsOf([0.4, -0.05, 0.01]))).toMatchObject({ fit: fits[1], by: 'holdout' })
  })

  it('draws its uncertainty from all models that could be it, in proportion to their likelihood', () => {
    const choice = chooseFit(fits, trialsOf([0, 0, 0]))
    if (choice === null) throw new Error('no choice')
    // e^0 : e^−1 : e^−30.
    expect(choice.weights.map(({ weight }) => Number(weight.toFixed(3)))).toEqual([0.731, 0.269, 0])
    const drawn = drawModels(fits, choice.weights, 100, createRandom(1))
    expect(drawn.filter(({ name }) => name === 'bgNbd')).toHaveLength(73)
    expect(drawn.filter(({ name }) => name === 'mbgNbd')).toHaveLength(27)
    expect(drawModels([], choice.weights, 100, createRandom(1))).toEqual([])
  })
})

describe('what the back-test missed', () => {
  // Of a standard deviation of 10 %.
  const predicted = { p10: 100 - 12.8155156554, expected: 100, p90: 100 + 12.8155156554 }

  it('is nothing where chance makes such a miss more than once in ten times, and else what chance leaves of it', () => {
    const of = (actual: number) =>
      findModelError({ orders: { predicted, actual }, revenueMinor: { predicted, actual: 100 } }).orders
    expect([of(84), of(100), of(116)]).toEqual([0, 0, 0])
    expect(of(126)).toBeCloseTo(0.24, 8)
    expect(of(74)).toBeCloseTo(0.24, 8)
    expect(findModelError(null)).toEqual({ orders: 0, revenue: 0 })
  })
})
