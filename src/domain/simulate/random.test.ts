import { describe, expect, it } from 'vitest'
import { createRandom } from './random'

describe('the seeded generator', () => {
  it('gives the same stream for the same seed and another for another', () => {
    const take = (seed: number) => Array.from({ length: 5 }, createRandom(seed))
    expect(take(42)).toEqual(take(42))
    expect(take(42)).not.toEqual(take(43))
  })

  it('stays on [0, 1) and fills ten equal bins evenly', () => {
    const random = createRandom(1)
    const bins = new Array<number>(10).fill(0)
    let outside = 0
    for (let i = 0; i < 100_000; i++) {
      const value = random()
      if (!(value >= 0 && value < 1)) outside++
      bins[Math.floor(value * 10)] = (bins[Math.floor(value * 10)] ?? 0) + 1
    }
    expect(outside).toBe(0)
    // χ² of 9 degrees of freedom: 27.9 is its 99.9th percentile.
    const chiSquare = bins.reduce((sum, count) => sum + (count - 10_000) ** 2 / 10_000, 0)
    expect(chiSquare).toBeLessThan(27.9)
  })
})
