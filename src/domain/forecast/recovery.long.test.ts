import { describe, expect, it } from 'vitest'
import { COVERAGE_TRUTHS } from './testing/coverage'
import { recoverStore } from './testing/recover-store'
import { RECOVERIES } from './testing/recovery'

const SEEDS = Array.from({ length: 60 }, (_, i) => 1000 + i)
const CUSTOMERS = 8000

describe.each(RECOVERIES)('over many simulated stores, $name', ({ name, recover }) => {
  it('finds the truth without bias, and 95 % intervals of its standard errors hold it about as often as they say', () => {
    console.info(`${name}: ${CUSTOMERS} customers, seeds ${SEEDS[0]}–${SEEDS.at(-1)}`)
    const scores = SEEDS.map((seed) => recover(CUSTOMERS, seed))
    for (const parameter of [0, 1, 2, 3]) {
      const of = scores.map((score) => score[parameter] ?? Number.NaN)
      const mean = of.reduce((sum, score) => sum + score, 0) / of.length
      const covered = of.filter((score) => Math.abs(score) < 1.96).length / of.length
      console.info(`${name} ${parameter}: mean score ${mean.toFixed(2)}, covered ${covered.toFixed(3)}`)
      // Whole days and a curved likelihood shift a score by up to about half; 60 seeds leave 0.13 of noise in the mean.
      expect(Math.abs(mean)).toBeLessThan(0.8)
      expect(covered).toBeGreaterThan(0.8)
    }
  })
})

describe.each(COVERAGE_TRUTHS)('a million customers of the $model', (truth) => {
  it('give the parameters within the bias of whole days, a twelfth', () => {
    for (const { name, error } of recoverStore(truth, 1_000_000, 9)) {
      console.info(`${truth.model} ${name}: ${(100 * Math.expm1(error)).toFixed(2)} %`)
      expect(Math.abs(error), name).toBeLessThan(0.08)
    }
  })
})
