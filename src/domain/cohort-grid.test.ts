import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildCohortGrid } from './cohort-grid'
import { toCohortColumns } from './testing/cohort-columns'

const JANUARY = 2025 * 12
const cell = (cohort: number, offset: number, customers: number, revenue: number, size = 0, guests = 0) => ({
  ...{ cohort, offset, customers, orders: customers, gross: revenue + 10, refund: 10, revenue },
  ...{ margin: Math.trunc(revenue / 2), marginRest: (revenue % 2) * 5_000, starts: size, guests },
})

const grid = buildCohortGrid({
  bucket: 'month',
  asOf: '2025-03-15',
  columns: toCohortColumns([
    cell(JANUARY + 2, 0, 1, 900, 1),
    cell(JANUARY, 0, 4, 4000, 4, 1),
    cell(JANUARY, 1, 2, 1001),
    cell(JANUARY, 2, 1, 500),
  ]),
})

describe('the cohort grid', () => {
  it('has a rectangular row for every cohort with customers, oldest first', () => {
    expect(grid.rows.map((row) => [row.cohort, row.firstDay, row.size, row.guests])).toEqual([
      ['2025-01', '2025-01-01', 4, 1],
      ['2025-03', '2025-03-01', 1, 0],
    ])
    expect(grid.rows.map((row) => row.customers)).toEqual([
      [4, 2, 1],
      [1, null, null],
    ])
  })

  it('shows money per cell and through each offset per acquired customer, rounded half away from zero once', () => {
    const [january] = grid.rows
    expect(january?.revenueMinor).toEqual([4000, 1001, 500])
    expect(january?.refundMinor).toEqual([10, 10, 10])
    expect(january?.marginMinor).toEqual([2000, 501, 250])
    // 5 001 ÷ 4 = 1 250.25, 5 501 ÷ 4 = 1 375.25; margin is half of it: 625.125, 687.625.
    expect(january?.cumulativeRevenuePerCustomerMinor).toEqual([1000, 1250, 1375])
    expect(january?.cumulativeMarginPerCustomerMinor).toEqual([500, 625, 688])
  })

  it('marks the running bucket as not final and says when it will be', () => {
    expect(grid.rows.map((row) => row.final)).toEqual([
      [true, true, false],
      [false, false, false],
    ])
    expect(grid.rows[0]?.finalOn).toEqual(['2025-01-31', '2025-02-28', '2025-03-31'])
    expect(grid.rows[1]?.finalOn).toEqual(['2025-03-31', '2025-04-30', '2025-05-31'])
  })

  it('averages only the cohorts final at an offset, sums before division', () => {
    expect(grid.average.cohorts).toEqual([1, 1, 0])
    expect(grid.average.sizes).toEqual([4, 4, 0])
    expect(grid.average.retainedShare).toEqual([1, 0.5, null])
    expect(grid.average.revenuePerCustomerMinor).toEqual([1000, 250, null])
    expect(grid.average.marginPerCustomerMinor).toEqual([500, 125, null])
    expect(grid.average.cumulativeRevenuePerCustomerMinor).toEqual([1000, 1250, null])
    expect(grid.average.cumulativeMarginPerCustomerMinor).toEqual([500, 625, null])
  })

  it('is final on the last day of a bucket itself, for weeks, quarters and years too', () => {
    const finalOf = (bucket: 'week' | 'quarter' | 'year', asOf: string, cohort: number) =>
      buildCohortGrid({ bucket, asOf, columns: toCohortColumns([cell(cohort, 0, 1, 0, 1)]) }).rows[0]?.final
    expect(finalOf('quarter', '2025-03-31', 2025 * 4)).toEqual([true])
    expect(finalOf('quarter', '2025-03-30', 2025 * 4)).toEqual([false])
    expect(finalOf('year', '2025-12-31', 2024)).toEqual([true, true])
    expect(finalOf('week', '1970-01-11', 0)).toEqual([true, true])
  })

  it('has no rows without customers', () => {
    const empty = buildCohortGrid({ bucket: 'month', asOf: '2025-03-15', columns: toCohortColumns([]) })
    expect(empty.rows).toEqual([])
    expect(empty.average.cohorts).toEqual([])
  })

  it('keeps every unit of revenue and margin of the cells up to as-of', () => {
    const stat = fc.record({
      cohort: fc.nat(11),
      offset: fc.nat(11),
      customers: fc.nat(9),
      money: fc.integer({ min: -9999, max: 9999 }),
    })
    fc.assert(
      fc.property(fc.uniqueArray(stat, { selector: (one) => one.cohort * 12 + one.offset }), (stats) => {
        const within = stats.filter((one) => one.cohort + one.offset <= 11)
        const starts = [...new Set(within.map((one) => one.cohort))].map((cohort) => cell(JANUARY + cohort, 0, 0, 0, 3))
        const cells = within.map((one) => cell(JANUARY + one.cohort, one.offset, one.customers, one.money))
        const columns = toCohortColumns([...starts, ...cells])
        const { rows } = buildCohortGrid({ bucket: 'month', asOf: '2025-12-31', columns })
        const total = rows.flatMap((row) => row.revenueMinor).reduce<number>((sum, value) => sum + (value ?? 0), 0)
        expect(total).toBe(within.reduce((sum, one) => sum + one.money, 0))
        for (const row of rows)
          expect(new Set([row.customers.length, row.final.length, row.finalOn.length])).toEqual(
            new Set([rows[0]?.final.length]),
          )
      }),
    )
  })
})
