import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { divideHalfAway, marginMinorFromE4, ratioMinor, roundMinor, share, toMinor } from './money'

const amount = fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n })
const nonZero = amount.filter((value) => value !== 0n)

describe('money', () => {
  it('rounds halves away from zero on both sides, once', () => {
    expect([5n, -5n, 4n, -4n, 7n].map((value) => divideHalfAway(value, 2n))).toEqual([3n, -3n, 2n, -2n, 4n])
    expect([1n, -1n].map((value) => divideHalfAway(value, -2n))).toEqual([-1n, 1n])
    expect(divideHalfAway(1n, 3n)).toBe(0n)
    expect(() => divideHalfAway(1n, 0n)).toThrow(RangeError)
  })

  it('never errs by more than half a unit, and is odd in its numerator', () => {
    fc.assert(
      fc.property(amount, nonZero, (top, bottom) => {
        const quotient = divideHalfAway(top, bottom)
        const error = 2n * (quotient * bottom - top)
        const size = bottom < 0n ? -bottom : bottom
        expect(error <= size && error >= -size).toBe(true)
        expect(divideHalfAway(-top, bottom)).toBe(-quotient)
      }),
    )
  })

  it('divides a multiple exactly', () => {
    fc.assert(
      fc.property(amount, nonZero, (a, b) => {
        expect(divideHalfAway(a * b, b)).toBe(a)
      }),
    )
  })

  it('refuses amounts beyond ±(2^53 − 1)', () => {
    expect(toMinor(BigInt(Number.MAX_SAFE_INTEGER))).toBe(Number.MAX_SAFE_INTEGER)
    expect(toMinor(-BigInt(Number.MAX_SAFE_INTEGER))).toBe(-Number.MAX_SAFE_INTEGER)
    expect(() => toMinor(2n ** 53n)).toThrow(RangeError)
    expect(() => toMinor(-(2n ** 53n))).toThrow(RangeError)
  })

  it('has no ratio over nothing', () => {
    expect(ratioMinor(0n, 0)).toBeNull()
    expect(ratioMinor(100n, 0n)).toBeNull()
    expect(share(0, 0)).toBeNull()
    expect(share(0n, 7n)).toBe(0)
    expect(share(1n, 4)).toBe(0.25)
    expect(ratioMinor(1000n, 3)).toBe(333)
  })

  it('rounds a margin in 1/10 000 units and a percentile once', () => {
    expect([5000n, -5000n, 4999n, 123_456_789n].map(marginMinorFromE4)).toEqual([1, -1, 0, 12_346])
    expect([2.5, -2.5, -0.4, null].map(roundMinor)).toEqual([3, -3, 0, null])
  })
})
