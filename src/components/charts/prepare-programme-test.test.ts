import { describe, expect, it } from 'vitest'
import { preparePowerCurve } from './prepare-power-curve'
import { prepareTestLooks } from './prepare-test-looks'

const SIZE = { width: 600, height: 200, margin: { top: 10, right: 50, bottom: 20, left: 0 } }
const interval = (low: number, high: number) => ({ value: (low + high) / 2, low, high, standardError: 1 })
const look = (week: number, one: ReturnType<typeof interval> | null) => ({
  week,
  day: `2026-01-${10 + week}`,
  interval: one,
})

describe('the picture of a test', () => {
  it('stands on the whole length from the first week, and leaves out weeks with nothing to say', () => {
    const looks = [
      look(1, null),
      look(2, interval(-400, 600)),
      look(3, interval(-100, 200)),
      look(4, interval(-50, 150)),
    ]
    const { points, xTicks, final } = prepareTestLooks(
      { looks, final: null, weeks: 13, smallestEffectMinor: 100 },
      SIZE,
    )
    expect(points.map(({ week }) => week)).toEqual([2, 3, 4])
    expect(xTicks.map(({ value }) => value)).toEqual([0, 7, 13])
    expect(points[0]?.x).toBeCloseTo((550 * 2) / 13, 6)
    expect(final).toBeNull()
  })

  it('keeps wide first weeks inside its frame, and fits the later ones', () => {
    const looks = [look(1, interval(-90_000, 90_000)), look(2, interval(-100, 200)), look(3, interval(-50, 150))]
    const { points, zeroY } = prepareTestLooks(
      { looks, final: interval(-20, 120), weeks: 3, smallestEffectMinor: 100 },
      SIZE,
    )
    expect([points[0]?.highY, points[0]?.lowY]).toEqual([10, 180])
    expect(points[2]?.lowY).toBeGreaterThan(zeroY)
    expect(points[2]?.lowY).toBeLessThan(180)
  })

  it('is empty, with the worthwhile effect on its axis, before the first look', () => {
    const { points, worthwhileY, zeroY } = prepareTestLooks(
      { looks: [], final: null, weeks: 4, smallestEffectMinor: 100 },
      SIZE,
    )
    expect(points).toEqual([])
    expect(worthwhileY).toBeLessThan(zeroY)
  })
})

it('the power curve rises from left to right and marks where the wanted power is met', () => {
  const curve = [0, 50, 100, 150, 200].map((effectMinor) => ({ effectMinor, power: effectMinor / 200 }))
  const drawn = preparePowerCurve({ curve, detectableMinor: 160 }, { smallestEffectMinor: 500, power: 0.8 }, SIZE)
  expect(drawn.detectable.x).toBeCloseTo(440, 6)
  expect(drawn.smallestX).toBe(550)
  expect(drawn.points.map(({ y }) => y)).toEqual(drawn.points.map(({ y }) => y).toSorted((a, b) => b - a))
})
