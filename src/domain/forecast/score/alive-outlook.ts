import type { FittedModel } from '../fits/fitted-model'
import { digamma } from '../numerics/digamma'
import { trigamma } from '../numerics/trigamma'
import { DAYS_PER_WEEK, monthsToWeeks } from '../weeks'

/** § The horizon of a customer's figures, and how far a next order is looked for. */
export const CUSTOMER_HORIZON_MONTHS = 12
const NEXT_ORDER_MONTHS = 60

/** What a customer of that x and T does in the next 12 months, given alive. */
export interface AliveOutlook {
  /** P(Y = k | alive). */
  counts: Float64Array
  /** Mean and variance of ln of (Gamma(pk) | k ≥ 1 orders): with the customer's own scale, of the logarithm of what is spent. */
  logSpendMean: number
  logSpendVariance: number
  /** Days until the next order, median given alive; null beyond five years. */
  nextOrderDays: number | null
}

/** `p` is the Gamma-Gamma's. Equal x and T are computed once. */
export function buildAliveOutlooks(
  model: FittedModel,
  p: number,
): (repeatDays: number, ageDays: number) => AliveOutlook {
  const known = new Map<number, AliveOutlook>()
  const psi = new Map<number, { mean: number; variance: number }>()
  const logGamma = (k: number) => {
    const before = psi.get(k) ?? { mean: digamma(p * k), variance: trigamma(p * k) }
    psi.set(k, before)
    return before
  }
  return (repeatDays, ageDays) => {
    const key = repeatDays * 2 ** 17 + ageDays
    const before = known.get(key)
    if (before !== undefined) return before
    const future = model.aliveFuture(repeatDays, ageDays / DAYS_PER_WEEK)
    const counts = future.orderCounts(monthsToWeeks(CUSTOMER_HORIZON_MONTHS))
    const nextWeeks = future.nextOrderWeeks(0.5, monthsToWeeks(NEXT_ORDER_MONTHS))
    const outlook = {
      counts,
      ...spendMoments(counts, logGamma),
      nextOrderDays: nextWeeks === null ? null : Math.max(1, Math.round(nextWeeks * DAYS_PER_WEEK)),
    }
    known.set(key, outlook)
    return outlook
  }
}

function spendMoments(counts: Float64Array, logGamma: (k: number) => { mean: number; variance: number }) {
  let [weight, mean, square, within] = [0, 0, 0, 0]
  for (let k = 1; k < counts.length; k++) {
    const share = counts[k] ?? 0
    const log = logGamma(k)
    weight += share
    mean += share * log.mean
    square += share * log.mean ** 2
    within += share * log.variance
  }
  if (!(weight > 0)) return { logSpendMean: 0, logSpendVariance: 0 }
  const average = mean / weight
  const between = Math.max(0, square / weight - average ** 2)
  return { logSpendMean: average, logSpendVariance: within / weight + between }
}
