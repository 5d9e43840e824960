import { expect, test } from 'vitest'
import { preparePace } from './prepare-pace'

const since = '2026-11-22T10:00:00.000Z'
const at = (seconds: number) => Date.parse(since) + seconds * 1000

test('the pace of a step is its rows over its seconds, and says how long the rest takes', () => {
  const progress = { step: 'loading', done: 250_000, total: 1_000_000, since } as const
  expect(preparePace(progress, at(5))).toEqual({ rowsPerSecond: 50_000, secondsLeft: 15 })
})

test('a step that has hardly begun, is done or tells no start has no pace', () => {
  const progress = { step: 'loading', done: 10, total: 100, since } as const
  expect(preparePace(progress, at(1))).toBeNull()
  expect(preparePace({ ...progress, done: 0 }, at(9))).toBeNull()
  expect(preparePace({ ...progress, done: 100 }, at(9))).toBeNull()
  expect(preparePace({ ...progress, since: undefined }, at(9))).toBeNull()
})
