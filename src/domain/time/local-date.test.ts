import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { addDays, addMonths, daysBetween, epochDay, fromEpochDay, localDayOf, monthsBetweenWhole } from './local-date'

const dayIndex = fc.integer({ min: -25_000, max: 50_000 })
const day = dayIndex.map(fromEpochDay)

describe('local dates', () => {
  it('counts days from 1970-01-01 and refuses impossible dates', () => {
    expect(['1970-01-01', '1969-12-31', '2000-03-01'].map(epochDay)).toEqual([0, -1, 11_017])
    for (const text of ['2025-02-29', '2025-13-01', '2025-1-1', '', 'today']) {
      expect(() => epochDay(text)).toThrow(RangeError)
    }
  })

  it('agrees with the calendar of Temporal and comes back', () => {
    fc.assert(
      fc.property(dayIndex, (index) => {
        const date = Temporal.PlainDate.from('1970-01-01').add({ days: index })
        expect(fromEpochDay(index)).toBe(date.toString())
        expect(epochDay(date.toString())).toBe(index)
      }),
    )
  })

  it('clamps months to the end of the month, in leap years too', () => {
    expect(addMonths('2025-01-31', 1)).toBe('2025-02-28')
    expect(addMonths('2024-01-31', 1)).toBe('2024-02-29')
    expect(addMonths('2024-02-29', 12)).toBe('2025-02-28')
    expect(addMonths('2024-02-29', 48)).toBe('2028-02-29')
    expect(addMonths('2025-03-31', -1)).toBe('2025-02-28')
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29')
    expect(addDays('1900-02-28', 1)).toBe('1900-03-01')
  })

  it('counts a whole month on the clamped anniversary', () => {
    expect(monthsBetweenWhole('2025-01-31', '2025-02-27')).toBe(0)
    expect(monthsBetweenWhole('2025-01-31', '2025-02-28')).toBe(1)
    expect(monthsBetweenWhole('2025-01-31', '2025-03-30')).toBe(1)
    expect(monthsBetweenWhole('2025-01-31', '2025-03-31')).toBe(2)
    expect(monthsBetweenWhole('2024-02-29', '2025-02-28')).toBe(12)
    expect(monthsBetweenWhole('2025-05-10', '2025-05-10')).toBe(0)
  })

  it('has elapsed months n exactly from addMonths(first, n) until the day before addMonths(first, n + 1)', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 200 }), (first, n) => {
        expect(monthsBetweenWhole(first, addMonths(first, n))).toBe(n)
        expect(monthsBetweenWhole(first, addDays(addMonths(first, n + 1), -1))).toBe(n)
      }),
    )
  })

  it('adds days that daysBetween counts', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -4000, max: 4000 }), (from, days) => {
        expect(daysBetween(from, addDays(from, days))).toBe(days)
      }),
    )
  })
})

describe('the local day of an instant', () => {
  it('is the day on the clock of the zone', () => {
    expect(localDayOf('2025-01-31T21:30:00Z', 'Europe/Moscow')).toBe('2025-02-01')
    expect(localDayOf('2025-01-31T21:30:00Z', 'UTC')).toBe('2025-01-31')
    expect(localDayOf('2025-02-01T02:00:00+03:00', 'America/New_York')).toBe('2025-01-31')
    expect(localDayOf(0, 'America/New_York')).toBe('1969-12-31')
  })

  it.each([
    // Zone, first and last second of the day the clocks go forward (23 hours), then of the day they go back (25 hours).
    ['Europe/London', '2025-03-30T00:00:00Z', '2025-03-30T22:59:59Z', '2025-10-25T23:00:00Z', '2025-10-26T23:59:59Z'],
    [
      'America/New_York',
      '2025-03-09T05:00:00Z',
      '2025-03-10T03:59:59Z',
      '2025-11-02T04:00:00Z',
      '2025-11-03T04:59:59Z',
    ],
    [
      'Australia/Lord_Howe',
      '2025-10-04T13:30:00Z',
      '2025-10-05T12:59:59Z',
      '2025-04-05T13:00:00Z',
      '2025-04-06T13:29:59Z',
    ],
  ])('begins and ends at midnight on both clock-change nights in %s', (zone, ...edges) => {
    for (const [first = '', last = ''] of [edges.slice(0, 2), edges.slice(2)]) {
      const date = localDayOf(first, zone)
      expect(localDayOf(last, zone)).toBe(date)
      expect(localDayOf(Date.parse(first) - 1000, zone)).toBe(addDays(date, -1))
      expect(localDayOf(Date.parse(last) + 1000, zone)).toBe(addDays(date, 1))
    }
  })
})
