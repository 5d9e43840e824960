import { describe, expect, it } from 'vitest'
import { computeCohortTrend } from './cohort-trend'
import { fitWeightedLine } from './stats/weighted-least-squares'

function trend(
  values: number[],
  sizes: number[],
  measure: 'retainedShare' | 'refundsShare' = 'retainedShare',
  final = 1,
) {
  const lines = values.map((_, index) => ({
    span: { index, label: `c${index}`, firstDay: '', oldest: 0, youngest: 0, begun: 1, final },
    size: sizes[index] ?? 100,
    guests: 0,
    firstMargin: 0,
    firstMarginRest: 0,
  }))
  const series = values.map((value, index) => ({
    whole: Float64Array.of(value * (sizes[index] ?? 100)),
    rest: null,
    divisor: measure === 'refundsShare' ? Float64Array.of(sizes[index] ?? 100) : null,
  }))
  return computeCohortTrend(lines, series, 0, measure)
}

describe('one offset as a trend', () => {
  it('says better where a column rises beyond chance, and worse where refunds do', () => {
    const rising = [0.1, 0.12, 0.13, 0.16, 0.17, 0.2]
    expect(trend(rising, [])).toMatchObject({ verdict: 'better', cohorts: 6 })
    expect(trend(rising.toReversed(), []).verdict).toBe('worse')
    expect(trend(rising, [], 'refundsShare').verdict).toBe('worse')
    expect(trend([0.1, 0.2, 0.1, 0.2, 0.1, 0.2], []).verdict).toBe('noTrend')
  })

  it('needs six cohorts that are final there', () => {
    expect(trend([0.1, 0.12, 0.13, 0.16, 0.17], [])).toMatchObject({ verdict: 'tooFew', cohorts: 5, slope: null })
    expect(trend([0.1, 0.12, 0.13, 0.16, 0.17, 0.2], [], 'retainedShare', 0)).toMatchObject({ cohorts: 0 })
  })

  it('counts a cohort by its customers: one small odd one hardly bends the line', () => {
    const values = [0.1, 0.12, 0.14, 0.16, 0.18, 0.2, 0.9]
    const sizes = [1_000, 1_000, 1_000, 1_000, 1_000, 1_000, 1]
    expect(trend(values, sizes).slope).toBeCloseTo(0.02, 2)
    expect(trend(values, []).slope).toBeGreaterThan(0.08)
  })

  it('gives the line’s ends to be drawn', () => {
    const { line } = trend([0.1, 0.2, 0.3, 0.4, 0.5, 0.6], [])
    expect(line).toMatchObject({ from: 'c0', to: 'c5' })
    expect(line?.fromValue).toBeCloseTo(0.1, 12)
    expect(line?.toValue).toBeCloseTo(0.6, 12)
  })
})

describe('a weighted line', () => {
  it('is the hand-computed one', () => {
    // x̄ = 2, ȳ = 7/3, Sxx = 2, Sxy = 3; residuals ⅙, −⅓, ⅙: s² = 1/6, error √(1/12).
    const line = fitWeightedLine([1, 2, 4].map((y, at) => ({ x: at + 1, y, weight: 1 })))
    expect(line?.slope).toBeCloseTo(1.5, 12)
    expect(line?.intercept).toBeCloseTo(-2 / 3, 12)
    // t = 5.196 with 1 degree of freedom; the 97.5th percentile is 12.706.
    expect(line?.pValue).toBeCloseTo(0.121, 3)
    expect(line?.high).toBeCloseTo(1.5 + 12.7062 * Math.sqrt(1 / 12), 3)
  })

  it('weighs a point as often as it stands there', () => {
    const points = [
      { x: 0, y: 1, weight: 1 },
      { x: 1, y: 3, weight: 3 },
      { x: 2, y: 2, weight: 1 },
    ]
    const repeated = [points[0], points[1], points[1], points[1], points[2]].flatMap((one) =>
      one ? [{ ...one, weight: 1 }] : [],
    )
    expect(fitWeightedLine(points)?.slope).toBeCloseTo(fitWeightedLine(repeated)?.slope ?? Number.NaN, 12)
  })

  it('is none through fewer than three points, or through points one above another', () => {
    expect(fitWeightedLine([1, 2].map((x) => ({ x, y: x, weight: 1 })))).toBeNull()
    expect(fitWeightedLine([1, 2, 3].map((y) => ({ x: 1, y, weight: 1 })))).toBeNull()
    expect(fitWeightedLine([1, 2, 3].map((x) => ({ x, y: 5, weight: 1 })))).toMatchObject({ slope: 0, pValue: 1 })
  })
})
