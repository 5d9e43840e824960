import fc from 'fast-check'
import { expect, it } from 'vitest'
import { divideExact } from './divide-exact'
import { ratioMinor } from './money'

it('rounds half away from zero once, and has no ratio over nothing', () => {
  expect(divideExact(5, 5_000, 2)).toBe(3)
  expect(divideExact(-5, 0, 2)).toBe(-3)
  expect(divideExact(0, 4_999, 1)).toBe(0)
  expect(divideExact(0, -4_999, 1)).toBe(0)
  expect(divideExact(7, 0, 0)).toBeNull()
  expect(() => divideExact(2 ** 54, 0, 1)).toThrow(RangeError)
})

it('equals the division of big integers whatever the sizes', () => {
  const whole = fc.oneof(fc.integer(), fc.maxSafeInteger(), fc.constantFrom(450_359_962_737, -450_359_962_738))
  fc.assert(
    fc.property(
      whole,
      fc.integer({ min: -9_999, max: 9_999 }),
      fc.integer({ min: 1, max: 9_999_999 }),
      (a, rest, by) => {
        fc.pre(Number.isSafeInteger(a))
        expect(divideExact(a, rest, by)).toBe(ratioMinor(BigInt(a) * 10_000n + BigInt(rest), BigInt(by) * 10_000n))
      },
    ),
    { numRuns: 1_000 },
  )
})
