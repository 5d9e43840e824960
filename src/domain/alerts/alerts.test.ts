import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '@/domain/time/local-date'
import { fillWeeks, watchFigures } from './detect-alerts'
import { countMissingWeeks, expectBand } from './expected-band'
import { findStaleness } from './find-staleness'
import type { WeekSums } from './watched-figures'

function week(index: number, orders: number, revenueMinor = BigInt(orders) * 1000n): WeekSums {
  const money = { grossMinor: revenueMinor, refundMinor: 0n, revenueMinor, returningRevenueMinor: 0n }
  return { week: index, orders, newCustomers: 0, ...money }
}

describe('the expected band', () => {
  // A season of 3 with the values of a year 10, 20, 30; each later year 1 more, but for errors of −1, 0, +1 around it.
  const history = [10, 20, 30, 11, 21, 31, 11, 22, 33, 12, 23, 34]

  test('is the season-old value, moved by the median error, ± the width in robust deviations', () => {
    // Errors of the nine seasonal forecasts before the judged one: 1 1 1 0 1 2 1 1; median 1,
    // absolute deviations 0 0 0 1 0 1 0 0: their median is 0, so their mean, 1/4, says how far apart they are.
    const spread = (3 * Math.sqrt(Math.PI / 2)) / 4
    const band = expectBand(history, 3, 3)
    expect(band).toMatchObject({ expected: 34, periods: 8, seasonAgo: 33 })
    expect(band?.low).toBeCloseTo(34 - spread, 12)
    expect(band?.high).toBeCloseTo(34 + spread, 12)
  })

  test('is as wide as the errors are apart', () => {
    const values = [0, 0, 4, 8, 2, 6, 5, 3, 4, 4, 9]
    // Season 1: errors 0 4 4 −6 4 −1 −2 1 0, median 0, absolute deviations 0 0 1 1 2 4 4 4 6, MAD 2.
    const band = expectBand(values, 3, 1)
    expect(band).toMatchObject({ expected: 4, periods: 9, seasonAgo: 4 })
    expect(band?.high).toBeCloseTo(4 + 3 * 1.4826 * 2, 12)
    expect(band?.low).toBeCloseTo(4 - 3 * 1.4826 * 2, 12)
  })

  test('is not claimed on fewer than 8 errors, nor where the season-old week had no value', () => {
    expect(expectBand([1, 2, 3, 4, 5, 6, 7, 8, 9], 3, 1)).toBeNull()
    expect(expectBand([1, 2, 3, 4, 5, 6, 7, 8, null, 10], 3, 1)).toBeNull()
    expect(countMissingWeeks(60)).toBe(1)
    expect(countMissingWeeks(61)).toBe(0)
  })

  test('moves with the unit of the figure and holds what is inside', () => {
    const values = fc.array(fc.integer({ min: -1_000_000, max: 1_000_000 }), { minLength: 20, maxLength: 60 })
    fc.assert(
      fc.property(values, fc.integer({ min: 2, max: 100 }), (series, factor) => {
        const plain = expectBand(series, 3, 4)
        const scaled = expectBand(
          series.map((value) => value * factor),
          3,
          4,
        )
        expect(plain).not.toBeNull()
        expect(scaled?.high).toBeCloseTo((plain?.high ?? 0) * factor, 3)
        expect(plain?.low).toBeLessThanOrEqual(plain?.expected ?? Number.NEGATIVE_INFINITY)
      }),
    )
  })
})

describe('watching a store', () => {
  const steady = Array.from({ length: 80 }, (_, index) => week(index, 100 + (index % 3)))

  test('a steady year is quiet, a sudden loss of orders is told', () => {
    expect(watchFigures(steady, {}).filter(({ outside }) => outside)).toEqual([])
    const fallen = [...steady.slice(0, -1), week(79, 40)]
    const told = watchFigures(fallen, {}).filter(({ outside }) => outside)
    expect(told.map(({ figure, outside }) => [figure, outside])).toEqual([
      ['revenue', 'below'],
      ['orders', 'below'],
    ])
  })

  test('growth that goes on as it did is not news', () => {
    const growing = Array.from({ length: 90 }, (_, index) => week(index, 100 + 5 * index + (index % 2)))
    expect(watchFigures(growing, {}).filter(({ outside }) => outside)).toEqual([])
  })

  test('weeks without an order are weeks with zero orders', () => {
    const filled = fillWeeks([week(3, 2), week(5, 1)], 3, 6)
    expect(filled.map(({ week: index, orders }) => [index, orders])).toEqual([
      [3, 2],
      [4, 0],
      [5, 1],
      [6, 0],
    ])
  })
})

describe('stale data', () => {
  const daily = Array.from({ length: 100 }, (_, index) => addDays('2026-01-01', index))

  test('a shop that sells daily is asked about after eight silent days', () => {
    expect(findStaleness(daily, addDays('2026-04-10', 7))).toBeNull()
    expect(findStaleness(daily, addDays('2026-04-10', 8))).toEqual({
      lastOrderDay: '2026-04-10',
      silentDays: 8,
      usualDays: 7,
    })
  })

  test('a shop that sells once in ten days is given a month', () => {
    const rare = Array.from({ length: 30 }, (_, index) => addDays('2026-01-01', 10 * index))
    const last = rare.at(-1) ?? ''
    expect(findStaleness(rare, addDays(last, 30))).toBeNull()
    expect(findStaleness(rare, addDays(last, 31))?.usualDays).toBe(30)
  })
})
