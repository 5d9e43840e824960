import { fitPositive } from '../fit-positive'
import type { Degeneracy, FitResult } from '../fit-result'
import type { CompressedValues } from './compress-values'
import { buildObjective } from './objective'
import type { GammaGammaParameters } from './parameters'

/** Above this a gamma distribution is a point for any practical purpose. */
const POINT_FROM = 1e4

export const GAMMA_GAMMA_NAMES = ['p', 'q', 'v'] as const

export function buildGammaGamma([p = 0, q = 0, v = 0]: readonly number[]): GammaGammaParameters {
  return { p, q, v }
}

/** Maximum likelihood fit; the search runs in units of the mean value, so that a currency doesn't matter. */
export function fitGammaGamma(data: CompressedValues): FitResult<GammaGammaParameters> {
  if (data.customers === 0) return { status: 'didNotConverge', reason: 'noRepeatPurchases' }
  return fitPositive({
    names: GAMMA_GAMMA_NAMES,
    build: ([p = 0, q = 0, scaled = 0]) => ({ p, q, v: scaled * data.meanValue }),
    objective: buildObjective(data),
    // `starts` are in the parameters of the search: v in units of the mean value.
    starts: [
      { p: 5, q: 4, v: 0.5 },
      { p: 1.5, q: 2, v: 1 },
      { p: 20, q: 10, v: 0.5 },
    ],
    findDegeneracy,
  })
}

function findDegeneracy({ p, q }: GammaGammaParameters): Degeneracy | null {
  if (q <= 1) return 'meanValueIsInfinite'
  return p > POINT_FROM || q > POINT_FROM ? 'valueIsTheSameForAll' : null
}
