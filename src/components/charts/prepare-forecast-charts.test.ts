import { expect, test } from 'vitest'
import type { ForecastMonth } from '@/domain/forecast-report'
import { prepareBacktestWeeks } from './prepare-backtest-weeks'
import { prepareForecastMonths } from './prepare-forecast-months'

const SIZE = { width: 300, height: 120, margin: { top: 20, right: 0, bottom: 0, left: 0 } }
const MONTH: ForecastMonth = {
  month: '2026-11',
  existingRevenueMinor: { p10: 100, expected: 200, p90: 260 },
  existingMarginMinor: { p10: 40, expected: 80, p90: 100 },
  newRevenueMinor: 300,
  newMarginMinor: 20,
  seasonalIndex: null,
}

test('new customers stand on today’s, whose interval is drawn on the same scale', () => {
  const { bars, yTicks } = prepareForecastMonths([MONTH], 'margin', SIZE)
  // 0…100 over 100 pixels, counted from the bottom edge at 120.
  expect(yTicks.at(-1)).toEqual({ value: 100, at: 20 })
  const { existingTop, existingHeight, newTop, newHeight, lowY, highY } = bars[0] ?? {}
  const places = [existingTop, existingHeight, newTop, newHeight, lowY, highY].map((place) => Math.round(place ?? -1))
  expect(places).toEqual([40, 80, 20, 20, 80, 20])
})

test('a month that should bring a loss is drawn empty and keeps its figure', () => {
  const loss = { ...MONTH, existingMarginMinor: { p10: -50, expected: -20, p90: 10 }, newMarginMinor: 0 }
  const [bar] = prepareForecastMonths([loss], 'margin', SIZE).bars
  expect(bar).toMatchObject({ existingHeight: 0, existing: { expected: -20 } })
})

test('foretold and actual weeks share one scale and one place', () => {
  const weeks = [
    { endsOn: '2026-01-04', predictedOrders: 5, actualOrders: 4, predictedRevenueMinor: 50, actualRevenueMinor: 40 },
    { endsOn: '2026-01-11', predictedOrders: 10, actualOrders: 8, predictedRevenueMinor: 100, actualRevenueMinor: 80 },
  ]
  const { points } = prepareBacktestWeeks(weeks, 'orders', SIZE)
  expect(points.map(({ x, predictedY, actualY }) => [x, predictedY, actualY].map(Math.round))).toEqual([
    [0, 70, 80],
    [300, 20, 40],
  ])
  expect(prepareBacktestWeeks(weeks, 'revenue', SIZE).points[1]?.predictedY).toBeCloseTo(20, 9)
})
