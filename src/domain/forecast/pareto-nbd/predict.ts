import { integrate } from '../numerics/integrate'
import { logBeta } from '../numerics/log-beta'
import { log1pExp } from '../numerics/log-sum-exp'
import type { PurchaseHistory } from '../purchase-history'
import { logLostOdds } from './log-lost-odds'
import type { ParetoNbdParameters } from './parameters'

/** Fader & Hardie (2005 note, eqs. 36–37). */
export function pAlive(
  parameters: ParetoNbdParameters,
  { repeatDays, recencyWeeks, ageWeeks }: PurchaseHistory,
): number {
  return Math.exp(-log1pExp(logLostOdds(parameters, repeatDays, recencyWeeks, ageWeeks)))
}

/** P(alive) × rate × expected remaining time within t, λ ~ Gamma(r+x, α+T), μ ~ Gamma(s, β+T) (2005 note, eq. 41). */
export function expectedOrders(
  parameters: ParetoNbdParameters,
  history: PurchaseHistory,
  horizonWeeks: number,
): number {
  const { r, alpha, s, beta } = parameters
  const rate = (r + history.repeatDays) / (alpha + history.ageWeeks)
  return pAlive(parameters, history) * rate * expectedAliveWeeks(s, beta + history.ageWeeks, horizonWeeks)
}

/** E[X(t)] = r ÷ α × expected time alive within t (2005 note, eq. 27). */
export function expectedOrdersOfNewCustomer({ r, alpha, s, beta }: ParetoNbdParameters, ageWeeks: number): number {
  return (r / alpha) * expectedAliveWeeks(s, beta, ageWeeks)
}

/**
 * β ÷ (s − 1) · [1 − (β ÷ (β+t))^(s−1)], the mean of min(lifetime, t). With expm1 it keeps its digits near s = 1, where its
 * limit is β · ln(1 + t ÷ β).
 */
export function expectedAliveWeeks(s: number, beta: number, weeks: number): number {
  const logGrowth = Math.log1p(weeks / beta)
  const exponent = (s - 1) * logGrowth
  if (exponent === 0) return beta * logGrowth
  return (beta * logGrowth * -Math.expm1(-exponent)) / exponent
}

/**
 * P(X(t) = x) (Fader & Hardie 2020, "Deriving an expression for P(X(t) = x) under the Pareto/NBD model"): alive at t with x
 * purchases, or x purchases by the moment of leaving, integrated over that moment instead of their sum of ₂F₁.
 */
export function orderCountProbability({ r, alpha, s, beta }: ParetoNbdParameters, x: number, ageWeeks: number): number {
  if (!(Number.isInteger(x) && x >= 0)) throw new RangeError(`not a count: ${x}`)
  if (ageWeeks === 0) return x === 0 ? 1 : 0
  const logChoices = x === 0 ? 0 : -Math.log(x) - logBeta(r, x)
  const countBy = (weeks: number) => {
    const logRest = -Math.log1p(weeks / alpha)
    return Math.exp(logChoices + r * logRest + (x === 0 ? 0 : x * (Math.log(weeks / alpha) + logRest)))
  }
  const alive = countBy(ageWeeks) * Math.exp(-s * Math.log1p(ageWeeks / beta))
  // u = ln(1 + y ÷ β) is the natural time of leaving: its density is s·e^(−s·u).
  const leaving = (u: number) => s * Math.exp(-s * u) * countBy(beta * Math.expm1(u))
  return alive + integrate(leaving, 0, Math.log1p(ageWeeks / beta), 1e-12)
}
