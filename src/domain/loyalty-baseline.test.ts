import { expect, test } from 'vitest'
import type { LoyaltyHistory } from './loyalty/history'
import { buildBaseline, buildCalculatorBaseline, CALCULATOR_CUSTOMERS } from './loyalty-baseline'

/** Two customers; the second one's only order is older than a year. */
const HISTORY: LoyaltyHistory = {
  firstDay: 19_000,
  lastDay: 20_000,
  starts: Uint32Array.of(0, 2, 3),
  days: Int32Array.of(19_800, 19_900, 19_000),
  grossMinor: Float64Array.of(1000, 1000, 1000),
  netMinor: Float64Array.of(1000, 1000, 1000),
  marginMinor: Float64Array.of(300, 500, 900),
  categories: Int16Array.of(-1, -1, -1),
  categoryNames: [],
  segmentBits: Uint32Array.of(0, 0),
  segmentIds: [],
}

test('without a fitted model customers go on as the cohorts did, at the margin of the last 12 months', () => {
  expect(buildBaseline(null, HISTORY, [])).toMatchObject({ kind: 'curve', marginShare: 0.4 })
})

test('a store whose last year brought nothing goes on at the margin of all its orders', () => {
  const old = { ...HISTORY, lastDay: 21_000 }
  expect(buildBaseline(null, old, [])).toMatchObject({ kind: 'curve', marginShare: 1700 / 3000 })
})

test('a new store is answered for a thousand customers', () => {
  const inputs = { averageOrderMinor: 300_000, ordersPerMonth: 0.5, marginShare: 0.4, lifetimeMonths: 12 }
  expect(buildCalculatorBaseline(inputs)).toEqual({ kind: 'calculator', customers: CALCULATOR_CUSTOMERS, ...inputs })
})
