import { describe, expect, it } from 'vitest'
import { buildPresetRange } from './date-presets'
import { parseMinor } from './parse-minor'

describe('an amount as it is typed', () => {
  it.each([
    ['1500', 2, 150_000],
    ['99,9', 2, 9_990],
    ['1\u00a0234.56', 2, 123_456],
    ['700', 0, 700],
    ['5.', 2, 500],
  ])('%j of %i digits is %i', (text, digits, minor) => {
    expect(parseMinor(text, digits)).toBe(minor)
  })

  it.each([
    ['', 2],
    ['1.234', 2],
    ['1.5', 0],
    ['-5', 2],
    ['ten', 2],
  ])('%j of %i digits is none', (text, digits) => {
    expect(parseMinor(text, digits)).toBeNull()
  })
})

describe('a span of days, from the last day with an order', () => {
  it.each([
    ['last30', '2026-02-14', '2026-03-15'],
    ['last90', '2025-12-16', '2026-03-15'],
    ['thisMonth', '2026-03-01', '2026-03-31'],
    ['lastMonth', '2026-02-01', '2026-02-28'],
    ['thisYear', '2026-01-01', '2026-12-31'],
    ['lastYear', '2025-01-01', '2025-12-31'],
  ] as const)('%s is %s to %s', (preset, from, to) => {
    expect(buildPresetRange(preset, '2026-03-15')).toEqual({ from, to })
  })

  it('of a month that ends a year stays in its years', () => {
    expect(buildPresetRange('lastMonth', '2026-01-31')).toEqual({ from: '2025-12-01', to: '2025-12-31' })
  })
})
