import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitraryStore } from '@/domain/testing/arbitrary-store'
import type { NaiveStore } from '@/domain/testing/naive-store'
import { BUCKETS, computeBothFigures, computeStoreFigures, ZONES } from '../testing/store-figures'

describe('every figure of the overview and the cohort grid equals a naive reading of the definitions', () => {
  for (const timeZone of ZONES) {
    it(`on random stores in ${timeZone}`, { timeout: 120_000 }, async () => {
      const check = async (store: NaiveStore) => {
        const { found, expected } = await computeBothFigures(store, timeZone)
        expect(found).toEqual(expected)
      }
      await fc.assert(fc.asyncProperty(arbitraryStore(timeZone), check), {
        // A sample; the long tests try many.
        numRuns: 4,
        // A failure is shown as far as it has shrunk, rather than lost to the test's own limit.
        interruptAfterTimeLimit: 60_000,
        markInterruptAsFailure: true,
      })
    })
  }

  it('cohorts, months and the ledger sum to the same revenue, margin and orders', { timeout: 60_000 }, async () => {
    const check = async (store: NaiveStore) => {
      const figures = await computeStoreFigures(store, 'Europe/Moscow')
      fc.pre(figures !== null)
      if (!figures) return
      const { descriptive, cohorts } = figures
      const revenue = descriptive.revenueMinor + descriptive.unmatchedRefundsMinor
      const months = descriptive.newVsReturning
      expect(sum(months.map((month) => month.newRevenueMinor + month.returningRevenueMinor))).toBe(revenue)
      expect(sum(months.map((month) => month.newOrders + month.returningOrders))).toBe(descriptive.orders)
      for (const bucket of BUCKETS) {
        const rows = cohorts[bucket]?.rows ?? []
        expect(sum(rows.flatMap((row) => row.revenueMinor))).toBe(revenue)
        expect(sum(rows.flatMap((row) => row.orders))).toBe(descriptive.orders)
        expect(sum(rows.map((row) => row.size))).toBe(descriptive.customers)
      }
    }
    await fc.assert(fc.asyncProperty(arbitraryStore('Europe/Moscow'), check), { numRuns: 5 })
  })
})

function sum(values: readonly (number | null)[]): number {
  return values.reduce<number>((total, value) => total + (value ?? 0), 0)
}
