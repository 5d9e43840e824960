import { expect, test } from 'vitest'
import { placeOn, prepareIntervals } from './prepare-intervals'

test('zero belongs to the scale even where every scenario gains, or every one loses', () => {
  expect(prepareIntervals([{ p10: 5, p50: 8, p90: 10 }])).toEqual({ low: 0, high: 10 })
  expect(prepareIntervals([{ p10: -5, p50: -3, p90: -1 }, null])).toEqual({ low: -5, high: 0 })
})

test('a value stands between the ends in proportion; a scale of nothing puts it at its start', () => {
  expect(placeOn({ low: -5, high: 15 }, 0)).toBe(0.25)
  expect(placeOn(prepareIntervals([]), 0)).toBe(0)
})
