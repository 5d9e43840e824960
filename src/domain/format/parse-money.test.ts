import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatMoneyInput, parseMoney } from './parse-money'

test('amounts are read with either decimal mark, and no finer than the currency', () => {
  expect(['350', '1 200,50', '0.5', '0'].map((text) => parseMoney(text, 2))).toEqual([35_000, 120_050, 50, 0])
  expect(parseMoney('350', 0)).toBe(350)
  expect(['', '-1', '1,234', 'ten', '1.2.3'].map((text) => parseMoney(text, 2))).toEqual([null, null, null, null, null])
  expect(parseMoney('3,5', 0)).toBeNull()
})

test('what is shown is read back as it was', () => {
  // Eleven digits before the decimal mark are as many as may be typed.
  const amount = fc.integer({ min: 0, max: 10 ** 11 - 1 })
  const same = (minor: number, digits: number, locale: string) => {
    expect(parseMoney(formatMoneyInput(minor, digits, locale), digits)).toBe(minor)
  }
  fc.assert(fc.property(amount, fc.constantFrom(0, 2, 3), fc.constantFrom('en', 'ru'), same))
})
