import { createRandom } from '@/domain/simulate/random'
import type { PurchaseHistory } from '../purchase-history'
import type { PurchaseModel } from '../purchase-model'
import { daysToWeeks, weeks } from '../weeks'

/** Customers of a model whose first orders are spread over `entryDays`, watched to day `endDay`; dates are whole days. */
export function simulateHistories<P>(
  model: PurchaseModel<P>,
  parameters: P,
  { customers, entryDays, endDay, seed }: { customers: number; entryDays: number; endDay: number; seed: number },
): PurchaseHistory[] {
  const random = createRandom(seed)
  return Array.from({ length: customers }, () => {
    const ageWeeks = daysToWeeks(endDay - Math.floor(random() * entryDays))
    const { history } = model.simulateCustomer(parameters, ageWeeks, weeks(0), random)
    // The day of the last order, but never day 0, which is the first order's own.
    const lastDay = history.repeatDays === 0 ? 0 : Math.max(1, Math.floor(history.recencyWeeks * 7))
    return { ...history, recencyWeeks: daysToWeeks(lastDay) }
  })
}
