import { describe, expect, it } from 'vitest'
import { createRandom, type Random } from './random'
import { sampleBeta, sampleExponential, sampleGamma, sampleLognormal, sampleNormal, samplePoisson } from './samplers'

const DRAWS = 200_000

function momentsOf(sample: (random: Random) => number) {
  const random = createRandom(7)
  const values = Float64Array.from({ length: DRAWS }, () => sample(random))
  const mean = values.reduce((sum, value) => sum + value, 0) / DRAWS
  const powers = (power: number) => values.reduce((sum, value) => sum + (value - mean) ** power, 0) / DRAWS
  return { mean, variance: powers(2), fourth: powers(4) }
}

const CASES: [string, (random: Random) => number, number, number][] = [
  ['normal', sampleNormal, 0, 1],
  ['exponential(2)', (random) => sampleExponential(random, 2), 0.5, 0.25],
  ['gamma(3, 2)', (random) => sampleGamma(random, 3, 2), 1.5, 0.75],
  ['gamma(0.3, 5), below shape 1', (random) => sampleGamma(random, 0.3, 5), 0.06, 0.012],
  ['beta(2, 3)', (random) => sampleBeta(random, 2, 3), 0.4, 0.04],
  ['beta(0.2, 0.8)', (random) => sampleBeta(random, 0.2, 0.8), 0.2, 0.08],
  ['poisson(0.4)', (random) => samplePoisson(random, 0.4), 0.4, 0.4],
  ['poisson(75), in three chunks', (random) => samplePoisson(random, 75), 75, 75],
  [
    'lognormal(0.5, 0.4)',
    (random) => sampleLognormal(random, 0.5, 0.4),
    Math.exp(0.58),
    (Math.exp(0.16) - 1) * Math.exp(1.16),
  ],
]

describe('samplers', () => {
  // Five standard errors of the mean and of the variance, taken from the sample: one false alarm in two million.
  it.each(CASES)('%s has its mean and variance', (_name, sample, mean, variance) => {
    const moments = momentsOf(sample)
    expect(Math.abs(moments.mean - mean)).toBeLessThan(5 * Math.sqrt(variance / DRAWS))
    const varianceError = Math.sqrt((moments.fourth - variance ** 2) / DRAWS)
    expect(Math.abs(moments.variance - variance)).toBeLessThan(5 * varianceError)
  })

  it('a rate of 0 never comes and a mean of 0 counts nothing', () => {
    expect(sampleExponential(createRandom(1), 0)).toBe(Number.POSITIVE_INFINITY)
    expect(samplePoisson(createRandom(1), 0)).toBe(0)
  })

  it('tiny beta shapes end at 0 or 1, never at NaN', () => {
    const random = createRandom(3)
    for (let i = 0; i < 1000; i++) expect(sampleBeta(random, 1e-4, 1e-4)).toBeGreaterThanOrEqual(0)
  })
})
