import type { Random } from '@/domain/simulate/random'
import { sampleBeta, sampleExponential, sampleGamma } from '@/domain/simulate/samplers'
import type { PurchaseHistory } from '../purchase-history'
import type { SimulatedCustomer } from '../purchase-model'
import { type Weeks, weeks } from '../weeks'
import type { BetaGeometricParameters, CoinsAtStart } from './parameters'
import { pAlive } from './predict'

/** The model's story itself: λ and p drawn, exponential gaps, a coin after every purchase. */
export function simulateCustomer(
  { r, alpha, a, b }: BetaGeometricParameters,
  age: Weeks,
  horizon: Weeks,
  random: Random,
  coins: CoinsAtStart,
): SimulatedCustomer {
  const rate = sampleGamma(random, r, alpha)
  const p = sampleBeta(random, a, b)
  const isLostAtStart = coins === 1 && random() < p
  const past = isLostAtStart ? { orders: 0, last: 0, isAlive: false } : walk(rate, p, age, random)
  const history = { repeatDays: past.orders, recencyWeeks: weeks(past.last), ageWeeks: age }
  const futureOrders = past.isAlive ? walk(rate, p, horizon, random).orders : 0
  return { history, isAlive: past.isAlive, futureOrders }
}

/** Alive with P(alive); then λ and p from their posterior given alive. */
export function simulateFutureOrders(
  parameters: BetaGeometricParameters,
  history: PurchaseHistory,
  horizon: Weeks,
  random: Random,
  coins: CoinsAtStart,
): number {
  if (random() >= pAlive(parameters, history, coins)) return 0
  const { r, alpha, a, b } = parameters
  const rate = sampleGamma(random, r + history.repeatDays, alpha + history.ageWeeks)
  const p = sampleBeta(random, a, b + history.repeatDays + coins)
  return walk(rate, p, horizon, random).orders
}

function walk(rate: number, p: number, span: number, random: Random) {
  let orders = 0
  let last = 0
  for (;;) {
    const next = last + sampleExponential(random, rate)
    if (!(next <= span)) return { orders, last, isAlive: true }
    orders++
    last = next
    if (random() < p) return { orders, last, isAlive: false }
  }
}
