import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CohortReport } from '@/domain/cohort-report'
import {
  COHORT_FORMS,
  COHORT_MEASURES,
  COHORT_ROWS,
  COHORT_SPANS,
  COHORT_WINDOWS,
  settleSwitches,
} from '@/domain/cohort-switches'
import { arbitraryStore } from '@/domain/testing/arbitrary-store'
import { computeNaiveCohortReport } from '@/domain/testing/naive-cohort-report'
import type { NaiveStore } from '@/domain/testing/naive-store'
import { cohortQuery, onSnapshot } from '../testing/cohort-figures'
import { ZONES } from '../testing/store-figures'
import { cohortCell } from './cohort-cell'
import { cohortCellCustomers } from './cohort-cell-customers'
import { cohortComparison } from './cohort-comparison'
import { cohortReport } from './cohort-report'

const days = fc.constantFrom('2024-02-29', '2024-12-30', '2025-01-01', '2025-06-30')
const filter = fc.record(
  {
    guests: fc.constantFrom('in' as const, 'out' as const),
    refundsBy: fc.constantFrom('order' as const, 'refund' as const),
    truncated: fc.constantFrom('in' as const, 'out' as const),
    product: fc.constant(['чай']),
    orderProduct: fc.constant(['cup']),
    from: days,
    to: days,
  },
  { requiredKeys: [] },
)
const switches = fc
  .record({
    bucket: fc.constantFrom('week' as const, 'month' as const, 'quarter' as const, 'year' as const),
    measure: fc.constantFrom(...COHORT_MEASURES.filter((measure) => measure !== 'contribution')),
    form: fc.constantFrom(...COHORT_FORMS),
    span: fc.constantFrom(...COHORT_SPANS),
    windows: fc.constantFrom(...COHORT_WINDOWS),
    rowsBy: fc.oneof(fc.constant('cohort' as const), fc.constantFrom(...COHORT_ROWS)),
    filter,
    startedOn: fc.constantFrom(null, '2020-01-01', '2030-01-01'),
    horizon: fc.nat(4),
  })
  .map(settleSwitches)

/** The report as the naive one tells it. */
function reduce({ rows, average, curve, rowsBy }: CohortReport) {
  return {
    rows: rows.map(({ key, size, guests, mayHoldOlder, values, finalCells, acquisition, behind }) =>
      rowsBy === 'cohort'
        ? { key, size, guests, mayHoldOlder, values, finalCells, spendMinor: acquisition?.spendMinor ?? null }
        : { key, size, values, customers: behind?.customers },
    ),
    average: average.values.map((value, k) => ({
      value,
      cohorts: average.cohorts[k],
      customers: average.customers[k],
    })),
    curve: curve.values.map((value) => ({ value, cohorts: curve.cohorts, customers: curve.customers })),
  }
}

async function compareWithNaive(store: NaiveStore, timeZone: string, asked: Parameters<typeof cohortQuery>[1]) {
  const query = cohortQuery(store, asked)
  await onSnapshot(store, timeZone, async (snapshot) => {
    const found = await cohortReport(snapshot, query)
    const horizon = found.curve.horizon
    const expected = computeNaiveCohortReport(store, { ...query, horizon })
    const isSpendKnown = found.cac !== 'notForThisFilter'
    const naive = expected && {
      ...expected,
      rows: expected.rows.map((row) => ('spendMinor' in row && !isSpendKnown ? { ...row, spendMinor: null } : row)),
    }
    expect(reduce(found)).toEqual(naive)
  })
}

describe('every cohort report equals a naive reading of the definitions', () => {
  for (const timeZone of ZONES) {
    it(`on random stores and switches in ${timeZone}`, { timeout: 120_000 }, async () => {
      await fc.assert(
        fc.asyncProperty(
          arbitraryStore(timeZone),
          fc.array(switches, { minLength: 6, maxLength: 6 }),
          async (store, all) => {
            for (const asked of all) await compareWithNaive(store, timeZone, asked)
          },
        ),
        // A sample; the long tests try many.
        { endOnFailure: true, numRuns: 3, interruptAfterTimeLimit: 60_000, markInterruptAsFailure: true },
      )
    })
  }
})

