import { expect, test } from 'vitest'
import { getBuildingInterval, getRefetchInterval } from './report-refresh'

const snapshot = { builtAt: new Date('2025-01-01T00:00:00Z'), dataVersion: '1', isStale: false }

test('a finished report is not asked for again', () => {
  expect(getRefetchInterval({ state: 'ready', data: null, snapshot })).toBe(false)
  expect(getRefetchInterval({ state: 'empty' })).toBe(false)
  expect(getRefetchInterval(undefined)).toBe(false)
})

test('a report being built is watched closely, a stale one now and then', () => {
  const building = getRefetchInterval({ state: 'building', step: 'building', done: 1, total: 2 })
  const stale = getRefetchInterval({ state: 'ready', data: null, snapshot: { ...snapshot, isStale: true } })
  expect(building).toBeLessThan(Number(stale))
})

test('any answer that is being built is asked for again, and no other', () => {
  expect(getBuildingInterval({ state: 'building', step: 'building', done: 1, total: 2 })).toBeGreaterThan(0)
  for (const answer of [undefined, null, 'building', ['building'], { state: 'ready' }]) {
    expect(getBuildingInterval(answer)).toBe(false)
  }
})
