import { describe, expect, it } from 'vitest'
import { parseMonth, parseRate, parseRateLines } from './currency-rates'

describe('a rate', () => {
  it.each([
    ['85,12', '85.12'],
    ['1 085.1200', '1085.12'],
    ['0,0000000001', '0.0000000001'],
    ['007', '7'],
  ])('%j is read as %s, by either decimal mark', (text, rate) => expect(parseRate(text)).toBe(rate))
  it.each(['0', '0,00', '-1', 'abc', '', '1,2,3', '1.00000000001', '12345678901'])('%j is none', (text) =>
    expect(parseRate(text)).toBeNull(),
  )
})

describe('a month', () => {
  it.each([
    ['2025-03', '2025-03'],
    ['03.2025', '2025-03'],
    ['01.03.2025', '2025-03'],
    ['2025-3-15', '2025-03'],
  ])('%j is %s', (text, month) => expect(parseMonth(text)).toBe(month))
  it.each(['2025-13', '2025', 'March', '00.2025'])('%j is none', (text) => expect(parseMonth(text)).toBeNull())
})

describe('pasted lines of rates', () => {
  it('may come from a sheet, a CSV or by hand; the last of a month stands', () => {
    const { rates, faults } = parseRateLines(
      '2025-03 USD 85,12\nUSD\t2025-04\t1 084.5\n2025-05;eur;92,1\n2025-06,KZT,0.17\n\n2025-03 USD 86',
      'RUB',
    )
    expect(faults).toEqual([])
    expect(rates).toEqual([
      { currency: 'USD', month: '2025-03', rate: '86' },
      { currency: 'USD', month: '2025-04', rate: '1084.5' },
      { currency: 'EUR', month: '2025-05', rate: '92.1' },
      { currency: 'KZT', month: '2025-06', rate: '0.17' },
    ])
  })

  it('name each line that is no rate, and what is wrong with it', () => {
    const { faults } = parseRateLines(
      '2025-03 USD\n2025-99 USD 1\n2025-03 ZZZ 1\n2025-03 USD zero\n2025-03 RUB 1',
      'RUB',
    )
    expect(faults.map(({ line, fault }) => [line, fault])).toEqual([
      [1, 'line'],
      [2, 'month'],
      [3, 'currency'],
      [4, 'rate'],
      [5, 'ownCurrency'],
    ])
  })
})
