import { describe, expect, it } from 'vitest'
import { normalQuantile } from './normal-quantile'
import { trigamma } from './trigamma'

describe('quantiles and derivatives', () => {
  it('the normal quantile has the tabled values and is odd', () => {
    expect(normalQuantile(0.9)).toBeCloseTo(1.2815515655446004, 8)
    expect(normalQuantile(0.975)).toBeCloseTo(1.959963984540054, 8)
    expect(normalQuantile(1e-6)).toBeCloseTo(-4.753424308822899, 7)
    expect(normalQuantile(0.5)).toBe(0)
    expect(normalQuantile(0.01) + normalQuantile(0.99)).toBeCloseTo(0, 8)
  })

  it('trigamma(1) is π² ÷ 6, and falls by 1 ÷ x² from x to x + 1', () => {
    expect(trigamma(1)).toBeCloseTo(Math.PI ** 2 / 6, 12)
    for (const x of [0.01, 0.5, 3, 40]) expect(trigamma(x) - trigamma(x + 1)).toBeCloseTo(1 / x ** 2, 9)
  })
})
