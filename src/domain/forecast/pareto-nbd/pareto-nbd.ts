import type { PurchaseModel } from '../purchase-model'
import { buildAliveFuture } from './alive-future'
import { buildParetoNbd, fitParetoNbd, PARETO_NBD_NAMES } from './fit'
import { logLikelihood } from './log-likelihood'
import type { ParetoNbdParameters } from './parameters'
import { expectedOrders, expectedOrdersOfNewCustomer, orderCountProbability, pAlive } from './predict'
import { simulateCustomer, simulateFutureOrders } from './simulate'

/**
 * Pareto/NBD (Schmittlein, Morrison & Colombo 1987, Management Science 33: 1–24; expressions of Fader & Hardie 2005, "A note on
 * deriving the Pareto/NBD model and related expressions"): Poisson purchases at rate λ ~ Gamma(r, α) during a lifetime that is
 * exponential with rate μ ~ Gamma(s, β); λ and μ independent. A customer may leave at any moment, so silence alone speaks.
 * Example, r 0.553, α 10.578, s 0.606, β 11.669: x 2, t_x 30.43, T 38.86 → P(alive) 0.869, 1.455 orders in the next 39 weeks.
 */
export const paretoNbd: PurchaseModel<ParetoNbdParameters> = {
  name: 'paretoNbd',
  parameterNames: PARETO_NBD_NAMES,
  buildParameters: buildParetoNbd,
  logLikelihood,
  fit: fitParetoNbd,
  pAlive,
  expectedOrders,
  buildAliveFuture,
  expectedOrdersOfNewCustomer,
  orderCountProbability,
  simulateCustomer,
  simulateFutureOrders,
}
