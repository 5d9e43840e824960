import { type NaiveOrder, type NaiveStore, NO_FACTS } from '@/domain/testing/naive-store'
import { localDayOf } from '@/domain/time/local-date'

export const NEW_YORK = 'America/New_York'

/** A store of a few orders, of which a test says only what matters to it; days are New York's. */
export function buildStore(
  orders: (Partial<NaiveOrder> & { instant: string })[],
  store: Partial<NaiveStore> = {},
): NaiveStore {
  return {
    orders: orders.map((order, sequence) => ({
      id: `order-${sequence}`,
      customer: 'a',
      day: localDayOf(order.instant, NEW_YORK),
      sequence,
      status: 'counted',
      grossMinor: 1_000,
      refundMinor: 0,
      refundDay: null,
      isRefundTied: true,
      costMinor: null,
      product: null,
      quantity: 1,
      units: null,
      taxMinor: 0,
      shippingMinor: 0,
      facts: NO_FACTS,
      ...order,
    })),
    unmatched: [],
    productCosts: [],
    spend: [],
    marginBasisPoints: 4_000,
    inactivityMonths: 12,
    asOf: null,
    ...store,
  }
}
