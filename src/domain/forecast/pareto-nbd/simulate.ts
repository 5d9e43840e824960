import type { Random } from '@/domain/simulate/random'
import { sampleExponential, sampleGamma } from '@/domain/simulate/samplers'
import type { PurchaseHistory } from '../purchase-history'
import type { SimulatedCustomer } from '../purchase-model'
import { type Weeks, weeks } from '../weeks'
import type { ParetoNbdParameters } from './parameters'
import { pAlive } from './predict'

/** The model's story itself: rates λ and μ drawn, a lifetime, exponential gaps while it lasts. */
export function simulateCustomer(
  { r, alpha, s, beta }: ParetoNbdParameters,
  age: Weeks,
  horizon: Weeks,
  random: Random,
): SimulatedCustomer {
  const rate = sampleGamma(random, r, alpha)
  const lifetime = sampleExponential(random, sampleGamma(random, s, beta))
  const past = walk(rate, Math.min(lifetime, age), random)
  const future = lifetime > age ? walk(rate, Math.min(lifetime - age, horizon), random) : { orders: 0 }
  const history = { repeatDays: past.orders, recencyWeeks: weeks(past.last), ageWeeks: age }
  return { history, isAlive: lifetime > age, futureOrders: future.orders }
}

/** Alive with P(alive); then λ and μ from their posterior given alive. */
export function simulateFutureOrders(
  parameters: ParetoNbdParameters,
  history: PurchaseHistory,
  horizon: Weeks,
  random: Random,
): number {
  if (random() >= pAlive(parameters, history)) return 0
  const { r, alpha, s, beta } = parameters
  const rate = sampleGamma(random, r + history.repeatDays, alpha + history.ageWeeks)
  const lifetime = sampleExponential(random, sampleGamma(random, s, beta + history.ageWeeks))
  return walk(rate, Math.min(lifetime, horizon), random).orders
}

function walk(rate: number, span: number, random: Random) {
  let orders = 0
  let last = 0
  for (;;) {
    const next = last + sampleExponential(random, rate)
    if (!(next <= span)) return { orders, last }
    orders++
    last = next
  }
}
