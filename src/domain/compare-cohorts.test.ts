import { describe, expect, it } from 'vitest'
import { toMeanSample } from './cohort-moments'
import type { CohortSwitches } from './cohort-switches'
import { type ComparisonSide, compareCohorts } from './compare-cohorts'
import { meanInterval } from './stats/mean-interval'

const SWITCHES: CohortSwitches = {
  bucket: 'month',
  measure: 'retainedShare',
  form: 'perCustomer',
  span: 'period',
  windows: 'calendar',
  rowsBy: 'cohort',
}

/** One cohort, final through as many offsets as there are cells; what customers bring to each, those with nothing left out. */
function side(size: number, cells: number[][]): ComparisonSide {
  const of = (value: (brought: number[]) => number) => cells.map(value)
  const sum = (values: number[]) => values.reduce((total, value) => total + value, 0)
  return {
    cohorts: [
      {
        span: { index: 7, label: '', firstDay: '', oldest: 0, youngest: 0, begun: cells.length, final: cells.length },
        size,
      },
    ],
    columns: {
      cohort: of(() => 7),
      offset: cells.map((_, offset) => offset),
      whole: of(sum),
      rest: of(() => 0),
      divisor: of((brought) => brought.length),
      squares: of((brought) => sum(brought.map((value) => value * value))),
      products: of(sum),
      divisorSquares: of((brought) => brought.length),
      customers: of((brought) => brought.length),
    },
  }
}

const ones = (count: number) => new Array<number>(count).fill(1)

describe('two segments side by side', () => {
  it('compares rates by Newcombe’s interval, and calls only survivors different', () => {
    // 56 of 70 and 48 of 80: 0.2, 0.0524 … 0.3339 (Newcombe 1998, table II (a), method 10).
    const cells = compareCohorts(
      side(70, [ones(70), ones(56), ones(7)]),
      side(80, [ones(80), ones(48), ones(8)]),
      SWITCHES,
    )
    expect(cells[1]?.difference).toBeCloseTo(0.2, 12)
    expect(cells[1]?.interval?.low).toBeCloseTo(0.0524, 4)
    expect(cells[1]?.interval?.high).toBeCloseTo(0.3339, 4)
    expect(cells.map(({ isDifferent }) => isDifferent)).toEqual([false, true, false])
    // Everybody comes in the first month: nothing to be tested, and no part of the tests counted.
    expect(cells[0]).toMatchObject({ difference: 0, interval: null, p: null })
  })

  it('compares means per acquired customer by Welch, those who brought nothing counted as 0', () => {
    // a: 10, 14, 0, 0 → mean 6, variance 50.667; b: 2, 2, 2, 0 → mean 1.5, variance 1.
    const [cell] = compareCohorts(side(4, [[10, 14]]), side(4, [[2, 2, 2]]), { ...SWITCHES, measure: 'revenue' })
    expect(cell).toMatchObject({ a: { value: 6, customers: 4 }, b: { value: 2 }, difference: 4.5, isDifferent: false })
    // Standard error √(50.667/4 + 1/4) = 3.594; t = 1.252 with 3.118 degrees of freedom.
    expect(cell?.p).toBeCloseTo(0.2955, 2)
  })

  it('says nothing where a side has nobody', () => {
    const [cell] = compareCohorts(side(4, [[1, 1]]), { cohorts: [], columns: side(0, []).columns }, SWITCHES)
    expect(cell).toMatchObject({ a: { value: 0.5 }, b: { value: null, customers: 0 }, difference: null, p: null })
  })
})

describe('the spread of a ratio', () => {
  it('is the usual variance of a mean where each customer counts once', () => {
    const sample = toMeanSample({ customers: 3, y: 6, x: 3, yy: 20, xy: 6, xx: 3 })
    expect(sample).toEqual({ count: 3, mean: 2, variance: 4 })
    expect(sample && meanInterval(sample)?.low).toBeCloseTo(2 - 4.302653 * Math.sqrt(4 / 3), 5)
  })

  it('is that of the residuals where customers weigh differently', () => {
    // Orders 1 and 3 worth 10 and 50: AOV 15, residuals −5 and 5 over a mean of 2 orders: 50 ÷ 4.
    expect(toMeanSample({ customers: 2, y: 60, x: 4, yy: 2_600, xy: 160, xx: 10 })).toEqual({
      count: 2,
      mean: 15,
      variance: 12.5,
    })
    expect(toMeanSample({ customers: 1, y: 1, x: 1, yy: 1, xy: 1, xx: 1 })).toBeNull()
  })
})
