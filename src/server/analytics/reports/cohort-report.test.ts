import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { COHORT_WINDOWS } from '@/domain/cohort-switches'
import { arbitraryStore } from '@/domain/testing/arbitrary-store'
import type { NaiveStore } from '@/domain/testing/naive-store'
import { arbitraryCohortQuery } from '../testing/arbitrary-cohort-query'
import { cohortQuery, compareWithNaive, onSnapshot } from '../testing/cohort-figures'
import { ZONES } from '../testing/store-figures'
import { cohortCell } from './cohort-cell'
import { cohortCellCustomers } from './cohort-cell-customers'
import { cohortComparison } from './cohort-comparison'
import { cohortReport } from './cohort-report'

describe('every cohort report equals a naive reading of the definitions', () => {
  for (const timeZone of ZONES) {
    it(`on random stores and switches in ${timeZone}`, { timeout: 120_000 }, async () => {
      await fc.assert(
        fc.asyncProperty(
          arbitraryStore(timeZone),
          fc.array(arbitraryCohortQuery, { minLength: 6, maxLength: 6 }),
          async (store, all) => {
            await onSnapshot(store, timeZone, async (snapshot) => {
              for (const asked of all) await compareWithNaive(snapshot, store, asked)
            })
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
          // A group of which no cohort may be averaged has no cells at all.
          for (const offset of new Set([0, 1, Math.max(0, row.values.length - 1)])) {
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
    await fc.assert(fc.asyncProperty(arbitraryStore('Europe/Moscow'), arbitraryCohortQuery, check), {
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
    await fc.assert(fc.asyncProperty(arbitraryStore('UTC'), arbitraryCohortQuery, check), {
      numRuns: 6,
      endOnFailure: true,
    })
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
