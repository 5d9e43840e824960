import { buildAliveFuture } from '../beta-geometric/alive-future'
import { BETA_GEOMETRIC_NAMES, buildBetaGeometric, fitBetaGeometric } from '../beta-geometric/fit'
import { computeSums } from '../beta-geometric/objective'
import type { BetaGeometricParameters } from '../beta-geometric/parameters'
import { expectedOrders, expectedOrdersOfNewCustomer, orderCountProbability, pAlive } from '../beta-geometric/predict'
import { simulateCustomer, simulateFutureOrders } from '../beta-geometric/simulate'
import type { PurchaseModel } from '../purchase-model'

/**
 * BG/NBD (Fader, Hardie & Lee 2005, Marketing Science 24: 275–284): Poisson purchases at rate λ ~ Gamma(r, α); after every
 * repeat purchase the customer leaves for good with probability p ~ Beta(a, b); λ and p independent.
 * Likelihood: eq. 6. P(X(t) = x): eq. 8. E[X(t)]: eq. 9. E[Y(t) | x, t_x, T]: eq. 10. P(alive): Fader, Hardie & Lee (2008),
 * "Computing P(alive) using the BG/NBD model"; it is 1 for a customer without repeats, who has had no coin to toss yet.
 * Example, r 0.243, α 4.414, a 0.793, b 2.426: x 2, t_x 30.43, T 38.86 → 1.226 orders in the next 39 weeks.
 */
export const bgNbd: PurchaseModel<BetaGeometricParameters> = {
  name: 'bgNbd',
  parameterNames: BETA_GEOMETRIC_NAMES,
  buildParameters: buildBetaGeometric,
  logLikelihood: (parameters, data) => computeSums(parameters, data, 0).logLikelihood,
  fit: (data, coarse) => fitBetaGeometric(data, 0, coarse),
  pAlive: (parameters, history) => pAlive(parameters, history, 0),
  expectedOrders: (parameters, history, horizon) => expectedOrders(parameters, history, horizon, 0),
  buildAliveFuture: (parameters, repeatDays, ageWeeks, change) =>
    buildAliveFuture(parameters, repeatDays, ageWeeks, 0, change),
  expectedOrdersOfNewCustomer: (parameters, age) => expectedOrdersOfNewCustomer(parameters, age, 0),
  orderCountProbability: (parameters, count, age) => orderCountProbability(parameters, count, age, 0),
  simulateCustomer: (parameters, age, horizon, random) => simulateCustomer(parameters, age, horizon, random, 0),
  simulateFutureOrders: (parameters, history, horizon, random) =>
    simulateFutureOrders(parameters, history, horizon, random, 0),
}
