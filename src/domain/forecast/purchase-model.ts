import type { Random } from '@/domain/simulate/random'
import type { AliveFuture, BehaviourChange } from './alive-future'
import type { CompressedHistories } from './compress'
import type { FitResult } from './fit-result'
import type { PurchaseHistory } from './purchase-history'
import type { Weeks } from './weeks'

/** What a customer did while watched, and how many orders came in the horizon after that: for tests of the formulas. */
export interface SimulatedCustomer {
  history: PurchaseHistory
  isAlive: boolean
  futureOrders: number
}

/** A "buy till you die" model; `P` holds its parameters under the letters of its paper. */
export interface PurchaseModel<P> {
  name: 'bgNbd' | 'mbgNbd' | 'paretoNbd'
  parameterNames: readonly (keyof P & string)[]
  /** From values in the order of `parameterNames`. */
  buildParameters(values: readonly number[]): P
  /** Σ weight × ln likelihood. */
  logLikelihood(parameters: P, data: CompressedHistories): number
  /** With `coarse`, neighbouring rows joined, the starts are tried on that first. */
  fit(data: CompressedHistories, coarse?: CompressedHistories): FitResult<P>
  /** Probability, 0–1, that the customer will still buy. */
  pAlive(parameters: P, history: PurchaseHistory): number
  /** Expected order days of this customer within the horizon after as-of. */
  expectedOrders(parameters: P, history: PurchaseHistory, horizon: Weeks): number
  /** What a customer with that many repeat days and of that age does from as-of on, given alive. */
  buildAliveFuture(parameters: P, repeatDays: number, ageWeeks: number, change: BehaviourChange): AliveFuture
  /** Expected repeat order days of a customer yet to be known, within that age. */
  expectedOrdersOfNewCustomer(parameters: P, age: Weeks): number
  /** Probability that a new customer has exactly `count` repeat order days by that age. */
  orderCountProbability(parameters: P, count: number, age: Weeks): number
  /** A customer drawn from the model, watched up to `age`, then over `horizon` more. */
  simulateCustomer(parameters: P, age: Weeks, horizon: Weeks, random: Random): SimulatedCustomer
  /** Orders of a known customer in the horizon, drawn from the posterior: process uncertainty. */
  simulateFutureOrders(parameters: P, history: PurchaseHistory, horizon: Weeks, random: Random): number
}
