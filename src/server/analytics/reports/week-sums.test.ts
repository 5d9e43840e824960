import { describe, expect, it } from 'vitest'
import { type NaiveOrder, type NaiveStore, NO_FACTS } from '@/domain/testing/naive-store'
import { onSnapshot } from '../testing/cohort-figures'
import { overview } from './overview'
import { periodSums } from './period-sums'
import type { ReportQuery } from './report-query'
import { storeWeeks } from './week-sums'

function order(sequence: number, day: string, grossMinor: number, more: Partial<NaiveOrder> = {}): NaiveOrder {
  return {
    id: `order-${sequence}`,
    customer: `c${sequence}`,
    instant: `${day}T12:00:00.000Z`,
    day,
    sequence,
    status: 'counted',
    grossMinor,
    refundMinor: 0,
    refundDay: null,
    isRefundTied: true,
    costMinor: null,
    product: null,
    quantity: 1,
    units: null,
    taxMinor: grossMinor / 5,
    shippingMinor: 300,
    facts: NO_FACTS,
    ...more,
  }
}

/** Monday 3 to Sunday 9 March 2025: 10 000 sold with 2 000 given back, 5 000 that came back whole, and a return of 700 without an order. */
const STORE: NaiveStore = {
  orders: [
    order(1, '2025-03-03', 6_000),
    order(2, '2025-03-04', 4_000, { customer: 'c1', refundMinor: 2_000, refundDay: '2025-03-08' }),
    order(3, '2025-03-05', 5_000, { refundMinor: 5_000, refundDay: '2025-03-07' }),
    order(4, '2025-03-09', 1_000),
  ],
  unmatched: [{ day: '2025-03-06', amountMinor: 700 }],
  productCosts: [],
  spend: [],
  marginBasisPoints: 4_000,
  inactivityMonths: 12,
  asOf: null,
}
const MARCH = { from: '2025-03-03', to: '2025-03-09' }
const GOODS: ReportQuery = { filter: {}, marginBasisPoints: 4_000 }
const WITH_TAX: ReportQuery = { filter: { tax: 'in', shipping: 'in' }, marginBasisPoints: 4_000 }

describe('what a letter says of a store', () => {
  it('counts returns matched to no order, as every total does', async () => {
    await onSnapshot(STORE, 'UTC', async (snapshot) => {
      const sums = await periodSums(snapshot, MARCH, GOODS)
      expect(sums).toMatchObject({ orders: 3, newCustomers: 2, revenueMinor: 8_300n, returningRevenueMinor: 2_000n })
      const { weeks } = await storeWeeks(snapshot, GOODS)
      expect(weeks).toMatchObject([{ orders: 3, revenueMinor: 8_300n, returningRevenueMinor: 2_000n }])
    })
  })

  it('is the overview’s revenue, tax and shipping in it where the store says so', async () => {
    await onSnapshot(STORE, 'UTC', async (snapshot) => {
      for (const query of [GOODS, WITH_TAX]) {
        const shown = await overview(snapshot, { ...query, inactivityMonths: 12 })
        const revenue = BigInt(shown.descriptive.revenueMinor)
        expect((await periodSums(snapshot, MARCH, query))?.revenueMinor).toBe(revenue)
        expect((await storeWeeks(snapshot, query)).weeks[0]?.revenueMinor).toBe(revenue)
      }
    })
  })

  it('holds refunds against sales with the fully refunded orders in both', async () => {
    await onSnapshot(STORE, 'UTC', async (snapshot) => {
      const { weeks } = await storeWeeks(snapshot, GOODS)
      expect(weeks).toMatchObject([{ refundMinor: 7_000n, grossMinor: 16_000n }])
    })
  })
})
