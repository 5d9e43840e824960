import { buildAliveFuture } from '../beta-geometric/alive-future'
import { BETA_GEOMETRIC_NAMES, buildBetaGeometric, fitBetaGeometric } from '../beta-geometric/fit'
import { computeSums } from '../beta-geometric/objective'
import type { BetaGeometricParameters } from '../beta-geometric/parameters'
import { expectedOrders, expectedOrdersOfNewCustomer, orderCountProbability, pAlive } from '../beta-geometric/predict'
import { simulateCustomer, simulateFutureOrders } from '../beta-geometric/simulate'
import type { PurchaseModel } from '../purchase-model'

/**
 * MBG/NBD (Batislam, Denizel & Filiztekin 2007, IJRM 24: 201–209; Hoppe & Wagner 2007, Marketing JRM 3: 75–90): the BG/NBD
 * with one coin more, tossed right after the first order, so that a customer without repeats can have left. Every formula of
 * Fader, Hardie & Lee (2005, eqs. 6, 8–10) holds with x + 1 coins in place of x.
 * Example, r 0.525, α 6.183, a 0.891, b 1.614: x 0, T 38.86 → P(alive) 0.390, where the BG/NBD says 1.
 */
export const mbgNbd: PurchaseModel<BetaGeometricParameters> = {
  name: 'mbgNbd',
  parameterNames: BETA_GEOMETRIC_NAMES,
  buildParameters: buildBetaGeometric,
  logLikelihood: (parameters, data) => computeSums(parameters, data, 1).logLikelihood,
  fit: (data, coarse) => fitBetaGeometric(data, 1, coarse),
  pAlive: (parameters, history) => pAlive(parameters, history, 1),
  expectedOrders: (parameters, history, horizon) => expectedOrders(parameters, history, horizon, 1),
  buildAliveFuture: (parameters, repeatDays, ageWeeks, change) =>
    buildAliveFuture(parameters, repeatDays, ageWeeks, 1, change),
  expectedOrdersOfNewCustomer: (parameters, age) => expectedOrdersOfNewCustomer(parameters, age, 1),
  orderCountProbability: (parameters, count, age) => orderCountProbability(parameters, count, age, 1),
  simulateCustomer: (parameters, age, horizon, random) => simulateCustomer(parameters, age, horizon, random, 1),
  simulateFutureOrders: (parameters, history, horizon, random) =>
    simulateFutureOrders(parameters, history, horizon, random, 1),
}
