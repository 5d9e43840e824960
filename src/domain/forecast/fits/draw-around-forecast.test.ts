import { beforeAll, describe, expect, it } from 'vitest'
import type { FittedForecast } from '@/domain/forecast-report'
import { createRandom } from '@/domain/simulate/random'
import { epochDay } from '@/domain/time/local-date'
import { computeForecast } from '../compute-forecast'
import { buildHistories, type Histories } from '../histories/histories'
import { simulateStore } from '../testing/simulate-store'
import { drawAroundForecast } from './draw-around-forecast'

const { input } = simulateStore(
  {
    model: 'bgNbd',
    parameters: { r: 0.6, alpha: 6, a: 0.8, b: 2.4 },
    value: { p: 6.25, q: 3.74, v: 1544 },
  },
  { customers: 1500, entryDays: 500, endDay: 730, futureDays: 0, seed: 7 },
)

describe('parameters around a stored forecast', () => {
  let forecast: FittedForecast
  let histories: Histories
  beforeAll(() => {
    const computed = computeForecast(input, { seed: 1, draws: 10 }).forecast
    if (computed.status !== 'fitted') throw new Error(computed.status)
    // As it comes back from where it is kept.
    forecast = JSON.parse(JSON.stringify(computed))
    histories = buildHistories(input.customers, epochDay(input.asOf))
  }, 60_000)

  it('spread as the fit’s own standard errors say, around the fit', () => {
    const [trial] = forecast.trials.filter(({ model }) => model === forecast.chosen.model)
    const [centre, errors] = [trial?.parameters?.r ?? 0, trial?.standardErrors?.r ?? 0]
    const drawn = drawAroundForecast(forecast, histories, { draws: 2000, random: createRandom(2) })
    const logs = drawn
      .filter(({ model }) => model.name === forecast.chosen.model)
      .map(({ model }) => Math.log(model.parameters.r ?? Number.NaN))
    expectSpread(logs, { centre: Math.log(centre), sd: errors / centre })
    const { p, q, v } = forecast.valueParameters
    const means = drawn.map(({ value }) => Math.log(value.p))
    expectSpread(means, { centre: Math.log(p), sd: (forecast.value.standardErrors?.p ?? 0) / p })
    expect(drawn.every(({ value }) => value.q !== q && value.v !== v)).toBe(true)
  })

  it('are the same for the same seed, and others for another', () => {
    const draw = (seed: number) =>
      drawAroundForecast(forecast, histories, { draws: 20, random: createRandom(seed) }).map(({ model, value }) => ({
        name: model.name,
        parameters: model.parameters,
        value,
      }))
    expect(draw(3)).toEqual(draw(3))
    expect(draw(3)).not.toEqual(draw(4))
  })

  it('mix the models that the likelihood cannot tell apart, each part of them as the whole', () => {
    const twins = forecast.trials.map((trial) =>
      trial.status === 'fitted' ? { ...trial, logLikelihood: -1, holdout: null } : trial,
    )
    const standing = twins.filter(({ status }) => status === 'fitted')
    const drawn = drawAroundForecast({ ...forecast, trials: twins }, histories, { draws: 300, random: createRandom(5) })
    expect(standing.length).toBeGreaterThan(1)
    for (const { model } of standing) {
      const early = drawn.slice(0, 100).filter((one) => one.model.name === model)
      expect(early.length).toBeGreaterThan((0.6 * 100) / standing.length)
    }
  })
})

function expectSpread(values: readonly number[], { centre, sd }: { centre: number; sd: number }): void {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const spread = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1))
  // Rows are joined, so that the covariance is near the fit's, not equal.
  expect(spread / sd).toBeGreaterThan(0.85)
  expect(spread / sd).toBeLessThan(1.15)
  expect(Math.abs(mean - centre)).toBeLessThan(0.1 * sd)
}
