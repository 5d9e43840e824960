import fc from 'fast-check'
import { expect, it } from 'vitest'
import { spreadAmount } from './spread-amount'

it('gives what is left over to the largest remainders, and to the earlier of equal ones', () => {
  expect(spreadAmount(10, [1, 1, 1])).toEqual([4, 3, 3])
  expect(spreadAmount(100, [333, 333, 334])).toEqual([33, 33, 34])
  expect(spreadAmount(7, [0, 0])).toEqual([0, 0])
})

it('parts add up to the amount and each is within one unit of its share', () => {
  const weights = fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 12 })
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1_000_000 }), weights, (amount, parts) => {
      const total = parts.reduce((sum, part) => sum + part, 0)
      fc.pre(total > 0)
      const spread = spreadAmount(amount, parts)
      expect(spread.reduce((sum, part) => sum + part, 0)).toBe(amount)
      for (const [index, part] of spread.entries()) {
        expect(Math.abs(part - (amount * (parts[index] ?? 0)) / total)).toBeLessThan(1)
      }
    }),
  )
})
