import { describe, expect, it } from 'vitest'
import { createRandom } from '@/domain/simulate/random'
import { sampleNormal } from '@/domain/simulate/samplers'
import { computeSeasonality } from './seasonality'

describe('the yearly rhythm', () => {
  const random = createRandom(3)
  const noise = () => 1 + 0.05 * sampleNormal(random)

  it('is not told from less than two years', () => {
    expect(
      computeSeasonality(
        0,
        Array.from({ length: 23 }, () => 100),
      ),
    ).toBeNull()
  })

  it('of a store with a December is found whatever month its data begin in, growth aside', () => {
    for (const first of [0, 7]) {
      const monthly = Array.from({ length: 48 }, (_, i) => (100 + 3 * i) * ((first + i) % 12 === 11 ? 2 : 1) * noise())
      const found = computeSeasonality(first, monthly)
      expect(found?.indices[11]).toBeGreaterThan(1.6)
      expect(found?.indices[4]).toBeLessThan(1.05)
      expect(found?.strength).toBeGreaterThan(0.7)
      expect((found?.indices ?? []).reduce((sum, index) => sum + index, 0)).toBeCloseTo(12, 9)
    }
  })

  it('of a store without one is weak', () => {
    const found = computeSeasonality(
      0,
      Array.from({ length: 60 }, () => 100 * noise()),
    )
    expect(found?.strength).toBeLessThan(0.4)
  })
})
