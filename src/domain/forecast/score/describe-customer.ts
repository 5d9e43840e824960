import type { CustomerOutlook, FittedForecast } from '@/domain/forecast-report'
import { addDays } from '@/domain/time/local-date'
import { DISCOUNT_RATE_MONTHLY, discountedOrders } from '../discounted-orders'
import { restoreModel } from '../fits/fitted-model'
import { discountedResidualOrders } from '../pareto-nbd/alive-future'
import { DAYS_PER_WEEK, monthsToWeeks, WEEKS_PER_MONTH } from '../weeks'
import { CUSTOMER_HORIZON_MONTHS } from './alive-outlook'

/** Counts told apart; the last entry is "or more". */
const TOLD_APART = 5
const LONGEST_MONTHS = 60

/** Whole days from the first order day to the last and to as-of. */
export interface CustomerHistory {
  repeatDays: number
  recencyDays: number
  ageDays: number
}

/** What a stored fit says of one customer beyond the list's figures. */
export function describeCustomer(
  { asOf, chosen, trials }: Pick<FittedForecast, 'asOf' | 'chosen' | 'trials'>,
  { repeatDays, recencyDays, ageDays }: CustomerHistory,
): CustomerOutlook {
  const parameters = trials.find(({ model }) => model === chosen.model)?.parameters ?? {}
  const model = restoreModel(chosen.model, parameters)
  const alive = model.pAlive(repeatDays, recencyDays / DAYS_PER_WEEK, ageDays / DAYS_PER_WEEK)
  const future = model.aliveFuture(repeatDays, ageDays / DAYS_PER_WEEK)
  const counts = future.orderCounts(monthsToWeeks(CUSTOMER_HORIZON_MONTHS))
  const exactly = Array.from({ length: TOLD_APART }, (_, k) => alive * (counts[k] ?? 0) + (k === 0 ? 1 - alive : 0))
  const dayAt = (probability: number) => {
    const weeks = future.nextOrderWeeks(probability, monthsToWeeks(LONGEST_MONTHS))
    return weeks === null ? null : addDays(asOf, Math.max(1, Math.round(weeks * DAYS_PER_WEEK)))
  }
  const { r = 0, alpha = 0, s = 0, beta = 0 } = parameters
  const history = { repeatDays, ageWeeks: ageDays / DAYS_PER_WEEK }
  const deltaWeekly = Math.log1p(DISCOUNT_RATE_MONTHLY) / WEEKS_PER_MONTH
  return {
    orderProbabilities: [...exactly, Math.max(0, 1 - exactly.reduce((sum, share) => sum + share, 0))],
    nextOrderOn: { p10: dayAt(0.1), p50: dayAt(0.5), p90: dayAt(0.9) },
    discountedOrders:
      chosen.model === 'paretoNbd'
        ? discountedResidualOrders({ r, alpha, s, beta }, history, alive, deltaWeekly)
        : alive * discountedOrders((horizon) => future.expectedOrders(horizon), LONGEST_MONTHS),
  }
}
