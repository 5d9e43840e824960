import { expect, test } from 'vitest'
import { prepareFrontier } from './prepare-frontier'

const SIZE = { width: 500, height: 200, margin: { top: 10, right: 60, bottom: 20, left: 0 } }
const tried = (costMinor: number, incrementalMinor: number, isEfficient: boolean) => ({
  setting: {},
  costMinor,
  incrementalMinor,
  lossProbability: 0.5,
  effectScale: 1,
  isEfficient,
})

test('the line joins what nothing else beats, by cost', () => {
  const { frontierPath, points } = prepareFrontier(
    [tried(300, 90, true), tried(200, -40, false), tried(100, 50, true)],
    SIZE,
  )
  expect(frontierPath.match(/[ML]/g)).toEqual(['M', 'L'])
  expect(Number.parseFloat(frontierPath.slice(1))).toBeCloseTo(points[2]?.x ?? 0, 2)
})

test('more cost stands further right, more gain higher, a loss below the zero line', () => {
  const { points, zeroY } = prepareFrontier([tried(100, 50, true), tried(200, -40, false)], SIZE)
  expect(points[0]?.x).toBeLessThan(points[1]?.x ?? 0)
  expect(points[0]?.y).toBeLessThan(zeroY)
  expect(points[1]?.y).toBeGreaterThan(zeroY)
})

test('nothing tried is an empty picture, not an error', () => {
  expect(prepareFrontier([], SIZE)).toMatchObject({ points: [], frontierPath: '' })
})
