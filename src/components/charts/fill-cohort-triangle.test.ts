import { expect, test } from 'vitest'
import type { CohortGrid } from '@/domain/cohorts'
import type { CohortForecast } from '@/domain/forecast-report'
import { fillCohortTriangle } from './fill-cohort-triangle'
import { prepareCohortTable } from './prepare-cohort-table'

// Two cohorts as of 31 March: February's has brought 100 + 20 a customer of ten, March's 80 of four, one of them a guest.
const GRID: CohortGrid = {
  bucket: 'month',
  asOf: '2026-03-31',
  rows: [
    {
      cohort: '2026-02',
      firstDay: '2026-02-01',
      size: 10,
      guests: 0,
      customers: [10, 3],
      orders: [10, 3],
      revenueMinor: [2000, 400],
      refundMinor: [0, 0],
      marginMinor: [1000, 200],
      cumulativeRevenuePerCustomerMinor: [200, 240],
      cumulativeMarginPerCustomerMinor: [100, 120],
      final: [true, true],
      finalOn: ['2026-02-28', '2026-03-31'],
    },
    {
      cohort: '2026-03',
      firstDay: '2026-03-01',
      size: 4,
      guests: 1,
      customers: [4, null],
      orders: [4, null],
      revenueMinor: [640, null],
      refundMinor: [0, null],
      marginMinor: [320, null],
      cumulativeRevenuePerCustomerMinor: [160, null],
      cumulativeMarginPerCustomerMinor: [80, null],
      final: [true, false],
      finalOn: ['2026-03-31', '2026-04-30'],
    },
  ],
  average: {
    cohorts: [2, 1],
    sizes: [14, 10],
    retainedShare: [1, 0.3],
    revenuePerCustomerMinor: [189, 40],
    marginPerCustomerMinor: [94, 20],
    cumulativeRevenuePerCustomerMinor: [189, 240],
    cumulativeMarginPerCustomerMinor: [94, 120],
  },
}
// April should bring 1.2 of March's three known customers back, with 60 of margin.
const COHORTS: CohortForecast[] = [
  {
    cohort: '2026-03',
    customers: 3,
    restOfMonth: { revenueMinor: 0, marginMinor: 0 },
    cells: [
      null,
      {
        activeCustomers: 1.2,
        orders: 1.4,
        revenueMinor: 120,
        marginMinor: 60,
        cumulativeMarginPerCustomerMinor: { p10: 90, expected: 110, p90: 140 },
      },
    ],
  },
]

const fill = (measure: Parameters<typeof prepareCohortTable>[1], span: Parameters<typeof prepareCohortTable>[2]) =>
  fillCohortTriangle(prepareCohortTable(GRID, measure, span), GRID, COHORTS)

test('a cell that has not come is filled per acquired customer, guests among them, and carries the interval', () => {
  const cell = fill('margin', 'cumulative').rows[1]?.cells[1]
  // 80 so far + 60 ÷ 4; the interval of three known customers weighs 3 ÷ 4.
  expect(cell).toMatchObject({ value: 95, isForecast: true, interval: { low: 80, high: 118 }, heat: null })
})

test('what is still to come in the running month enters every cumulative cell after it, and no other', () => {
  const midMonth = COHORTS.map((cohort) => ({ ...cohort, restOfMonth: { revenueMinor: 40, marginMinor: 20 } }))
  const value = (measure: 'margin' | 'revenue', span: 'cumulative' | 'period') =>
    fillCohortTriangle(prepareCohortTable(GRID, measure, span), GRID, midMonth).rows[1]?.cells[1]?.value
  // 80 so far + (20 + 60) ÷ 4, and 160 so far + (40 + 120) ÷ 4.
  expect(value('margin', 'cumulative')).toBe(100)
  expect(value('revenue', 'cumulative')).toBe(200)
  expect(value('margin', 'period')).toBe(15)
})

test('each measure is filled with its own expectation', () => {
  const cellValue = (table: ReturnType<typeof fill>) => table.rows[1]?.cells[1]?.value
  expect(cellValue(fill('margin', 'period'))).toBe(15)
  expect(cellValue(fill('revenue', 'period'))).toBe(30)
  expect(cellValue(fill('revenue', 'cumulative'))).toBe(190)
  expect(cellValue(fill('retainedCount', 'period'))).toBe(1)
  expect(cellValue(fill('retainedShare', 'period'))).toBeCloseTo(0.3, 12)
})

test('facts, averages and colours stay as they are', () => {
  const facts = prepareCohortTable(GRID, 'margin', 'cumulative')
  const filled = fill('margin', 'cumulative')
  expect(filled.rows[0]).toEqual(facts.rows[0])
  expect(filled.rows[1]?.cells[0]).toEqual(facts.rows[1]?.cells[0])
  expect(filled.average).toEqual(facts.average)
})
