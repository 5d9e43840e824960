import type { CompressedHistories } from '../compress'
import { log1pExp } from '../numerics/log-sum-exp'
import { numericGradient } from '../numerics/numeric-derivatives'
import type { Objective } from '../optimise/objective'
import { logLostOdds } from './log-lost-odds'
import type { ParetoNbdParameters } from './parameters'

/**
 * Σ weight × ln L (Fader & Hardie 2005 note, eq. 18):
 * L = Γ(r+x) ÷ Γ(r) · α^r β^s · (α+T)^−(r+x) (β+T)^−s · (1 + odds of having left by T).
 */
export function logLikelihood(parameters: ParetoNbdParameters, data: CompressedHistories): number {
  const { r, alpha, s, beta } = parameters
  let sum = 0
  for (let i = 0; i < data.moreThan.length; i++) sum += (data.moreThan[i] ?? 0) * Math.log(r + i)
  for (let row = 0; row < data.weights.length; row++) {
    const x = data.repeatDays[row] ?? 0
    const age = data.ageWeeks[row] ?? 0
    const stays = -r * Math.log1p(age / alpha) - x * Math.log(alpha + age) - s * Math.log1p(age / beta)
    sum += (data.weights[row] ?? 0) * (stays + log1pExp(logLostOdds(parameters, x, data.recencyWeeks[row] ?? 0, age)))
  }
  return sum
}

/** Minus the log-likelihood of ln r, ln α, ln s, ln β; derivatives of ₂F₁ by its parameters have no short form. */
export function buildObjective(data: CompressedHistories): Objective {
  const value = (point: readonly number[]) => {
    const [r = 0, alpha = 0, s = 0, beta = 0] = point.map(Math.exp)
    return -logLikelihood({ r, alpha, s, beta }, data)
  }
  return { value, gradient: (point) => numericGradient(value, point) }
}
