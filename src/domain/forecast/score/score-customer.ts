import type { ForecastRange } from '@/domain/forecast-report'
import type { GammaGammaParameters } from '../gamma-gamma/parameters'
import { digamma } from '../numerics/digamma'
import { normalQuantile } from '../numerics/normal-quantile'
import { trigamma } from '../numerics/trigamma'
import { roundRange, scaleRange } from '../project/ranges'
import type { AliveOutlook } from './alive-outlook'

/** Smallest number of orders that is not exceeded with that probability: 0 for sure if not alive. */
export function orderQuantile(pAlive: number, counts: Float64Array, probability: number): number {
  let sum = 1 - pAlive
  for (let k = 0; k < counts.length; k++) {
    sum += pAlive * (counts[k] ?? 0)
    if (sum >= probability) return k
  }
  return Math.max(0, counts.length - 1)
}

export interface ValueBelief {
  model: GammaGammaParameters
  repeatDays: number
  meanValueMinor: number
}

/**
 * Central 80 % of what a customer spends: nothing with probability P₀; else S = V · Gamma(pk) ÷ Gamma(px+q), V = v + x·z̄ (Gamma-Gamma given ν, k orders),
 * whose logarithm is taken as normal with its exact mean and variance over k. `expected` is P(alive) × E[Y] × E[value].
 */
export function spendRange(
  pAlive: number,
  outlook: AliveOutlook,
  { model: { p, q, v }, repeatDays, meanValueMinor }: ValueBelief,
  expected: number,
): ForecastRange {
  const none = 1 - pAlive + pAlive * (outlook.counts[0] ?? 1)
  const shape = p * repeatDays + q
  const scale = v + (repeatDays === 0 ? 0 : repeatDays * Math.max(0, meanValueMinor))
  if (!(scale > 0)) return { p10: 0, expected, p90: 0 }
  const mean = Math.log(scale) + outlook.logSpendMean - digamma(shape)
  const deviation = Math.sqrt(outlook.logSpendVariance + trigamma(shape))
  const at = (probability: number) => {
    const share = (probability - none) / (1 - none)
    return share > 0 ? Math.exp(mean + deviation * normalQuantile(Math.min(share, 1 - 1e-12))) : 0
  }
  return { p10: at(0.1), expected, p90: at(0.9) }
}

export function marginRange(spend: ForecastRange, marginShare: number): ForecastRange {
  return roundRange(scaleRange(spend, marginShare))
}
