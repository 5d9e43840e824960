import { describe, expect, it } from 'vitest'
import { buildCohortReport, buildCohortRow } from '@/components/charts/testing/build-cohort-report'
import { chooseAge, prepareCohortAnswer } from './prepare-cohort-answer'

const year = Array.from({ length: 14 }, (_, offset) => 10 * (offset + 1))

describe('prepareCohortAnswer', () => {
  it('speaks of the furthest finished month people think in, or of the one that is asked for', () => {
    const report = buildCohortReport([buildCohortRow({ values: year, finalCells: 13 })])
    expect(prepareCohortAnswer(report, null)).toMatchObject({ offset: 12, value: 130, cohorts: 1, customers: 100 })
    expect(prepareCohortAnswer(report, 4)).toMatchObject({ offset: 4, value: 50 })
    expect(prepareCohortAnswer(report, 13)).toMatchObject({ offset: 12 })
  })

  it('says nothing of retention until a cohort has finished its second period', () => {
    const retention = { measure: 'retainedShare', span: 'period' } as const
    const report = buildCohortReport([buildCohortRow({ values: [1, 0.2], finalCells: 1 })], retention)
    expect(prepareCohortAnswer(report, null)).toBeNull()
  })

  it('does not lean on an average of fewer than 30 customers', () => {
    const rows = [buildCohortRow({ values: [10, 20], size: 29 }), buildCohortRow({ key: '2025-02', values: [10] })]
    expect(chooseAge(buildCohortReport(rows), null)).toBe(0)
  })

  it('compares finished cohorts of trustworthy size only, and three of them at least', () => {
    const rows = [
      buildCohortRow({ key: '2024-01', values: [1, 50] }),
      buildCohortRow({ key: '2024-02', values: [1, 10] }),
      buildCohortRow({ key: '2024-03', values: [1, 999], size: 10 }),
      buildCohortRow({ key: '2024-04', values: [1, 1], finalCells: 1 }),
    ]
    expect(prepareCohortAnswer(buildCohortReport(rows), 1)?.best).toBeNull()
    const more = [...rows, buildCohortRow({ key: '2024-05', values: [1, 20] })]
    expect(prepareCohortAnswer(buildCohortReport(more), 1)).toMatchObject({
      best: { cohort: '2024-01', value: 50 },
      weakest: { cohort: '2024-02', value: 10 },
    })
  })
})
