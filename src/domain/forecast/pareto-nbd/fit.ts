import type { CompressedHistories } from '../compress'
import { fitPositive } from '../fit-positive'
import type { Degeneracy, FitResult } from '../fit-result'
import { buildObjective } from './log-likelihood'
import type { ParetoNbdParameters } from './parameters'

/** Above this a gamma distribution is a point for any practical purpose. */
const POINT_FROM = 1e4
/** Fewer than one customer in a thousand lost over the mean age: nobody leaves. */
const NEVER_LEAVES = 1e-3

export const PARETO_NBD_NAMES = ['r', 'alpha', 's', 'beta'] as const

export function buildParetoNbd([r = 0, alpha = 0, s = 0, beta = 0]: readonly number[]): ParetoNbdParameters {
  return { r, alpha, s, beta }
}

/** Maximum likelihood fit; starts are scaled by the purchase rate and the mean age of the data. */
export function fitParetoNbd(data: CompressedHistories, coarse?: CompressedHistories): FitResult<ParetoNbdParameters> {
  if (data.customers === 0) return { status: 'didNotConverge', reason: 'noCustomers' }
  if (data.repeats === 0) return { status: 'didNotConverge', reason: 'noRepeatPurchases' }
  const weeksPerRepeat = (data.meanAgeWeeks * data.customers) / data.repeats
  return fitPositive({
    names: PARETO_NBD_NAMES,
    build: buildParetoNbd,
    objective: buildObjective(data),
    ...(coarse && { coarseObjective: buildObjective(coarse) }),
    starts: [
      { r: 0.5, alpha: 0.3 * weeksPerRepeat, s: 0.5, beta: 0.5 * data.meanAgeWeeks },
      { r: 2, alpha: 2 * weeksPerRepeat, s: 2, beta: 5 * data.meanAgeWeeks },
    ],
    findDegeneracy: (parameters) => findDegeneracy(parameters, data.meanAgeWeeks),
  })
}

function findDegeneracy({ r, s, beta }: ParetoNbdParameters, ageWeeks: number): Degeneracy | null {
  const lost = -Math.expm1(-s * Math.log1p(ageWeeks / beta))
  if (lost < NEVER_LEAVES) return 'nobodyLeaves'
  if (lost > 1 - NEVER_LEAVES) return 'everybodyLeaves'
  if (s > POINT_FROM) return 'dropOutIsTheSameForAll'
  return r > POINT_FROM ? 'purchaseRateIsTheSameForAll' : null
}
