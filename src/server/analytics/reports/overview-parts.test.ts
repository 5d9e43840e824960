import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CHANGED_FIGURES } from '@/domain/overview-changes'
import { arbitraryStore } from '@/domain/testing/arbitrary-store'
import {
  computeNaiveLayers,
  computeNaiveMargins,
  computeNaivePeriod,
  computeNaiveSecondOrder,
  naiveTwelveMonths,
} from '@/domain/testing/naive-overview-parts'
import {
  buildNaiveBook,
  type NaiveBook,
  type NaiveStore,
  naivePercentile,
  roundedRatio,
} from '@/domain/testing/naive-store'
import { bucketIndexOf, bucketLastDay } from '@/domain/time/bucket'
import { addMonths } from '@/domain/time/local-date'
import { buildSnapshot } from '../snapshot/build-snapshot'
import { readSnapshot, type Snapshot } from '../snapshot/snapshot'
import { writeNaiveStore } from '../testing/naive-store-facts'
import { withDuck } from '../testing/with-duck'
import { ltvSpread } from './ltv-spread'
import { overview } from './overview'
import { overviewChanges } from './overview-changes'
import { revenueLayers } from './revenue-layers'
import { secondOrder } from './second-order'

const TIME_ZONE = 'Europe/Moscow'

interface Both {
  snapshot: Snapshot
  book: NaiveBook
  store: NaiveStore
  query: { filter: Record<string, never>; marginBasisPoints: number }
}

/** Runs a comparison of a report with its naive twin on random stores. */
async function onRandomStores(compare: (both: Both) => Promise<void>) {
  await fc.assert(
    fc.asyncProperty(arbitraryStore(TIME_ZONE), async (store) => {
      const book = buildNaiveBook(store)
      fc.pre(book !== null)
      if (!book) return
      await withDuck(async (connection) => {
        await writeNaiveStore(connection, store)
        await buildSnapshot(connection, { timeZone: TIME_ZONE, statusMaps: {}, asOf: store.asOf })
        const snapshot = await readSnapshot(connection)
        await compare({ snapshot, book, store, query: { filter: {}, marginBasisPoints: store.marginBasisPoints } })
      })
    }),
    { numRuns: 6, interruptAfterTimeLimit: 40_000, markInterruptAsFailure: true },
  )
}

