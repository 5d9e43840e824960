import { describe, expect, it } from 'vitest'
import { findOrderGaps } from './order-gaps'
import { addDays } from './time/local-date'

/** Orders a day from a day on, by the index of the day; days of 0 stand in no list of orders. */
function days(from: string, count: number, orders: (index: number) => number) {
  return Array.from({ length: count }, (_, index) => ({ day: addDays(from, index), orders: orders(index) })).filter(
    (one) => one.orders > 0,
  )
}

describe('gaps of days without orders', () => {
  it('four days without are told where two orders a day are usual: e⁻⁸ = 0.0003', () => {
    const gaps = findOrderGaps(
      days('2025-03-01', 100, (index) => (index >= 50 && index < 54 ? 0 : 2)),
      'RU',
    )
    expect(gaps).toEqual([
      { from: '2025-04-20', to: '2025-04-23', days: 4, expectedOrders: 8, looksLikeHolidays: false },
    ])
  })

  it('three such days are not: e⁻⁶ = 0.0025', () => {
    expect(
      findOrderGaps(
        days('2025-03-01', 100, (index) => (index >= 50 && index < 53 ? 0 : 2)),
        'RU',
      ),
    ).toEqual([])
  })

  it('Sundays on which a shop never sells are no gaps, however much it sells on Mondays', () => {
    expect(
      findOrderGaps(
        days('2025-03-03', 140, (index) => (index % 7 === 6 ? 0 : 40)),
        'RU',
      ),
    ).toEqual([])
  })

  it('a shop of an order a fortnight may be silent for weeks', () => {
    expect(
      findOrderGaps(
        days('2025-01-01', 365, (index) => (index % 14 === 0 ? 1 : 0)),
        'GB',
      ),
    ).toEqual([])
  })

  it('the first week of January looks like holidays in Russia, and is told as no more than that', () => {
    const open = days('2024-11-20', 100, (index) => (index >= 42 && index < 50 ? 0 : 5))
    expect(findOrderGaps(open, 'RU')).toMatchObject([
      { from: '2025-01-01', to: '2025-01-08', days: 8, looksLikeHolidays: true },
    ])
    expect(findOrderGaps(open, 'GB')).toMatchObject([{ looksLikeHolidays: false }])
  })

  it('a store without orders, or with one day of them, has none', () => {
    expect(findOrderGaps([], 'RU')).toEqual([])
    expect(findOrderGaps([{ day: '2025-01-01', orders: 3 }], 'RU')).toEqual([])
  })
})
