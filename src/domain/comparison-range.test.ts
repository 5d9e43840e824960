import { describe, expect, it } from 'vitest'
import { findComparison, moveDay } from './comparison-range'

const FIRST_DAY = '2020-01-15'
const compare = (from: string, to: string, asOf = '2026-11-20', firstDay = FIRST_DAY) =>
  findComparison({ period: { from, to }, asOf, firstDay })
const span = (from: string, to: string) => ({ from, to })

describe('what a period is compared with', () => {
  it.each([
    ['a month', '2026-03-01', '2026-03-31', span('2026-02-01', '2026-02-28'), span('2025-03-01', '2025-03-31')],
    ['a leap February', '2024-02-01', '2024-02-29', span('2024-01-01', '2024-01-31'), span('2023-02-01', '2023-02-28')],
    ['a quarter', '2026-07-01', '2026-09-30', span('2026-04-01', '2026-06-30'), span('2025-07-01', '2025-09-30')],
    ['any ten days', '2026-03-05', '2026-03-14', span('2026-02-23', '2026-03-04'), span('2025-03-05', '2025-03-14')],
    [
      'until a leap day',
      '2024-02-20',
      '2024-02-29',
      span('2024-02-10', '2024-02-19'),
      span('2023-02-20', '2023-02-28'),
    ],
  ])('%s: what came before it, and the same a year earlier', (_, from, to, previous, year) => {
    expect(compare(from, to)).toMatchObject({ previous, year, isRunning: false })
  })

  it('twelve months have one earlier period, which is the year before', () => {
    const found = compare('2025-11-01', '2026-10-31')
    expect([found.previous, found.year]).toEqual([null, span('2024-11-01', '2025-10-31')])
  })

  it('a running month is held against as many days of the earlier ones', () => {
    expect(compare('2026-11-01', '2026-11-20')).toEqual({
      period: span('2026-11-01', '2026-11-20'),
      previous: span('2026-10-01', '2026-10-20'),
      year: span('2025-11-01', '2025-11-20'),
      isRunning: true,
      days: 20,
    })
    // Thirty days of March, and February has no more than 28.
    expect(compare('2026-03-01', '2026-03-30', '2026-03-30').previous).toEqual(span('2026-02-01', '2026-02-28'))
  })

  it('a running quarter or year likewise; in January the preset tells which', () => {
    expect(compare('2026-10-01', '2026-11-20')).toMatchObject({
      previous: span('2026-07-01', '2026-08-20'),
      year: span('2025-10-01', '2025-11-20'),
      isRunning: true,
    })
    const january = { period: span('2026-01-01', '2026-01-10'), asOf: '2026-01-10', firstDay: FIRST_DAY }
    expect(findComparison(january).previous).toEqual(span('2025-12-01', '2025-12-10'))
    expect(findComparison({ ...january, preset: 'thisYear' })).toMatchObject({
      previous: null,
      year: span('2025-01-01', '2025-01-10'),
    })
  })

  it('a month that ends on the as-of day is over', () => {
    expect(compare('2026-10-01', '2026-10-31', '2026-10-31').isRunning).toBe(false)
  })

  it('never reaches before the first day of data', () => {
    expect(compare('2026-03-01', '2026-03-31', '2026-11-20', '2025-03-02')).toMatchObject({
      previous: span('2026-02-01', '2026-02-28'),
      year: null,
    })
    expect(compare('2026-03-01', '2026-03-31', '2026-11-20', '2026-02-02').previous).toBeNull()
  })
})

describe('a day moved with the periods', () => {
  it.each([
    ['2025-02-28', '2024-03-01', '2023-03-01', '2024-02-29'],
    ['2026-10-31', '2026-10-01', '2026-09-01', '2026-09-30'],
    ['2026-10-20', '2026-10-01', '2025-10-01', '2025-10-20'],
    ['2026-03-14', '2026-03-05', '2026-02-23', '2026-03-04'],
    ['2026-03-14', '2026-03-05', '2026-03-05', '2026-03-14'],
  ])('%s, from %s back to %s, is %s', (day, from, earlierFrom, expected) => {
    expect(moveDay(day, from, earlierFrom)).toBe(expected)
  })
})
