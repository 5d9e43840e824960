import { describe, expect, it } from 'vitest'
import { buildPopulation } from './build-population'
import { likelyValues } from './draws/draw-assumptions'
import { computeMeanOutcome } from './mean-outcome'
import { buildTemplate } from './templates'
import { supposeMeasured, translateEffect } from './translate-effect'

/** 500 customers, an order a month of 1000 at 40 %, who stay: 400 of margin a month each. */
const population = buildPopulation(
  null,
  {
    kind: 'calculator',
    customers: 500,
    averageOrderMinor: 100_000,
    ordersPerMonth: 1,
    marginShare: 0.4,
    lifetimeMonths: 1e6,
  },
  0,
)
const FREE = { ...buildTemplate('points', { averageOrderMinor: 100_000 }), programmes: [] }
const POINTS = { ...buildTemplate('points', { averageOrderMinor: 100_000 }), horizonMonths: 6 }

describe('what a test measured, as an assumption', () => {
  it('is the growth that would have brought it under the rules: put back, the simulation brings the measured margin', () => {
    const measured = { mean: 2500, sd: 600, weeks: 26 }
    const range = translateEffect(population, POINTS, { measured, seed: 3 })
    const supposed = supposeMeasured(
      { ...POINTS, costs: { ...POINTS.costs, fixedMinor: 0, monthlyMinor: 0 } },
      range ?? NONE,
    )
    const outcome = computeMeanOutcome(population, supposed, { seed: 3, runs: 8, values: likelyValues(supposed) })
    // 26 weeks are a little less than 6 months; a growth is kept to a hundredth of a point.
    const months = (26 * 7) / 30.4375
    expect(outcome.incrementalMinor / 500 / 6).toBeCloseTo(2500 / months, -1)
    expect(range?.low).toBeLessThan(range?.likely ?? 0)
    expect(range?.high).toBeGreaterThan(range?.likely ?? 0)
  })

  it('a measured nothing of a programme that gives something is a growth that pays for what it gives', () => {
    const range = translateEffect(population, POINTS, { measured: { mean: 0, sd: 100, weeks: 13 }, seed: 3 })
    expect(range?.likely).toBeGreaterThan(0.005)
  })

  it('a programme that did harm is a shrinking', () => {
    const range = translateEffect(population, POINTS, { measured: { mean: -9000, sd: 100, weeks: 13 }, seed: 3 })
    expect(range?.high).toBeLessThan(0)
  })

  it('stands for all groups alike, drawn together, with where it comes from', () => {
    const supposed = supposeMeasured(FREE, { low: 0.01, likely: 0.02, high: 0.03 })
    const range = { low: 0.01, likely: 0.02, high: 0.03, source: 'ownTest', quality: 'own' }
    expect(supposed.assumptions['effect.basket.heavy']).toEqual(range)
    expect(supposed.assumptions['effect.churn.light']).toMatchObject({ low: 0, high: 0, source: 'ownTest' })
    expect(supposed.links).toContainEqual(['effect.basket.light', 'effect.basket.moderate', 'effect.basket.heavy'])
  })
})

const NONE = { low: 0, likely: 0, high: 0 }
