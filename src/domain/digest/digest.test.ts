import { describe, expect, test } from 'vitest'
import { buildDigestFigures } from './build-digest'
import { digestPeriods, isDigestDue } from './digest-period'

describe('what a digest speaks of', () => {
  test('a Monday tells of the ISO week before, across the end of a year', () => {
    expect(digestPeriods('weekly', '2027-01-04')).toEqual({
      period: { from: '2026-12-28', to: '2027-01-03' },
      previous: { from: '2026-12-21', to: '2026-12-27' },
      yearAgo: { from: '2025-12-29', to: '2026-01-04' },
    })
  })

  test('the first of March tells of February, whatever its length', () => {
    expect(digestPeriods('monthly', '2028-03-01')).toEqual({
      period: { from: '2028-02-01', to: '2028-02-29' },
      previous: { from: '2028-01-01', to: '2028-01-31' },
      yearAgo: { from: '2027-02-01', to: '2027-02-28' },
    })
  })

  test.each([
    ['weekly', '2026-11-23', 6, false],
    ['weekly', '2026-11-23', 7, true],
    ['weekly', '2026-11-26', 0, true],
    ['weekly', '2026-11-27', 12, false],
    ['monthly', '2026-12-01', 7, true],
    ['monthly', '2026-12-15', 12, false],
  ] as const)('%s on %s at %i o’clock: %s', (kind, today, hour, isDue) => {
    expect(isDigestDue(kind, today, hour)).toBe(isDue)
  })
})

test('the figures of a week, with what changed', () => {
  const now = { orders: 100, newCustomers: 60, revenueMinor: 25_000_00n, returningRevenueMinor: 10_000_00n }
  const previous = { orders: 80, newCustomers: 60, revenueMinor: 20_000_00n, returningRevenueMinor: 6_000_00n }
  const figures = buildDigestFigures(now, previous, null)
  expect(figures.map(({ name, value }) => [name, value])).toEqual([
    ['revenue', 2_500_000],
    ['orders', 100],
    ['aov', 25_000],
    ['newCustomers', 60],
    ['repeatRevenueShare', 0.4],
  ])
  expect(figures[0]?.toPrevious).toEqual({ kind: 'growth', difference: 500_000, share: 0.25 })
  expect(figures[3]?.toPrevious).toEqual({ kind: 'growth', difference: 0, share: 0 })
  expect(figures[4]?.toPrevious).toMatchObject({ kind: 'points' })
  expect(figures.every(({ toYearAgo }) => toYearAgo === null)).toBe(true)
})

test('a week without orders has no AOV and no share, and says so by null', () => {
  const nothing = { orders: 0, newCustomers: 0, revenueMinor: 0n, returningRevenueMinor: 0n }
  const figures = buildDigestFigures(nothing, nothing, null)
  expect(figures.find(({ name }) => name === 'aov')?.value).toBeNull()
  expect(figures.find(({ name }) => name === 'revenue')?.toPrevious).toEqual({ kind: 'same', difference: 0 })
})
