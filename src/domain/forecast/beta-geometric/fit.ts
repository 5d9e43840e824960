import type { CompressedHistories } from '../compress'
import { fitPositive } from '../fit-positive'
import type { Degeneracy, FitResult } from '../fit-result'
import { buildObjective } from './objective'
import type { BetaGeometricParameters, CoinsAtStart } from './parameters'

/** Above this a beta or gamma distribution is a point for any practical purpose. */
const POINT_FROM = 1e4
/** Below one drop-out in a thousand orders nobody leaves within any forecast. */
const NEVER_LEAVES = 1e-3

export const BETA_GEOMETRIC_NAMES = ['r', 'alpha', 'a', 'b'] as const

export function buildBetaGeometric([r = 0, alpha = 0, a = 0, b = 0]: readonly number[]): BetaGeometricParameters {
  return { r, alpha, a, b }
}

/** Maximum likelihood fit of either beta-geometric model; starts are scaled by the purchase rate of the data. */
export function fitBetaGeometric(
  data: CompressedHistories,
  coins: CoinsAtStart,
  coarse?: CompressedHistories,
): FitResult<BetaGeometricParameters> {
  if (data.customers === 0) return { status: 'didNotConverge', reason: 'noCustomers' }
  if (data.repeats === 0) return { status: 'didNotConverge', reason: 'noRepeatPurchases' }
  const weeksPerRepeat = (data.meanAgeWeeks * data.customers) / data.repeats
  return fitPositive({
    names: BETA_GEOMETRIC_NAMES,
    build: buildBetaGeometric,
    objective: buildObjective(data, coins),
    ...(coarse && { coarseObjective: buildObjective(coarse, coins) }),
    starts: [
      { r: 0.5, alpha: 0.3 * weeksPerRepeat, a: 0.8, b: 2.5 },
      { r: 2, alpha: 2 * weeksPerRepeat, a: 0.2, b: 5 },
      { r: 0.2, alpha: 0.1 * weeksPerRepeat, a: 3, b: 3 },
    ],
    findDegeneracy,
  })
}

function findDegeneracy({ r, a, b }: BetaGeometricParameters): Degeneracy | null {
  if (a / (a + b) < NEVER_LEAVES) return 'nobodyLeaves'
  if (b / (a + b) < NEVER_LEAVES) return 'everybodyLeaves'
  if (a + b > POINT_FROM) return 'dropOutIsTheSameForAll'
  return r > POINT_FROM ? 'purchaseRateIsTheSameForAll' : null
}
