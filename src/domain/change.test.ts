import { describe, expect, it } from 'vitest'
import { computeChange } from './change'

describe('the change of a figure', () => {
  it.each([
    [100, 80, { kind: 'growth', difference: 20, share: 0.25 }],
    [0, 80, { kind: 'growth', difference: -80, share: -1 }],
    [-40, 80, { kind: 'growth', difference: -120, share: -1.5 }],
    [5, 0, { kind: 'new', difference: 5 }],
    [0, 0, { kind: 'same', difference: 0 }],
    [-5, 0, { kind: 'difference', difference: -5 }],
    [10, -40, { kind: 'difference', difference: 50 }],
    [0, -40, { kind: 'difference', difference: 40 }],
  ] as const)('of an amount: %d now, %d before', (now, before, expected) => {
    expect(computeChange(now, before, 'amount')).toEqual(expected)
  })

  it.each([
    [0.375, 0.25, 0.125],
    [0.25, 0, 0.25],
    [0, 0, 0],
  ])('of a ratio in points: %d now, %d before', (now, before, difference) => {
    expect(computeChange(now, before, 'ratio')).toEqual({ kind: 'points', difference })
  })

  it('is nothing where there was nothing to compare', () => {
    expect(computeChange(null, 1, 'amount')).toBeNull()
    expect(computeChange(1, null, 'ratio')).toBeNull()
  })
})
