import { expect, test } from 'vitest'
import { prepareLiability } from './prepare-liability'

const SIZE = { width: 400, height: 200, margin: { top: 10, right: 40, bottom: 20, left: 0 } }
const month = (name: string, closingMinor: number, expectedMinor: number) => ({
  month: name,
  openingMinor: 0,
  grantedMinor: closingMinor,
  redeemedMinor: 0,
  expiredMinor: 0,
  reestimateMinor: 0,
  closingMinor,
  expectedMinor,
})

test('what is owed is as high as its face, and the expected part stands within it', () => {
  const { bars, baseline } = prepareLiability([month('2026-01', 800, 600), month('2026-02', 400, 500)], SIZE)
  const [first, second] = bars
  expect(first?.top).toBeLessThan(first?.expectedTop ?? 0)
  expect(first?.expectedTop).toBeLessThan(baseline)
  expect(second?.expectedTop).toBe(second?.top)
  expect((first?.height ?? 0) / (second?.height ?? 1)).toBeCloseTo(2, 10)
})

test('a store that owes nothing has bars of no height', () => {
  expect(prepareLiability([month('2026-01', 0, 0)], SIZE).bars[0]).toMatchObject({ height: 0 })
  expect(prepareLiability([], SIZE).bars).toEqual([])
})
