import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitraryStore } from '@/domain/testing/arbitrary-store'
import { computeNaiveFigures } from '@/domain/testing/naive-figures'
import type { NaiveStore } from '@/domain/testing/naive-store'
import type { Bucket } from '@/domain/time/bucket'
import { buildSnapshot } from '../snapshot/build-snapshot'
import { readSnapshot } from '../snapshot/snapshot'
import { writeNaiveStore } from '../testing/naive-store-facts'
import { withDuck } from '../testing/with-duck'
import { cohortGrid } from './cohort-grid'
import { overview } from './overview'

const BUCKETS: readonly Bucket[] = ['week', 'month', 'quarter', 'year']
// Shares are the same quotients of the same integers; only quantiles may differ in the order of their additions.
const PRECISION = 12

/** The product's figures of a store, by the way every page takes: facts, snapshot, reports. Null where nothing counts. */
async function computeStoreFigures(store: NaiveStore, timeZone: string) {
  return await withDuck(async (connection) => {
    await writeNaiveStore(connection, store)
    if (!(await buildSnapshot(connection, { timeZone, statusMaps: {}, asOf: store.asOf }))) return null
    const snapshot = await readSnapshot(connection)
    const query = { filter: {}, marginBasisPoints: store.marginBasisPoints }
    const { descriptive, ltv } = await overview(snapshot, { ...query, inactivityMonths: store.inactivityMonths })
    const grids = []
    for (const bucket of BUCKETS) grids.push([bucket, await cohortGrid(snapshot, { ...query, bucket })] as const)
    return { descriptive, ltv, cohorts: Object.fromEntries(grids) }
  })
}

/** Numbers rounded to PRECISION significant digits, so that equal means equal. */
function rounded(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (_, item: unknown) =>
      typeof item === 'number' && !Number.isInteger(item) ? Number(item.toPrecision(PRECISION)) : item,
    ),
  )
}

describe('every figure of the overview and the cohort grid equals a naive reading of the definitions', () => {
  for (const timeZone of ['UTC', 'Europe/Moscow', 'America/New_York']) {
    it(`on random stores in ${timeZone}`, { timeout: 120_000 }, async () => {
      const check = async (store: NaiveStore) => {
        const naive = computeNaiveFigures(store)
        const expected = naive && { descriptive: naive.descriptive, ltv: naive.ltv, cohorts: naive.cohorts }
        expect(rounded(await computeStoreFigures(store, timeZone))).toEqual(rounded(expected))
      }
      await fc.assert(fc.asyncProperty(arbitraryStore(timeZone), check), {
        numRuns: 15,
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
    await fc.assert(fc.asyncProperty(arbitraryStore('Europe/Moscow'), check), { numRuns: 10 })
  })
})

function sum(values: readonly (number | null)[]): number {
  return values.reduce<number>((total, value) => total + (value ?? 0), 0)
}
