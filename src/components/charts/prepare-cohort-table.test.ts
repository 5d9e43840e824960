import { describe, expect, it } from 'vitest'
import type { CohortGrid, CohortRow } from '@/domain/cohorts'
import { prepareCohortTable } from './prepare-cohort-table'

function buildRow(overrides: Partial<CohortRow> & Pick<CohortRow, 'size' | 'customers'>): CohortRow {
  const width = overrides.customers.length
  const money = overrides.customers.map((value) => (value === null ? null : value * 1000))
  return {
    cohort: '2025-01',
    firstDay: '2025-01-01',
    guests: 0,
    orders: overrides.customers,
    revenueMinor: money,
    refundMinor: money.map((value) => (value === null ? null : 0)),
    marginMinor: money,
    cumulativeRevenuePerCustomerMinor: money,
    cumulativeMarginPerCustomerMinor: money,
    final: overrides.customers.map((value) => value !== null),
    finalOn: Array.from({ length: width }, () => '2025-12-31'),
    ...overrides,
  }
}

function buildGrid(rows: CohortRow[]): CohortGrid {
  const width = Math.max(0, ...rows.map((row) => row.customers.length))
  const zeros = Array.from({ length: width }, () => 0)
  return {
    bucket: 'month',
    asOf: '2025-12-31',
    rows,
    average: {
      cohorts: zeros.map(() => rows.length),
      sizes: zeros.map(() => rows.reduce((sum, row) => sum + row.size, 0)),
      retainedShare: zeros,
      revenuePerCustomerMinor: zeros,
      marginPerCustomerMinor: zeros,
      cumulativeRevenuePerCustomerMinor: zeros,
      cumulativeMarginPerCustomerMinor: zeros,
    },
  }
}

describe('prepareCohortTable', () => {
  it('keeps "nobody came" apart from "not yet"', () => {
    const table = prepareCohortTable(
      buildGrid([buildRow({ size: 100, customers: [100, 0, null] }), buildRow({ size: 100, customers: [100, 5, 3] })]),
      'retainedShare',
      'period',
    )
    expect(table.rows[0]?.cells.map((cell) => cell.value)).toEqual([1, 0, null])
    expect(table.rows[0]?.cells[2]?.heat).toBeNull()
  })

  it('gives no colour to unfinished cells, nor to the first column of retention', () => {
    const row = buildRow({ size: 100, customers: [100, 12, 4], final: [true, true, false] })
    const cells = prepareCohortTable(buildGrid([row]), 'retainedShare', 'period').rows[0]?.cells
    expect(cells?.[0]?.heat).toBeNull()
    expect(cells?.[1]?.heat).not.toBeNull()
    expect(cells?.[2]?.heat).toBeNull()
    expect(cells?.[2]?.value).toBe(0.04)
  })

  it('divides money by the size of the cohort and rounds half away from zero once', () => {
    const row = buildRow({ size: 8, customers: [8, 1], marginMinor: [20, -20] })
    const cells = prepareCohortTable(buildGrid([row]), 'margin', 'period').rows[0]?.cells
    expect(cells?.map((cell) => cell.value)).toEqual([3, -3])
    expect(cells?.map((cell) => cell.numerator)).toEqual([20, -20])
  })

  it('sums the numerator through the offset when cumulative', () => {
    const row = buildRow({ size: 10, customers: [10, 2, 1], revenueMinor: [100, 20, 5] })
    const cells = prepareCohortTable(buildGrid([row]), 'revenue', 'cumulative').rows[0]?.cells
    expect(cells?.map((cell) => cell.numerator)).toEqual([100, 120, 125])
  })

  it('puts the lowest and the highest value at the ends of the scale, small cohorts clamped to it', () => {
    const grid = buildGrid([
      buildRow({ size: 100, customers: [100, 10, 20] }),
      buildRow({ size: 10, customers: [10, 9, 0] }),
    ])
    const table = prepareCohortTable(grid, 'retainedShare', 'period')
    expect(table.rows[0]?.cells.map((cell) => cell.heat)).toEqual([null, 0, 1])
    expect(table.rows[1]?.cells.map((cell) => cell.heat)).toEqual([null, 1, 0])
    expect(table.rows[1]?.isSmall).toBe(true)
  })

  it('takes a grid without rows, one of a single cell, and 60 × 60', () => {
    expect(prepareCohortTable(buildGrid([]), 'margin', 'cumulative').offsets).toEqual([])
    const single = prepareCohortTable(buildGrid([buildRow({ size: 50, customers: [50] })]), 'margin', 'cumulative')
    expect(single.rows[0]?.cells).toHaveLength(1)
    const rows = Array.from({ length: 60 }, (_, cohort) =>
      buildRow({
        size: 500,
        customers: Array.from({ length: 60 }, (_, offset) => (offset < 60 - cohort ? 500 - offset : null)),
      }),
    )
    const table = prepareCohortTable(buildGrid(rows), 'retainedShare', 'period')
    expect(table.offsets).toHaveLength(60)
    expect(table.rows.every((row) => row.cells.length === 60)).toBe(true)
  })

  it('averages a number of customers as the share of their cohorts', () => {
    const grid = buildGrid([buildRow({ size: 100, customers: [100, 10] })])
    expect(prepareCohortTable(grid, 'retainedCount', 'period').average).toEqual(
      prepareCohortTable(grid, 'retainedShare', 'period').average,
    )
  })

  it('never divides by an empty cohort', () => {
    const table = prepareCohortTable(buildGrid([buildRow({ size: 0, customers: [0] })]), 'retainedShare', 'period')
    expect(table.rows[0]?.cells[0]?.value).toBeNull()
  })
})
