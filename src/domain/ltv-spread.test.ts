import { describe, expect, it } from 'vitest'
import { computeLtvSpread } from './ltv-spread'

const JANUARY = 2025 * 12
const bins = (values: number[]) => values.map((mean) => ({ count: 1, mean: mean * 10_000, variance: 0 }))
const cohortOf = (at: number, values: number[], isFinal: boolean) => ({
  cohort: JANUARY + at,
  isFinal,
  finalOn: '2026-02-28',
  customers: values.length,
  marginE4: BigInt(values.reduce((sum, value) => sum + value, 0)) * 10_000n,
  bins: bins(values),
})
const middleOf = (sorted: number[]) => ({ from: 0, marginsE4: sorted.map((value) => value * 10_000) })

describe('the spread of LTV', () => {
  const january = [0, 10, 20, 30, 400]
  const spread = computeLtvSpread({
    ageMonths: 12,
    cohorts: [cohortOf(0, january, true), cohortOf(1, [100, 200], false)],
    bins: bins(january),
    middle: middleOf(january),
  })

  it('has a mean and a median that one big customer pulls apart, each within its interval', () => {
    expect([spread.customers, spread.cohorts]).toEqual([5, 1])
    expect([spread.mean?.valueMinor, spread.median?.valueMinor]).toEqual([92, 20])
    for (const one of [spread.mean, spread.median]) {
      if (!one) throw new Error('an estimate is missing')
      expect(one.lowMinor <= one.valueMinor && one.valueMinor <= one.highMinor).toBe(true)
    }
    // The median of five draws from them is one of them.
    expect(january).toContain(spread.median?.highMinor)
  })

  it('follows the cohorts, the unfinished without an interval', () => {
    expect(spread.trend).toMatchObject([
      { cohort: '2025-01', valueMinor: 92, isFinal: true, lowMinor: spread.mean && expect.any(Number) },
      { cohort: '2025-02', valueMinor: 150, isFinal: false, lowMinor: null, highMinor: null, finalOn: '2026-02-28' },
    ])
  })

  it('says the same every time', () => {
    const again = computeLtvSpread({
      ageMonths: 12,
      cohorts: [cohortOf(0, january, true)],
      bins: bins(january),
      middle: middleOf(january),
    })
    expect([again.mean, again.median, again.trend[0]]).toEqual([spread.mean, spread.median, spread.trend[0]])
  })

  it('has no mean before a cohort is final', () => {
    const young = computeLtvSpread({
      ageMonths: 12,
      cohorts: [cohortOf(1, [5], false)],
      bins: [],
      middle: middleOf([]),
    })
    expect([young.mean, young.median, young.customers]).toEqual([null, null, 0])
    expect(young.trend).toHaveLength(1)
  })
})
