import { expect, test } from 'vitest'
import type { CohortReport } from '@/domain/cohort-report'
import type { CohortForecast } from '@/domain/forecast-report'
import { canFillTriangle, fillCohortTriangle } from './fill-cohort-triangle'
import { prepareCohortTable } from './prepare-cohort-table'
import { buildCohortReport, buildCohortRow } from './testing/build-cohort-report'

// April should bring 1.2 of March's three known customers back (a fourth is a guest), with 60 of margin.
const FORECAST: CohortForecast = {
  cohort: '2026-03',
  customers: 3,
  restOfMonth: { revenueMinor: 0, marginMinor: 0 },
  cells: [
    null,
    {
      activeCustomers: 1.2,
      orders: 1.3,
      revenueMinor: 120,
      marginMinor: 60,
      cumulativeMarginPerCustomerMinor: { expected: 120, p10: 104, p90: 144 },
    },
  ],
}

// Two cohorts as of 31 March: February's has two months, March's one, and of it is known what is given.
function fill(known: number, switches: Partial<CohortReport>, forecast = FORECAST) {
  const rows = [
    buildCohortRow({ key: '2026-02', size: 10, values: [known, known] }),
    buildCohortRow({ key: '2026-03', size: 4, guests: 1, values: [known] }),
  ]
  const table = prepareCohortTable(buildCohortReport(rows, switches), 'table')
  return fillCohortTriangle(table, [forecast]).rows.map(({ cells }) => cells)
}

test('cumulative margin goes on from what is known, with the model’s interval around it', () => {
  const [old, young] = fill(80, { measure: 'margin', span: 'cumulative' })
  expect(old).toHaveLength(2)
  // 80 known a customer + 60 ÷ 4; (120 − 104) and (144 − 120) × 3 ÷ 4 on either side.
  expect(young?.[1]).toMatchObject({ value: 95, isForecast: true, heat: null, interval: { low: 83, high: 113 } })
})

test('the sum of a cohort is not divided by its customers', () => {
  const [, young] = fill(320, { measure: 'margin', form: 'absolute' })
  expect(young?.[1]).toMatchObject({ value: 380, interval: { low: 332, high: 452 } })
})

test('a period holds what it brings itself', () => {
  expect(fill(160, { measure: 'revenue', span: 'period' })[1]?.[1]).toMatchObject({ value: 30, interval: null })
})

test('customers who come are a share of all, guests among them, or a whole number', () => {
  expect(fill(1, { measure: 'retainedShare', span: 'period' })[1]?.[1]?.value).toBeCloseTo(0.3)
  expect(fill(4, { measure: 'retainedCount', span: 'period', form: 'absolute' })[1]?.[1]?.value).toBe(1)
})

test('what a running month is still to bring belongs to every month after it', () => {
  const running = { ...FORECAST, restOfMonth: { revenueMinor: 40, marginMinor: 20 } }
  expect(fill(160, { measure: 'revenue' }, running)[1]?.[1]?.value).toBe(160 + (40 + 120) / 4)
})

test('nothing is said of what the model does not know: other measures, exact windows, groups', () => {
  const grid = { measure: 'margin', windows: 'calendar', rowsBy: 'cohort', bucket: 'month' } as const
  const report = (switches: Partial<CohortReport>) => buildCohortReport([], { ...grid, ...switches })
  expect(canFillTriangle(report({}))).toBe(true)
  const others = [{ measure: 'aov' }, { windows: 'exact' }, { rowsBy: 'channel' }, { bucket: 'week' }] as const
  expect(others.map((one) => canFillTriangle(report(one)))).toEqual([false, false, false, false])
})
