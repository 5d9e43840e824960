import { log1pExp } from './log-sum-exp'

/** 46 e-folds below the peak nothing reaches the 17th digit. */
const NEGLIGIBLE = 46
const FIRST_STEP = 0.5
const MAX_HALVINGS = 12

/**
 * ln E[g(p)] for p ~ Beta(a, b) and g > 0 given as ln g of the log-odds of p: the trapezoidal rule on the log-odds, spread by
 * sinh (the tanh-sinh rule of Takahasi & Mori 1974, eq. 1.7), halved until two results agree to `tolerance`.
 * Numerator and ∫ of the density itself share the nodes, so that no ln B(a, b) is needed. Holds for a, b from 1e-6 to 1e6.
 */
export function logBetaExpectation(logG: (logOdds: number) => number, a: number, b: number, tolerance = 1e-13): number {
  const centre = Math.log(a) - Math.log(b)
  const spread = Math.sqrt(1 / a + 1 / b)
  const reach = Math.asinh(((2 * NEGLIGIBLE) / Math.min(a, b) + 60 + Math.abs(centre)) / spread)
  const sums = { peak: Number.NEGATIVE_INFINITY, numerator: 0, basePeak: Number.NEGATIVE_INFINITY, base: 0 }
  const add = (u: number) => {
    const y = centre + spread * Math.sinh(u)
    // ln of p^a (1 − p)^b: the Jacobian p(1 − p) of the log-odds is in it.
    const weight = -a * log1pExp(-y) - b * log1pExp(y) + Math.log(Math.cosh(u))
    addScaled(sums, weight + logG(y), weight)
  }
  let step = FIRST_STEP
  let nodes = Math.ceil(reach / step)
  for (let i = -nodes; i <= nodes; i++) add(i * step)
  let result = resultOf(sums)
  for (let halving = 0; halving < MAX_HALVINGS; halving++) {
    step /= 2
    nodes = Math.ceil(reach / step)
    for (let i = -nodes | 1; i <= nodes; i += 2) add(i * step)
    const next = resultOf(sums)
    const isDone = halving > 0 && Math.abs(next - result) < tolerance * Math.max(1, Math.abs(next))
    result = next
    if (isDone) break
  }
  return result
}

interface ScaledSums {
  peak: number
  numerator: number
  basePeak: number
  base: number
}

function addScaled(sums: ScaledSums, logTerm: number, logBase: number): void {
  if (logTerm > sums.peak) {
    sums.numerator = sums.numerator * Math.exp(sums.peak - logTerm) + 1
    sums.peak = logTerm
  } else sums.numerator += Math.exp(logTerm - sums.peak)
  if (logBase > sums.basePeak) {
    sums.base = sums.base * Math.exp(sums.basePeak - logBase) + 1
    sums.basePeak = logBase
  } else sums.base += Math.exp(logBase - sums.basePeak)
}

function resultOf({ peak, numerator, basePeak, base }: ScaledSums): number {
  return peak - basePeak + Math.log(numerator) - Math.log(base)
}
