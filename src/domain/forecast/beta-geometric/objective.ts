import type { CompressedHistories } from '../compress'
import type { Objective } from '../optimise/objective'
import type { BetaGeometricParameters, CoinsAtStart } from './parameters'

/** The logarithm of the likelihood and its derivatives by the parameters r, α, a, b. */
interface Sums {
  logLikelihood: number
  byR: number
  byAlpha: number
  byA: number
  byB: number
}

/**
 * Σ weight × ln L and its gradient, with m = x + coins:
 * L = Γ(r+x) ÷ Γ(r) · α^r · B(a, b+m) ÷ B(a, b) · [(α+T)^−(r+x) + δ(m>0) · a ÷ (b+m−1) · (α+t_x)^−(r+x)].
 * Γ and B ratios are products over i < x and i < m: no log-gamma is subtracted, so that b of 10⁶ costs no digits, and one sum
 * over "customers with more than i repeats" stands for all rows.
 */
export function computeSums(
  { r, alpha, a, b }: BetaGeometricParameters,
  data: CompressedHistories,
  coins: CoinsAtStart,
): Sums {
  const { repeatDays, recencyWeeks, ageWeeks, weights } = data
  const sums = computeProducts({ r, alpha, a, b }, data, coins)
  const [logAlpha, logA] = [Math.log(alpha), Math.log(a)]
  for (let row = 0; row < weights.length; row++) {
    const weight = weights[row] ?? 0
    const x = repeatDays[row] ?? 0
    const atAge = alpha + (ageWeeks[row] ?? 0)
    const logAtAge = Math.log(atAge)
    let logTerm = r * logAlpha - (r + x) * logAtAge
    let byR = logAlpha - logAtAge
    let byAlpha = r / alpha - (r + x) / atAge
    const m = x + coins
    if (m > 0) {
      const atRecency = alpha + (recencyWeeks[row] ?? 0)
      const logStretch = logAtAge - Math.log(atRecency)
      // ln of the odds of having left: past 700 the exponential overflows, and then it is the likelihood alone.
      const logOdds = logA - Math.log(b + m - 1) + (r + x) * logStretch
      const odds = Math.exp(Math.min(logOdds, 700))
      const pLeft = odds / (1 + odds)
      logTerm += logOdds > 700 ? logOdds : Math.log1p(odds)
      byR += pLeft * logStretch
      byAlpha += pLeft * (r + x) * (1 / atAge - 1 / atRecency)
      sums.byA += (weight * pLeft) / a
      sums.byB -= (weight * pLeft) / (b + m - 1)
    }
    sums.logLikelihood += weight * logTerm
    sums.byR += weight * byR
    sums.byAlpha += weight * byAlpha
  }
  return sums
}

function computeProducts(
  { r, a, b }: BetaGeometricParameters,
  { moreThan, customers }: CompressedHistories,
  coins: CoinsAtStart,
): Sums {
  const sums: Sums = { logLikelihood: 0, byR: 0, byAlpha: 0, byA: 0, byB: 0 }
  for (let i = 0; i < moreThan.length; i++) {
    const weight = moreThan[i] ?? 0
    sums.logLikelihood += weight * Math.log(r + i)
    sums.byR += weight / (r + i)
  }
  for (let i = 0; i < moreThan.length + coins; i++) {
    const weight = i < coins ? customers : (moreThan[i - coins] ?? 0)
    sums.logLikelihood -= weight * Math.log1p(a / (b + i))
    sums.byA -= weight / (a + b + i)
    sums.byB += (weight * a) / ((b + i) * (a + b + i))
  }
  return sums
}

/** Minus the log-likelihood of ln r, ln α, ln a, ln b. */
export function buildObjective(data: CompressedHistories, coins: CoinsAtStart): Objective {
  const at = (point: readonly number[]) => {
    const [r = 0, alpha = 0, a = 0, b = 0] = point.map(Math.exp)
    return { r, alpha, a, b }
  }
  return {
    value: (point) => -computeSums(at(point), data, coins).logLikelihood,
    gradient: (point) => {
      const { r, alpha, a, b } = at(point)
      const sums = computeSums({ r, alpha, a, b }, data, coins)
      return [-r * sums.byR, -alpha * sums.byAlpha, -a * sums.byA, -b * sums.byB]
    },
  }
}
