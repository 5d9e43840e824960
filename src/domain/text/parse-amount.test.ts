import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { detectDecimal } from './detect-decimal'
import { parseAmount } from './parse-amount'

describe('amounts', () => {
  it.each([
    ['1234.56', 123_456n],
    ['1,234.56', 123_456n],
    ['1 234.56', 123_456n],
    ['1\u00A0234.56 ₽', 123_456n],
    ['1\u202F234.56\u00A0руб.', 123_456n],
    ['1\u2009234 р.', 123_400n],
    ["1'234.50", 123_450n],
    ["'12.50", 1250n],
    ['$12.50', 1250n],
    ['-$12.50', -1250n],
    ['$-12.50', -1250n],
    ['−12.50', -1250n],
    ['(12.50)', -1250n],
    ['($12.50)', -1250n],
    ['12.50 EUR', 1250n],
    ['USD 12', 1200n],
    ['Br 7.5', 750n],
    ['500 ₸', 50_000n],
    ['RUB 1,234.50', 123_450n],
    ['US$1,234.50', 123_450n],
    ['12.50-', -1250n],
    ['–12.50', -1250n],
    ['1234.5600000000001', 123_456n],
    ['0.30000000000000004', 30n],
    ['1.23E+05', 12_300_000n],
    ['1.5e-2', 2n],
    ['1e5', 10_000_000n],
    ['12.5E1 EUR', 12_500n],
    ['.5', 50n],
    ['0', 0n],
    ['-0.00', 0n],
    ['1.005', 101n],
    ['-1.005', -101n],
    ['1.004999', 100n],
    ['99999999999999999999.99', 9_999_999_999_999_999_999_999n],
  ])('%j is read with a decimal point', (text, minor) => {
    expect(parseAmount(text, '.', 2)).toBe(minor)
  })

  it.each([
    ['1 234,56', 2, 123_456n],
    ['1.234,56 €', 2, 123_456n],
    ['1,23E+05', 2, 12_300_000n],
    ['1 234,56-', 2, -123_456n],
    ['1.234', 2, 123_400n],
    ['(12,50)', 2, -1250n],
    ['1234,5', 0, 1235n],
    ['1,2345', 3, 1235n],
  ])('%j is read with a decimal comma and %i digits', (text, digits, minor) => {
    expect(parseAmount(text, ',', digits)).toBe(minor)
  })

  it.each([
    '',
    ' ',
    '-',
    'abc',
    '12a',
    '1,23',
    '12,34.5',
    '1,2345',
    '1.2.3',
    '1..2',
    '--5',
    '-$-5',
    '(-5)',
    '(5',
    '5.',
    '.',
    '₽',
    '-5-',
    '1e21',
    '1e',
    'NaN',
    '5 %',
  ])('%j is no amount', (text) => {
    expect(parseAmount(text, '.', 2)).toBeNull()
  })

  it('come back from any way of writing them', () => {
    const group = (digits: string, by: string) => digits.replace(/\B(?=(\d{3})+$)/g, by)
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 14n), max: 10n ** 14n }),
        fc.constantFrom('.' as const, ',' as const),
        fc.constantFrom('', ' ', '\u00A0', '\u202F', "'", 'other'),
        fc.constantFrom('', ' ₽', ' руб.', '€', ' USD'),
        fc.constantFrom('-', '−', '()'),
        (minor, decimal, thousands, currency, minus) => {
          const text = (minor < 0n ? -minor : minor).toString().padStart(3, '0')
          const by = thousands === 'other' ? (decimal === '.' ? ',' : '.') : thousands
          const plain = group(text.slice(0, -2), by) + decimal + text.slice(-2) + currency
          const signed = minus === '()' ? `(${plain})` : minus + plain
          expect(parseAmount(minor < 0n ? signed : plain, decimal, 2)).toBe(minor)
        },
      ),
    )
  })

  it.each([
    [['1 234,50', '7'], ',', 1],
    [['1,234.50', '7'], '.', 1],
    [['1.234.567'], ',', 1],
    [['1,234', '12.5'], '.', 1],
    [['1,234', '12,5'], ',', 1],
    [['0.125', '100 руб.'], '.', 1],
    [['руб.1.250', '10,5'], ',', 1],
    [['1,234E+05'], ',', 1],
    [['12,5', '13,5', '14,5', '15.5'], ',', 0.75],
    [['1,234'], '.', 0],
    [['1.234', '-12.500 руб.'], ',', 0],
    [['12', '', 'x'], '.', 1],
    [[], '.', 1],
  ] as const)('of a column like %j have the decimal mark %j with confidence %d', (samples, decimal, confidence) => {
    expect(detectDecimal(samples)).toEqual({ decimal, confidence })
  })
})
