import { normalQuantile } from '@/domain/stats/distributions'

/** A normal belief about the effect per assigned customer, in minor units. */
export interface EffectPrior {
  mean: number
  sd: number
}

/** The normal with the median of a simulation's quantiles and their spread: (P90 − P10) ÷ (2 · 1.2816). */
export function priorFromQuantiles({ p10, p50, p90 }: { p10: number; p50: number; p90: number }): EffectPrior {
  return { mean: p50, sd: (p90 - p10) / (2 * normalQuantile(0.9)) }
}

/**
 * What to believe after a test: the normal–normal update (Gelman et al., Bayesian Data Analysis, 3rd ed., eq. 2.10–2.12),
 * prior and measurement weighted by their precisions 1 ÷ sd². A prior without spread stays; a measurement without one wins.
 * Example: prior 10 ± 10, measured 0 ± 10 → 5 ± 7.07.
 */
export function updateEffectPrior(prior: EffectPrior, measured: { value: number; standardError: number }): EffectPrior {
  if (prior.sd <= 0) return prior
  if (measured.standardError <= 0) return { mean: measured.value, sd: 0 }
  const [ofPrior, ofMeasured] = [prior.sd ** -2, measured.standardError ** -2]
  const precision = ofPrior + ofMeasured
  return {
    mean: (prior.mean * ofPrior + measured.value * ofMeasured) / precision,
    sd: Math.sqrt(1 / precision),
  }
}
