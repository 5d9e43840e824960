import { describe, expect, it } from 'vitest'
import { prepareCohortTable } from './prepare-cohort-table'
import { buildCohortReport, buildCohortRow } from './testing/build-cohort-report'

const heats = (table: ReturnType<typeof prepareCohortTable>) =>
  table.rows.map(({ cells }) => cells.map(({ heat }) => heat))

describe('prepareCohortTable', () => {
  it('knows what is final, what refunds may still lower, and leaves out what has not begun', () => {
    const row = buildCohortRow({ values: [10, 20, 30], finalCells: 2, refundsArriveFrom: 1 })
    const [cells] = prepareCohortTable(buildCohortReport([row]), 'column').rows.map((one) => one.cells)
    expect(cells?.map(({ isFinal, areRefundsArriving }) => [isFinal, areRefundsArriving])).toEqual([
      [true, false],
      [true, true],
      [false, true],
    ])
  })

  it('colours by column: the least and the most of each, nothing where there is nothing to compare with', () => {
    const rows = [
      buildCohortRow({ key: '2025-01', values: [1, 10, 5] }),
      buildCohortRow({ key: '2025-02', values: [1, 30] }),
      buildCohortRow({ key: '2025-03', values: [1, 20] }),
    ]
    expect(heats(prepareCohortTable(buildCohortReport(rows), 'column'))).toEqual([
      [null, 0, null],
      [null, 1],
      [null, 0.5],
    ])
  })

  it('gives no colour under the sample limit and to what is unfinished, nor lets them stretch the scale', () => {
    const rows = [
      buildCohortRow({ key: '2025-01', values: [10] }),
      buildCohortRow({ key: '2025-02', values: [20] }),
      buildCohortRow({ key: '2025-03', values: [900], size: 29 }),
      buildCohortRow({ key: '2025-04', values: [800], finalCells: 0 }),
    ]
    expect(heats(prepareCohortTable(buildCohortReport(rows), 'column'))).toEqual([[0], [1], [null], [null]])
  })

  it('colours the whole table on one scale, the first column of retention aside, where everybody is', () => {
    const rows = [buildCohortRow({ values: [1, 0.1, 0.3] }), buildCohortRow({ key: '2025-02', values: [1, 0.2] })]
    const report = buildCohortReport(rows, { measure: 'retainedShare', span: 'period' })
    const [first, second] = heats(prepareCohortTable(report, 'table'))
    expect(first).toEqual([null, 0, 1])
    expect(second?.[1]).toBeCloseTo(0.5)
    expect(heats(prepareCohortTable(buildCohortReport(rows), 'table'))[0]?.[0]).toBe(1)
  })

  it('colours against the average: its own column’s in the middle, below and above on either side', () => {
    const rows = [
      buildCohortRow({ key: '2025-01', values: [80] }),
      buildCohortRow({ key: '2025-02', values: [100] }),
      buildCohortRow({ key: '2025-03', values: [120] }),
    ]
    const table = prepareCohortTable(buildCohortReport(rows), 'average')
    expect(table.scale).toBe('diverging')
    expect(heats(table)).toEqual([[0], [0.5], [1]])
  })

  it('outlines the cell in which CAC is recovered, on money alone', () => {
    const payback = { reading: 'after', offset: 1 } as const
    const acquisition = { cacMinor: 15, reason: null, spendMinor: 1500, customers: 100, payback }
    const rows = [buildCohortRow({ values: [10, 20, 30], acquisition })]
    const marks = (report: ReturnType<typeof buildCohortReport>) =>
      prepareCohortTable(report, 'none').rows[0]?.cells.map(({ isPayback }) => isPayback)
    expect(marks(buildCohortReport(rows))).toEqual([false, true, false])
    expect(marks(buildCohortReport(rows, { measure: 'retainedShare', span: 'period' }))).toEqual([false, false, false])
  })

  it('takes a report without rows, and 250 weeks by 250', () => {
    expect(prepareCohortTable(buildCohortReport([]), 'average').rows).toEqual([])
    const rows = Array.from({ length: 250 }, (_, index) =>
      buildCohortRow({ key: `w${index}`, values: Array.from({ length: 250 - index }, (_, offset) => index + offset) }),
    )
    const table = prepareCohortTable(buildCohortReport(rows, { bucket: 'week' }), 'average')
    expect(table.rows.at(-1)?.cells).toHaveLength(1)
    expect(table.rows[0]?.cells.every(({ heat }) => heat === null || (heat >= 0 && heat <= 1))).toBe(true)
  })

  it('counts a customer of several groups once in the total', () => {
    const groups = [
      buildCohortRow({ key: 'tea', kind: 'group', size: 2, values: [10] }),
      buildCohortRow({ key: 'cups', kind: 'group', size: 1, values: [10] }),
    ]
    const report = buildCohortReport(groups, { rowsBy: 'product' })
    expect(prepareCohortTable({ ...report, totals: { ...report.totals, customers: 2 } }, 'none').totalSize).toBe(2)
    expect(prepareCohortTable({ ...report, rowsBy: 'cohort' }, 'none').totalSize).toBe(3)
  })
})
