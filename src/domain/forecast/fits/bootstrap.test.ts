import { describe, expect, it } from 'vitest'
import { createRandom } from '@/domain/simulate/random'
import { bgNbd } from '../bg-nbd/bg-nbd'
import { compress } from '../compress'
import { simulateHistories } from '../testing/simulate-histories'
import { fitCandidate, prepareData } from './fit-candidate'

const TRUTH = { r: 0.6, alpha: 6, a: 0.8, b: 2.4 }
const data = prepareData(
  compress(simulateHistories(bgNbd, TRUTH, { customers: 600, entryDays: 365, endDay: 730, seed: 3 })),
)

/** A model whose likelihood is flat at its top: a fit, and no covariance with it. */
const flat: typeof bgNbd = {
  ...bgNbd,
  fit: (histories, coarse) => {
    const result = bgNbd.fit(histories, coarse)
    return result.status === 'fitted' ? { ...result, uncertainty: null } : result
  },
}

function spreadOf(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1))
}

describe('a fit without a covariance', () => {
  it('draws by refits over resampled customers, spread as the Hessian of the same fit spreads them', () => {
    const fit = fitCandidate(flat, data)
    expect([fit.trial.status, fit.trial.standardErrors, fit.uncertainty]).toEqual(['fitted', null, 'bootstrap'])
    const drawn = fit.draw(100, createRandom(5))
    expect(drawn).toHaveLength(40)
    const exact = fitCandidate(bgNbd, data)
    expect(exact.uncertainty).toBe('hessian')
    // What a forecast asks of the draws: expected orders of a year. 40 refits know a spread to about a ninth.
    const orders = (model: (typeof drawn)[number]) => Math.log(model.expectedOrdersOfNewCustomer(52))
    const refits = spreadOf(drawn.map(orders))
    const normal = spreadOf(exact.draw(400, createRandom(6)).map(orders))
    expect(refits / normal).toBeGreaterThan(0.6)
    expect(refits / normal).toBeLessThan(1.6)
    const middle = drawn.map(orders).reduce((sum, value) => sum + value, 0) / drawn.length
    expect(Math.abs(middle - (fit.model ? orders(fit.model) : 0))).toBeLessThan(3 * normal)
  })

  it('is used without parameter uncertainty where the refits do not stand either', () => {
    let fits = 0
    const frail: typeof bgNbd = {
      ...flat,
      fit: (histories, coarse) =>
        fits++ === 0 ? flat.fit(histories, coarse) : { status: 'didNotConverge', reason: 'searchFailed' },
    }
    expect(fitCandidate(frail, data).draw(100, createRandom(5))).toEqual([])
    expect(fits).toBe(41)
  })
})