describe('what is asked of a part of the report says the same as the report', () => {
  it('a cell has the value of its row, and as many customers as its list', { timeout: 120_000 }, async () => {
    const check = async (store: NaiveStore, asked: Parameters<typeof cohortQuery>[1]) => {
      const query = cohortQuery(store, asked)
      await onSnapshot(store, 'Europe/Moscow', async (snapshot) => {
        const report = await cohortReport(snapshot, query)
        for (const row of report.rows.slice(0, 4)) {
          for (const offset of new Set([0, 1, row.values.length - 1])) {
            const place = { row: row.key, isOthers: row.kind === 'others', offset }
            const cell = await cohortCell(snapshot, query, place)
            const isThere = offset < row.values.length && (row.behind?.customers[offset] ?? 1) > 0
            if (!isThere) {
              expect(cell).toBeNull()
              continue
            }
            const divisor = row.divisors?.[offset] ?? row.behind?.customers[offset] ?? row.size
            const { size, key } = row
            expect(cell).toMatchObject({ value: row.values[offset], numerator: row.numerators[offset], divisor })
            expect(cell?.row).toMatchObject({ key, size })
            const isOverWhole = cell?.interval && cell.rate !== null
            if (isOverWhole) expect(cell.interval?.low).toBeLessThanOrEqual(Math.ceil(cell.rate ?? 0))
            const list = await cohortCellCustomers(snapshot, query, { ...place, skip: 0, limit: 100 })
            expect(list?.total).toBe(cell?.customers)
            expect(list?.rows.reduce((sum, one) => sum + one.orders, 0)).toBe(cell?.orders)
          }
        }
      })
    }
    await fc.assert(fc.asyncProperty(arbitraryStore('Europe/Moscow'), switches, check), {
      numRuns: 6,
      endOnFailure: true,
    })
  })

  it('a comparison shows on either side the average row under that filter', { timeout: 120_000 }, async () => {
    const check = async (store: NaiveStore, asked: Parameters<typeof cohortQuery>[1]) => {
      const query = cohortQuery(store, { ...asked, rowsBy: 'cohort' })
      await onSnapshot(store, 'UTC', async (snapshot) => {
        const other = { channel: ['', 'ads'], from: '2024-06-01' }
        const found = await cohortComparison(snapshot, query, other)
        const { guests: _, product: __, orderProduct: ___, from: ____, to: _____, ...money } = query.filter
        const [a, b] = [
          await cohortReport(snapshot, query),
          await cohortReport(snapshot, { ...query, filter: { ...money, ...other } }),
        ]
        for (const [side, report] of [
          ['a', a],
          ['b', b],
        ] as const) {
          for (const { offset, [side]: cell } of found.cells) {
            const { values, cohorts, customers } = report.average
            expect(cell).toEqual({
              value: values[offset] ?? null,
              cohorts: cohorts[offset] ?? 0,
              customers: customers[offset] ?? 0,
            })
          }
        }
        const rest = await cohortComparison(snapshot, cohortQuery(store, { filter: { channel: ['ads'] } }), null)
        const everybody = await cohortReport(snapshot, cohortQuery(store))
        expect(rest.customersInBoth).toBe(0)
        expect(rest.customersA + rest.customersB).toBe(everybody.totals.customers)
      })
    }
    await fc.assert(fc.asyncProperty(arbitraryStore('UTC'), switches, check), { numRuns: 6, endOnFailure: true })
  })

  it('cells and the line without a cohort hold every unit of money, by order and by refund date', {
    timeout: 120_000,
  }, async () => {
    const check = async (store: NaiveStore) => {
      await onSnapshot(store, 'America/New_York', async (snapshot) => {
        const byOrder = await cohortReport(
          snapshot,
          cohortQuery(store, { measure: 'revenue', form: 'absolute', span: 'period' }),
        )
        for (const bucket of ['week', 'year'] as const) {
          for (const windows of COHORT_WINDOWS) {
            const query = cohortQuery(store, { bucket, windows, measure: 'revenue', form: 'absolute', span: 'period' })
            const { rows, noCohort, totals } = await cohortReport(snapshot, {
              ...query,
              filter: { refundsBy: 'refund' },
            })
            const cells = rows.flatMap(({ values }) => values).reduce<number>((sum, value) => sum + (value ?? 0), 0)
            expect(cells + (noCohort?.revenueMinor ?? 0)).toBe(totals.revenueMinor)
            // All-time totals are the same in both modes; gross and refunds are more by what fully refunded orders moved.
            expect(totals.revenueMinor).toBe(byOrder.totals.revenueMinor)
            expect(totals.grossMinor - totals.refundMinor).toBe(totals.revenueMinor)
            expect(totals.marginMinor).toBe(byOrder.totals.marginMinor)
          }
        }
      })
    }
    await fc.assert(fc.asyncProperty(arbitraryStore('America/New_York'), check), { numRuns: 5, endOnFailure: true })
  })
})
