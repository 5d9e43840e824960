import { divideHalfAway, toMinor } from './money'

/** Amounts in 1/10 000 minor units are carried in two numbers that stay exact: whole minor units and what is over. */
const E4 = 10_000

/**
 * Returns (whole + restE4 ÷ 10 000) ÷ divisor in minor units, rounded half away from zero once; null over 0. The same as
 * `ratioMinor` without its big integers, which are a quarter of a large grid's time. Throws RangeError beyond ±(2^53 − 1).
 * Example: 5 and 5 000 over 2 → 2.75 → 3.
 */
export function divideExact(whole: number, restE4: number, divisor: number): number | null {
  if (divisor === 0) return null
  const top = whole * E4 + restE4
  const bottom = divisor * E4
  if (2 * Math.abs(top) + bottom > Number.MAX_SAFE_INTEGER || !Number.isSafeInteger(bottom)) {
    return toMinor(divideHalfAway(toBig(whole) * 10_000n + toBig(restE4), BigInt(divisor) * 10_000n))
  }
  const size = Math.abs(top)
  const over = size % bottom
  const rounded = (size - over) / bottom + (2 * over >= bottom ? 1 : 0)
  return rounded === 0 ? 0 : Math.sign(top) * rounded
}

/** A sum of whole units as a big integer. Throws RangeError where a double has stopped being exact. */
function toBig(sum: number): bigint {
  if (!Number.isSafeInteger(sum)) throw new RangeError(`amount out of range: ${sum} minor units`)
  return BigInt(sum)
}
