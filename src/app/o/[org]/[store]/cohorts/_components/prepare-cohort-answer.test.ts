import { describe, expect, it } from 'vitest'
import type { CohortTable } from '@/components/charts/prepare-cohort-table'
import { prepareCohortAnswer } from './prepare-cohort-answer'

function buildTable(overrides: Partial<CohortTable>): CohortTable {
  return {
    measure: 'margin',
    span: 'cumulative',
    offsets: [0, 1, 2, 3],
    rows: [],
    average: { values: [10, 20, 30, null], cohorts: [3, 2, 1, 0], customers: [300, 200, 100, 0] },
    totalSize: 300,
    ...overrides,
  }
}

function buildRow(cohort: string, size: number, value: number | null, isFinal = true) {
  const cell = {
    offset: 2,
    value,
    numerator: value,
    isFinal,
    finalOn: '2025-01-31',
    heat: null,
    isForecast: false,
    interval: null,
  }
  return { cohort, firstDay: `${cohort}-01`, size, guests: 0, isSmall: size < 30, cells: [cell, cell, cell] }
}

describe('prepareCohortAnswer', () => {
  it('speaks of the furthest finished month people think in', () => {
    expect(prepareCohortAnswer(buildTable({}))).toMatchObject({ offset: 2, value: 30, cohorts: 1, customers: 100 })
  })

  it('says nothing of retention until a cohort has finished its second period', () => {
    const average = { values: [1, null], cohorts: [1, 0], customers: [100, 0] }
    expect(prepareCohortAnswer(buildTable({ measure: 'retainedShare', average }))).toBeNull()
  })

  it('does not lean on an average of fewer than 30 customers', () => {
    const average = { values: [10, 20], cohorts: [2, 1], customers: [300, 29] }
    expect(prepareCohortAnswer(buildTable({ average }))).toMatchObject({ offset: 0 })
  })

  it('compares finished cohorts of trustworthy size only, and three of them at least', () => {
    const rows = [
      buildRow('2024-01', 100, 50),
      buildRow('2024-02', 100, 10),
      buildRow('2024-03', 10, 999),
      buildRow('2024-04', 100, 1, false),
    ]
    expect(prepareCohortAnswer(buildTable({ rows }))?.best).toBeNull()
    const more = [...rows, buildRow('2024-05', 100, 20)]
    expect(prepareCohortAnswer(buildTable({ rows: more }))).toMatchObject({
      best: { cohort: '2024-01', value: 50 },
      weakest: { cohort: '2024-02', value: 10 },
    })
  })
})
