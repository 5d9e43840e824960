import type { Random } from '@/domain/simulate/random'
import { sampleNormal } from '@/domain/simulate/samplers'
import type { Uncertainty } from './fit-result'
import { cholesky } from './numerics/cholesky'

/**
 * A function that draws parameters around a fit: their logarithms are normal with the covariance of the fit, so that a draw is
 * always positive. For the parameter part of an interval (METRICS "Predicted": central 80 %). Null where the covariance is not
 * positive definite.
 */
export function buildParameterSampler<P extends Record<keyof P, number>>(
  model: { parameterNames: readonly (keyof P & string)[]; buildParameters: (values: readonly number[]) => P },
  parameters: P,
  { logCovariance }: Uncertainty<P>,
): ((random: Random) => P) | null {
  const factor = cholesky(logCovariance)
  if (factor === null) return null
  const centre = model.parameterNames.map((name) => Math.log(parameters[name]))
  return (random) => {
    const normals = centre.map(() => sampleNormal(random))
    const values = centre.map((mean, i) =>
      Math.exp((factor[i] ?? []).reduce((sum, weight, j) => sum + weight * (normals[j] ?? 0), mean)),
    )
    return model.buildParameters(values)
  }
}
