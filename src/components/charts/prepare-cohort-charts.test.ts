import { describe, expect, it } from 'vitest'
import { chooseCurveRows, prepareCohortCurves } from './prepare-cohort-curves'
import { prepareCohortTrend } from './prepare-cohort-trend'
import { buildCohortReport, buildCohortRow } from './testing/build-cohort-report'

const SIZE = { width: 500, height: 300, margin: { top: 10, right: 100, bottom: 20, left: 0 } }
const month = (index: number) => `2024-${String(index + 1).padStart(2, '0')}`
const rows = Array.from({ length: 9 }, (_, index) =>
  buildCohortRow({ key: month(index), values: Array.from({ length: 9 - index }, (_, k) => 100 + 10 * k) }),
)

describe('curves', () => {
  it('draws cohorts from the oldest to the newest that have a curve, or those that were picked', () => {
    expect(chooseCurveRows(buildCohortReport(rows), [])).toEqual([0, 1, 3, 4, 6, 7].map(month))
    expect(chooseCurveRows(buildCohortReport(rows), [month(0), 'no such row'])).toEqual([month(0)])
  })

  it('draws what is unfinished apart, and the average of the same cohorts at every age', () => {
    const open = buildCohortRow({ key: '2025-01', values: [10, 20, 30], finalCells: 2 })
    const curve = { horizon: 1, maxHorizon: 1, cohorts: 1, customers: 100, values: [10, 20] }
    const picture = prepareCohortCurves({ ...buildCohortReport([open]), curve }, ['2025-01'], SIZE)
    expect(picture.lines[0]?.points.map(({ offset }) => offset)).toEqual([0, 1])
    expect(picture.lines[0]?.openPoints.map(({ offset }) => offset)).toEqual([2])
    expect(picture.average?.points.map(({ value }) => value)).toEqual([10, 20])
  })

  it('keeps labels apart and inside the chart, where all lines end at one value', () => {
    const curve = { horizon: 8, maxHorizon: 8, cohorts: 1, customers: 100, values: rows[0]?.values ?? [] }
    const { labels } = prepareCohortCurves(
      { ...buildCohortReport(rows), curve },
      rows.slice(0, 8).map(({ key }) => key),
      SIZE,
    )
    const heights = labels.map(({ y }) => y)
    expect(labels).toHaveLength(9)
    for (const [index, y] of heights.slice(1).entries()) expect(y - (heights[index] ?? 0)).toBeGreaterThanOrEqual(14)
    expect(Math.max(...heights)).toBeLessThanOrEqual(SIZE.height - SIZE.margin.bottom)
  })

  it('leaves out the first column of retention, where everybody is', () => {
    const retention = { measure: 'retainedShare', span: 'period' } as const
    const row = buildCohortRow({ values: [1, 0.2, 0.1] })
    const picture = prepareCohortCurves(buildCohortReport([row], retention), ['2025-01'], SIZE)
    expect(picture.lines[0]?.points.map(({ offset }) => offset)).toEqual([1, 2])
    expect(picture.yTicks.at(-1)?.value).toBeLessThan(1)
  })

  it('takes a report of a single cell, and none at all', () => {
    expect(prepareCohortCurves(buildCohortReport([]), [], SIZE)).toMatchObject({ lines: [], average: null, labels: [] })
    const single = prepareCohortCurves(buildCohortReport([buildCohortRow({ values: [5] })]), ['2025-01'], SIZE)
    expect(single.lines[0]?.points).toHaveLength(1)
  })
})

describe('the trend of one age', () => {
  it('has a point a cohort that has begun it, with Wilson’s interval of a rate', () => {
    const cohorts = [
      buildCohortRow({ key: '2024-01', size: 100, values: [1, 0.2], numerators: [100, 20] }),
      buildCohortRow({ key: '2024-02', size: 100, values: [1, 0.3], numerators: [100, 30], finalCells: 1 }),
      buildCohortRow({ key: '2024-03', size: 20, values: [1], numerators: [20] }),
    ]
    const report = buildCohortReport(cohorts, { measure: 'retainedShare', span: 'period' })
    const { points } = prepareCohortTrend(report, 1, SIZE)
    expect(points.map(({ key, isFinal }) => [key, isFinal])).toEqual([
      ['2024-01', true],
      ['2024-02', false],
    ])
    // Wilson of 20 of 100: 13.3–28.9 %.
    expect(points[0]?.interval?.low).toBeCloseTo(0.1334, 3)
    expect(points[0]?.interval?.high).toBeCloseTo(0.2888, 3)
  })

  it('draws the fitted line between its cohorts', () => {
    const line = { from: month(0), fromValue: 100, to: month(7), toValue: 170 }
    const trend = { verdict: 'better', cohorts: 8, slope: 10, low: 5, high: 15, p: 0.01, line } as const
    const report = buildCohortReport(rows, { trends: [trend] })
    const picture = prepareCohortTrend(report, 0, SIZE)
    expect(picture.line?.x1).toBe(picture.points[0]?.x)
    expect(picture.line?.x2).toBe(picture.points[7]?.x)
    expect(picture.line && picture.line.y1 > picture.line.y2).toBe(true)
  })
})
