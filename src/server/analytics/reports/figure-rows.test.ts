import fc from 'fast-check'
import { expect, it } from 'vitest'
import { marginMinorFromE4, ratioMinor } from '@/domain/money'
import type { ReportFilter } from '@/domain/report-filter'
import { arbitraryStore } from '@/domain/testing/arbitrary-store'
import type { NaiveStore } from '@/domain/testing/naive-store'
import { buildSnapshot } from '../snapshot/build-snapshot'
import { readSnapshot } from '../snapshot/snapshot'
import { writeNaiveStore } from '../testing/naive-store-facts'
import { withDuck } from '../testing/with-duck'
import { customersBehind, ordersBehind, ordersLeftOut } from './figure-rows'
import { overview } from './overview'

const ALL = { offset: 0, limit: 1_000_000 }
const total = (values: readonly bigint[]) => values.reduce((sum, value) => sum + value, 0n)

/** The rows a person downloads under a figure, and the figures of the same store. */
async function readBoth(store: NaiveStore, filter: Pick<ReportFilter, 'guests' | 'refundsBy' | 'from' | 'to'>) {
  return await withDuck(async (connection) => {
    await writeNaiveStore(connection, store)
    const { asOf } = store
    if (!(await buildSnapshot(connection, { timeZone: 'Europe/Moscow', statusMaps: {}, asOf }))) return null
    const snapshot = await readSnapshot(connection)
    const query = { filter, marginBasisPoints: store.marginBasisPoints }
    const { descriptive, ltv, quality } = await overview(snapshot, { ...query, inactivityMonths: 12 })
    const orders = await ordersBehind(snapshot, query, ALL)
    const customers = await customersBehind(snapshot, query, ALL)
    return { descriptive, ltv, quality, orders, customers, leftOut: await ordersLeftOut(snapshot, query, ALL) }
  })
}

it('the rows behind a figure add up to it, to the smallest unit', { timeout: 120_000 }, async () => {
  const filters = fc.constantFrom<{ guests?: 'out' }>({}, { guests: 'out' })
  const check = async (store: NaiveStore, filter: { guests?: 'out' }) => {
    const both = await readBoth(store, filter)
    if (!both) return
    const { descriptive, ltv, quality, orders, customers, leftOut } = both
    const ownRevenue = descriptive.revenueMinor + descriptive.unmatchedRefundsMinor
    expect(orders).toHaveLength(descriptive.orders)
    expect(customers).toHaveLength(descriptive.customers)
    expect(Number(total(orders.map((order) => order.revenueMinor)))).toBe(ownRevenue)
    expect(total(customers.map((customer) => customer.marginE4))).toBe(total(orders.map((order) => order.marginE4)))
    expect(leftOut).toHaveLength(quality.excludedOrders.reduce((sum, one) => sum + one.orders, 0))
    const final = customers.filter((customer) => customer.isYearFinal)
    const year = ltv.realised.ages.find(({ ageMonths }) => ageMonths === 12)
    expect(year?.customers).toBe(final.length)
    expect(year?.marginMinor).toBe(marginMinorFromE4(total(final.map((customer) => customer.yearMarginE4))))
    if (final.length === 0) return
    const perCustomer = ratioMinor(
      total(final.map((customer) => customer.yearMarginE4)),
      BigInt(final.length) * 10_000n,
    )
    expect(year?.marginPerCustomerMinor).toBe(perCustomer)
  }
  await fc.assert(fc.asyncProperty(arbitraryStore('Europe/Moscow'), filters, check), {
    numRuns: 6,
    interruptAfterTimeLimit: 60_000,
    markInterruptAsFailure: true,
  })
})

it('by refund date the orders behind a figure stand with what moved in its days', { timeout: 120_000 }, async () => {
  const ranges = fc.constantFrom({}, { from: '2024-12-01' }, { from: '2024-02-01', to: '2025-11-30' })
  const check = async (store: NaiveStore, range: { from?: string; to?: string }) => {
    const both = await readBoth(store, { ...range, refundsBy: 'refund' })
    if (!both) return
    const { descriptive, orders } = both
    expect(orders.filter(({ number }) => number !== null)).toHaveLength(descriptive.orders)
    expect(Number(total(orders.map((order) => order.revenueMinor)))).toBe(
      descriptive.revenueMinor + descriptive.unmatchedRefundsMinor,
    )
    expect(Number(total(orders.map((order) => order.refundMinor)))).toBe(descriptive.refundMinor)
  }
  await fc.assert(fc.asyncProperty(arbitraryStore('Europe/Moscow'), ranges, check), {
    numRuns: 6,
    interruptAfterTimeLimit: 60_000,
    markInterruptAsFailure: true,
  })
})
