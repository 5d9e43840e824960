import { incompleteBeta } from '../numerics/incomplete-beta'
import { logBeta } from '../numerics/log-beta'
import { log1pExp } from '../numerics/log-sum-exp'
import type { PurchaseHistory } from '../purchase-history'
import { expectedOrdersWhileAlive } from './expected-orders-while-alive'
import type { BetaGeometricParameters, CoinsAtStart } from './parameters'

/** 1 ÷ (1 + δ(m>0) · a ÷ (b+m−1) · ((α+T) ÷ (α+t_x))^(r+x)), with m = x + coins. */
export function pAlive(
  { r, alpha, a, b }: BetaGeometricParameters,
  { repeatDays: x, recencyWeeks, ageWeeks }: PurchaseHistory,
  coins: CoinsAtStart,
): number {
  const m = x + coins
  if (m === 0) return 1
  const logStretch = Math.log1p((ageWeeks - recencyWeeks) / (alpha + recencyWeeks))
  return Math.exp(-log1pExp(Math.log(a) - Math.log(b + m - 1) + (r + x) * logStretch))
}

/** P(alive) × the expectation under the posterior λ ~ Gamma(r+x, α+T), p ~ Beta(a, b+m). */
export function expectedOrders(
  parameters: BetaGeometricParameters,
  history: PurchaseHistory,
  horizonWeeks: number,
  coins: CoinsAtStart,
): number {
  const { r, alpha, a, b } = parameters
  const { repeatDays: x, ageWeeks } = history
  const belief = { shape: r + x, rateWeeks: alpha + ageWeeks, a, b: b + x + coins }
  return pAlive(parameters, history, coins) * expectedOrdersWhileAlive(belief, horizonWeeks)
}

/** The same without a history; b ÷ (a + b) of new customers survive the coin at the start, where there is one. */
export function expectedOrdersOfNewCustomer(
  { r, alpha, a, b }: BetaGeometricParameters,
  ageWeeks: number,
  coins: CoinsAtStart,
): number {
  const survive = coins === 0 ? 1 : b / (a + b)
  return survive * expectedOrdersWhileAlive({ shape: r, rateWeeks: alpha, a, b: b + coins }, ageWeeks)
}

/**
 * B(a, b+m) ÷ B(a, b) · [NB(x) + δ(m>0) · a ÷ (b+m−1) · P(NB ≥ x)], NB negative binomial (r, t ÷ (α+t)): x bought and still
 * there, or left at the last of x. The tail is an incomplete beta instead of the papers' 1 − Σ, which cancels.
 */
export function orderCountProbability(
  { r, alpha, a, b }: BetaGeometricParameters,
  x: number,
  ageWeeks: number,
  coins: CoinsAtStart,
): number {
  if (!(Number.isInteger(x) && x >= 0)) throw new RangeError(`not a count: ${x}`)
  if (ageWeeks === 0) return x === 0 ? 1 : 0
  const m = x + coins
  const stays = Math.exp(logBeta(a, b + m) - logBeta(a, b))
  const rest = alpha / (alpha + ageWeeks)
  const z = ageWeeks / (alpha + ageWeeks)
  const logCount = x === 0 ? 0 : -Math.log(x) - logBeta(r, x) + x * Math.log(z)
  const exactly = Math.exp(logCount + r * Math.log(rest))
  if (m === 0) return exactly
  const atLeast = x === 0 ? 1 : incompleteBeta(z, x, r)
  return stays * (exactly + (a / (b + m - 1)) * atLeast)
}
