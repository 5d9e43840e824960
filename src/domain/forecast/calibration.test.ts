import { describe, expect, it } from 'vitest'
import { COVERAGE_TRUTHS, COVERED, countCoverage, coverYear, simulateYears } from './testing/coverage'
import { recoverStore } from './testing/recover-store'

const [bg, mbg] = COVERAGE_TRUTHS

/** Whole days bias a parameter by a few per cent, which 50,000 customers' errors are too small to cover. */
const DAYS = 0.06

describe('a fit of a simulated store in whole days', () => {
  it.each([
    ['500 customers, BG/NBD', bg, 500],
    ['5,000 customers, BG/NBD', bg, 5000],
    ['50,000 customers, BG/NBD', bg, 50_000],
    ['5,000 customers, MBG/NBD', mbg, 5000],
  ] as const)(
    'finds the parameters within four standard errors and the bias of whole days: %s',
    (_, truth, customers) => {
      if (!truth) throw new Error('no truth')
      for (const { name, error, standardError } of recoverStore(truth, customers, 77)) {
        expect(Math.abs(error), name).toBeLessThan(4 * standardError + DAYS)
      }
    },
  )
})

describe('80 % ranges of the next year, of LTV at 12 months and of the back-test', () => {
  it('of three simulated stores hold most of what came, and not all; the long tests have hundreds', () => {
    if (!bg) throw new Error('no truth')
    const places = Array.from({ length: 3 }, (_, i) =>
      coverYear(simulateYears(bg, 550, 5000 + i), { draws: 10, seed: i }),
    ).filter((place) => place !== null)
    const measured = COVERED.map((of) => countCoverage(places, of))
    const told = measured.reduce((sum, { stores }) => sum + stores, 0)
    const inside = measured.reduce((sum, one) => sum + one.inside * one.stores, 0) / told
    expect(told).toBe(15)
    // Ranges too narrow by half would hold half of what came, ranges too wide by half all but one.
    expect(inside).toBeGreaterThan(0.6)
    expect(inside).toBeLessThan(1)
  }, 60_000)
})
