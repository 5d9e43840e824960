import type { StoreBehaviour } from '@/domain/simulate/behaviour'
import { generateOrders } from '@/domain/simulate/generate-store'
import { isCounted } from '@/domain/simulate/order'
import { addDays, addMonths } from '@/domain/time/local-date'
import type { ForecastInput } from '../forecast-input'
import { buildForecastInput } from './build-forecast-input'
import { COVERAGE_AS_OF } from './coverage'
import { FIRST_DAY } from './simulate-store'

const WEEKS = 104

/** Two years of a shop with seasons, channels of unlike quality, coupons and refunds, and the year after: none of the models is its truth. */
export function simulateBehaviour(behaviour: StoreBehaviour, customers: number, seed: number): ForecastInput {
  const to = addDays(addMonths(COVERAGE_AS_OF, 12), 1)
  const arrivals = { ...behaviour.arrivals, perWeek: customers / WEEKS }
  const { orders } = generateOrders({ ...behaviour, arrivals }, { seed, from: FIRST_DAY, to })
  return buildForecastInput(listPurchases(orders), to)
}

function* listPurchases(orders: ReturnType<typeof generateOrders>['orders']) {
  for (const order of orders) {
    const { customerId: customer, at, grossMinor, refund } = order
    if (customer === null || !isCounted(order)) continue
    yield { customer, day: at.date, revenueMinor: grossMinor - (refund?.amountMinor ?? 0) }
  }
}
