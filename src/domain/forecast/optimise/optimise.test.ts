import { describe, expect, it } from 'vitest'
import { numericGradient } from '../numerics/numeric-derivatives'
import { minimiseBfgs } from './bfgs'
import { minimise } from './minimise'
import { minimiseNelderMead } from './nelder-mead'
import type { Objective } from './objective'

const WIDE = { low: -10, high: 10 }
const withGradient = (value: Objective['value']): Objective => ({
  value,
  gradient: (point) => numericGradient(value, point),
})
/** Rosenbrock's valley, minimum 0 at (1, 1). */
const valley = withGradient(([x = 0, y = 0]) => 100 * (y - x * x) ** 2 + (1 - x) ** 2)

describe('the optimisers', () => {
  it('find the bottom of a curved valley', () => {
    for (const search of [minimiseBfgs, minimiseNelderMead]) {
      const found = search(valley, [-1.2, 1], WIDE)
      expect(found.status).toBe('converged')
      // A value within 1e-8 of the minimum allows 1e-4 along the flat of the valley.
      expect(found.point[0]).toBeCloseTo(1, 3)
      expect(found.point[1]).toBeCloseTo(1, 3)
    }
  })

  it('stop on a bound that holds the minimum back', () => {
    const slope = withGradient(([x = 0, y = 0]) => x + (y - 2) ** 2)
    for (const search of [minimiseBfgs, minimiseNelderMead]) {
      const found = search(slope, [5, 5], { low: -3, high: 8 })
      expect(found.status).toBe('converged')
      expect(found.point[0]).toBeCloseTo(-3, 6)
      expect(found.point[1]).toBeCloseTo(2, 3)
    }
  })

  it('take the lowest of several minima', () => {
    const twoPits = withGradient(([x = 0]) => (x * x - 4) ** 2 + x)
    expect(minimise(twoPits, [[3], [-3]], WIDE).point[0]).toBeCloseTo(-2.03, 2)
    expect(minimise(twoPits, [[3]], WIDE).point[0]).toBeCloseTo(1.97, 2)
    expect(() => minimise(twoPits, [], WIDE)).toThrow(RangeError)
  })

  it('say that they did not converge, where the function is not defined', () => {
    const nowhere = withGradient(() => Number.NaN)
    expect(minimise(nowhere, [[1, 1]], WIDE).status).toBe('didNotConverge')
    expect(minimiseNelderMead(nowhere, [1, 1], WIDE).status).toBe('didNotConverge')
  })
})
