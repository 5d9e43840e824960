import type { Random } from '@/domain/simulate/random'
import { sampleGamma } from '@/domain/simulate/samplers'
import type { CompressedValues, ValueHistory } from './compress-values'
import { buildGammaGamma, fitGammaGamma, GAMMA_GAMMA_NAMES } from './fit'
import { computeSums } from './objective'
import type { GammaGammaParameters } from './parameters'

/**
 * Gamma-Gamma (Fader & Hardie 2013, "The Gamma-Gamma model of monetary value"; Colombo & Jiang 1999): order values of a customer
 * ~ Gamma(p, ν), ν ~ Gamma(q, v) over customers, independent of how often they buy. Likelihood: eq. 1a; conditional mean: eq. 5.
 * Example, p 6.25, q 3.744, v 15.44: one repeat order of 11.77 → 18.91 expected, drawn toward the population's 35.17.
 */
export const gammaGamma = {
  parameterNames: GAMMA_GAMMA_NAMES,
  buildParameters: buildGammaGamma,
  logLikelihood: (parameters: GammaGammaParameters, data: CompressedValues) =>
    computeSums(parameters, data).logLikelihood,
  fit: fitGammaGamma,
  expectedValue,
  simulateMeanValue,
}

/**
 * Expected value of an order of this customer (eq. 5), in the unit of v; without repeats the mean of the population, p·v ÷ (q − 1).
 * Null where that mean is infinite: px + q ≤ 1.
 */
function expectedValue({ p, q, v }: GammaGammaParameters, { repeatDays: x, meanValue }: ValueHistory): number | null {
  const weight = p * x + q - 1
  if (!(weight > 0)) return null
  return (p * (v + (x === 0 ? 0 : x * meanValue))) / weight
}

/** The mean value of `repeatDays` orders of a customer drawn from the model. */
function simulateMeanValue({ p, q, v }: GammaGammaParameters, repeatDays: number, random: Random): number {
  const rate = sampleGamma(random, q, v)
  return sampleGamma(random, p * repeatDays, rate * repeatDays)
}
