import { logGamma, stirlingRemainder } from './log-gamma'

const HALF_LOG_2_PI = 0.9189385332046727

/**
 * ln B(a, b) = ln Γ(a) + ln Γ(b) − ln Γ(a + b) for a, b > 0. The plain difference loses every digit when one argument is
 * large, so the large parts of Stirling's formula are cancelled by hand (Didonato & Morris 1992, section 3).
 * Throws RangeError for arguments ≤ 0. Example: logBeta(2, 3) = −ln 12.
 */
export function logBeta(a: number, b: number): number {
  const small = Math.min(a, b)
  const large = Math.max(a, b)
  const total = small + large
  if (large < 10) return logGamma(small) + logGamma(large) - logGamma(total)
  const remainder = stirlingRemainder(large) - stirlingRemainder(total)
  if (small < 10) {
    return logGamma(small) - (large - 0.5) * Math.log1p(small / large) - small * Math.log(total) + small + remainder
  }
  const logShare = Math.log(small / total)
  const logRest = -Math.log1p(small / large)
  return (
    (small - 0.5) * logShare +
    large * logRest -
    0.5 * Math.log(large) +
    HALF_LOG_2_PI +
    stirlingRemainder(small) +
    remainder
  )
}
