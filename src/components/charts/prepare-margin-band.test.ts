import { describe, expect, test } from 'vitest'
import { prepareMarginBand, prepareMonthTicks } from './prepare-margin-band'
import { prepareSignedTicks } from './prepare-signed-ticks'

const SIZE = { width: 700, height: 240, margin: { top: 20, right: 60, bottom: 20, left: 0 } }

describe('ticks around zero', () => {
  test('zero is always among them, and they enclose the figures', () => {
    for (const [min, max] of [
      [-905, 340],
      [0, 7],
      [-3, 0],
      [-1_000_000, 12],
      [120, 990],
    ] as const) {
      const ticks = prepareSignedTicks(min, max)
      expect(ticks).toContain(0)
      expect(ticks.length).toBeLessThanOrEqual(5)
      expect(ticks[0]).toBeLessThanOrEqual(Math.min(0, min))
      expect(ticks.at(-1)).toBeGreaterThanOrEqual(Math.max(0, max))
    }
  })

  test('without figures there is the zero line alone', () => {
    expect(prepareSignedTicks(0, 0)).toEqual([0])
    expect(prepareSignedTicks(Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY)).toEqual([0])
  })
})

describe('a cumulative margin with its band', () => {
  const months = [
    { p10: -100, p50: -20, p90: 30 },
    { p10: -200, p50: -50, p90: 90 },
  ]

  test('begins with nothing at the start and ends at the right edge of the plot', () => {
    const { points, zeroY } = prepareMarginBand(months, SIZE)
    expect(points).toHaveLength(3)
    expect(points[0]).toMatchObject({ month: 0, x: 0, y: zeroY })
    expect(points[2]).toMatchObject({ month: 2, x: 640, p50: -50 })
  })

  test('a loss stands below the zero line, a gain above it', () => {
    const { points, zeroY } = prepareMarginBand(months, SIZE)
    expect(points[2]?.y).toBeGreaterThan(zeroY)
    const gain = prepareMarginBand([{ p10: 1, p50: 2, p90: 3 }], SIZE)
    expect(gain.points[1]?.y).toBeLessThan(gain.zeroY)
  })

  test('no month and no money are drawn as a flat line, not as an error', () => {
    expect(prepareMarginBand([], SIZE).medianPath).not.toMatch(/NaN/)
    expect(prepareMarginBand([{ p10: 0, p50: 0, p90: 0 }], SIZE).bandPath).not.toMatch(/NaN/)
  })
})

test('labels of months fall on quarters and years, and the end is always named', () => {
  expect(prepareMonthTicks(24, 640)).toEqual([0, 6, 12, 18, 24])
  expect(prepareMonthTicks(24, 320)).toEqual([0, 12, 24])
  expect(prepareMonthTicks(7, 300)).toEqual([0, 3, 7])
  expect(prepareMonthTicks(1, 300)).toEqual([0, 1])
})