describe('the parts of the overview equal a naive reading of the definitions on random stores', {
  timeout: 60_000,
}, () => {
  it('the second order: counts, shares and the curve', async () => {
    await onRandomStores(async ({ snapshot, book, query }) => {
      const found = await secondOrder(snapshot, query)
      const expected = computeNaiveSecondOrder(book)
      expect([found.identified, found.guests]).toEqual([expected.identified, expected.guests])
      expect(found.within).toMatchObject(expected.within)
      expect(found.curve.map((point) => [point.days, point.atRisk])).toEqual(
        expected.curve.map((point) => [point.days, point.atRisk]),
      )
      for (const [at, point] of found.curve.entries()) {
        expect(point.share).toBeCloseTo(expected.curve[at]?.share ?? Number.NaN, 12)
      }
    })
  })

  it('the layers of revenue', async () => {
    await onRandomStores(async ({ snapshot, book, query }) => {
      const { months, byQuarter, totalMinor } = await revenueLayers(snapshot, query)
      const expected = computeNaiveLayers(book)
      const monthAt = (at: number) => bucketIndexOf(`${months[at] ?? ''}-01`, 'month')
      const found = byQuarter.flatMap(({ cohort, revenueMinor }) =>
        revenueMinor.map((value, at) => ({ month: monthAt(at), cohort, value })),
      )
      for (const { month, quarter, revenueMinor } of expected) {
        const label = `${Math.floor((quarter ?? 0) / 4)}-Q${((quarter ?? 0) % 4) + 1}`
        expect(found.find((one) => one.month === month && one.cohort === label)?.value).toBe(Number(revenueMinor))
      }
      const ledger = book.orders.reduce((sum, order) => sum + Number(order.net), 0)
      expect(totalMinor.reduce((sum, value) => sum + value, 0)).toBe(ledger)
      expect(found.reduce((sum, { value }) => sum + value, 0)).toBe(ledger)
    })
  })

  it('the mean and the median of LTV, and every cohort, at three ages', async () => {
    await onRandomStores(async ({ snapshot, book, query }) => {
      for (const ageMonths of [1, 6, 12]) {
        const found = await ltvSpread(snapshot, { ...query, ageMonths })
        const cohorts = computeNaiveMargins(book, ageMonths)
        const meanOf = (margins: readonly bigint[]) =>
          roundedRatio(
            margins.reduce((sum, value) => sum + value, 0n),
            BigInt(margins.length) * 10_000n,
          )
        expect(found.trend).toMatchObject(
          cohorts.map(({ cohort, finalOn, marginsE4 }) => ({
            cohort,
            finalOn,
            isFinal: finalOn <= book.asOf,
            customers: marginsE4.length,
            valueMinor: meanOf(marginsE4),
          })),
        )
        const final = cohorts.filter(({ finalOn }) => finalOn <= book.asOf).flatMap(({ marginsE4 }) => marginsE4)
        expect(found.customers).toBe(final.length)
        expect(found.mean?.valueMinor ?? null).toBe(meanOf(final))
        const median = naivePercentile(final.map(Number), 0.5)
        if (median !== null)
          expect(Math.abs((found.median?.valueMinor ?? 0) - median / 10_000)).toBeLessThanOrEqual(0.5001)
        for (const { lowMinor, highMinor, valueMinor } of found.trend) {
          if (lowMinor !== null && highMinor !== null)
            expect(lowMinor <= valueMinor && valueMinor <= highMinor).toBe(true)
        }
      }
    })
  })

  it('the figures of the last twelve months and of the twelve before them', async () => {
    await onRandomStores(async ({ snapshot, book, store, query }) => {
      const { asOf } = book
      const { unmatched, inactivityMonths } = store
      const found = await overviewChanges(snapshot, { ...query, inactivityMonths, startedOn: null })
      const { period, before } = naiveTwelveMonths(asOf)
      expect(found.period).toEqual(period)
      expect([found.previous, found.year]).toEqual([null, before.from >= book.firstDay ? before : null])
      const month = bucketIndexOf(asOf, 'month')
      const isMonthEnd = bucketLastDay(month, 'month') === asOf
      const yearAgo = isMonthEnd ? bucketLastDay(month - 12, 'month') : addMonths(asOf, -12)
      const now = computeNaivePeriod(book, { ...period, asOf, unmatched })
      const then = found.year && computeNaivePeriod(book, { ...before, asOf: yearAgo, unmatched })
      for (const figure of CHANGED_FIGURES) {
        const change = found.figures[figure]
        expectClose(change.now, now[figure], figure)
        if (change.year) expectClose(change.year.value, then?.[figure] ?? null, figure)
        else if (then) expect(now[figure] === null || then[figure] === null, figure).toBe(true)
      }
    })
  })
})

describe('refunds by their own date', { timeout: 60_000 }, () => {
  it('move money between months, and no total', async () => {
    await onRandomStores(async ({ snapshot, query, store }) => {
      const { inactivityMonths } = store
      const byOrder = await overview(snapshot, { ...query, inactivityMonths })
      const byRefund = await overview(snapshot, { ...query, filter: { refundsBy: 'refund' }, inactivityMonths })
      for (const figure of ['revenueMinor', 'aovMinor', 'orders', 'customers', 'repeatRevenueShare'] as const)
        expect(byRefund.descriptive[figure], figure).toBe(byOrder.descriptive[figure])
      const sumMonths = (months: typeof byOrder.descriptive.newVsReturning) =>
        months.reduce((sum, month) => sum + month.newRevenueMinor + month.returningRevenueMinor, 0)
      expect(sumMonths(byRefund.descriptive.newVsReturning)).toBe(sumMonths(byOrder.descriptive.newVsReturning))
      const { totalMinor } = await revenueLayers(snapshot, { ...query, filter: { refundsBy: 'refund' } })
      expect(totalMinor.reduce((sum, value) => sum + value, 0)).toBe(sumMonths(byOrder.descriptive.newVsReturning))
    })
  })
})

/** Quotients of the same integers, in one order or another. */
function expectClose(found: number | null, expected: number | null, figure: string) {
  if (found === null || expected === null) expect(found, figure).toBe(expected)
  else expect(Math.abs(found - expected), figure).toBeLessThanOrEqual(1e-12 * Math.max(1, Math.abs(expected)))
}
