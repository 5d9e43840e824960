import { digamma } from '../numerics/digamma'
import { logBeta } from '../numerics/log-beta'
import type { Objective } from '../optimise/objective'
import type { CompressedValues } from './compress-values'
import type { GammaGammaParameters } from './parameters'

interface Sums {
  logLikelihood: number
  byP: number
  byQ: number
  byV: number
}

/**
 * Σ weight × ln f(z̄ | p, q, v; x) (Fader & Hardie 2013, eq. 1a), with its gradient. Γ terms are an ln B(px, q), which holds for
 * huge p or q where the difference of log-gammas would not, and depend on x only: once per count, not per row.
 */
export function computeSums({ p, q, v }: GammaGammaParameters, data: CompressedValues): Sums {
  const sums: Sums = { logLikelihood: 0, byP: 0, byQ: 0, byV: 0 }
  const psiOfQ = digamma(q)
  for (const { repeatDays: x, customers } of data.byRepeatDays) {
    const psiOfSum = digamma(p * x + q)
    sums.logLikelihood -= customers * logBeta(p * x, q)
    sums.byP += customers * x * (psiOfSum - digamma(p * x))
    sums.byQ += customers * (psiOfSum - psiOfQ)
  }
  for (let row = 0; row < data.weights.length; row++) {
    const weight = data.weights[row] ?? 0
    const x = data.repeatDays[row] ?? 0
    const mean = data.meanValues[row] ?? 0
    const total = x * mean
    // Both shares as log1p of the other: exact where one is nearly 1.
    const logShare = -Math.log1p(v / total)
    const logRest = -Math.log1p(total / v)
    sums.logLikelihood += weight * (p * x * logShare + q * logRest - Math.log(mean))
    sums.byP += weight * x * logShare
    sums.byQ += weight * logRest
    sums.byV += (weight * ((q * total) / v - p * x)) / (v + total)
  }
  return sums
}

/** Minus the log-likelihood of ln p, ln q, ln (v ÷ unit): in units of the mean value, so that v is of order 1. */
export function buildObjective(data: CompressedValues): Objective {
  const at = (point: readonly number[]) => {
    const [p = 0, q = 0, scaled = 0] = point.map(Math.exp)
    return { p, q, v: scaled * data.meanValue }
  }
  return {
    value: (point) => -computeSums(at(point), data).logLikelihood,
    gradient: (point) => {
      const { p, q, v } = at(point)
      const sums = computeSums({ p, q, v }, data)
      return [-p * sums.byP, -q * sums.byQ, -v * sums.byV]
    },
  }
}
