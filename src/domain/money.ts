const MAX_MINOR = BigInt(Number.MAX_SAFE_INTEGER)

/** Returns a bigint sum as integer minor units. Throws RangeError beyond ±(2^53 − 1), where a number stops being exact. */
export function toMinor(value: bigint): number {
  if (value > MAX_MINOR || value < -MAX_MINOR) throw new RangeError(`amount out of range: ${value} minor units`)
  return Number(value)
}

/** Returns numerator ÷ denominator rounded half away from zero; 5 ÷ 2 = 3, −5 ÷ 2 = −3. Throws RangeError on 0. */
export function divideHalfAway(numerator: bigint, denominator: bigint): bigint {
  if (denominator === 0n) throw new RangeError('division by zero')
  const isNegative = numerator < 0n !== denominator < 0n
  const top = numerator < 0n ? -numerator : numerator
  const bottom = denominator < 0n ? -denominator : denominator
  const rounded = (2n * top + bottom) / (2n * bottom)
  return isNegative ? -rounded : rounded
}

/** Returns sum ÷ count in minor units, rounded half away from zero once; null when the count is 0. */
export function ratioMinor(sum: bigint, count: bigint | number): number | null {
  const divisor = BigInt(count)
  return divisor === 0n ? null : toMinor(divideHalfAway(sum, divisor))
}

/** Returns a margin summed in 1/10 000 minor units as minor units, rounded once (METRICS "Revenue, refunds, margin"). */
export function marginMinorFromE4(e4: bigint): number {
  return toMinor(divideHalfAway(e4, 10_000n))
}

/** Returns a non-integer minor amount (a percentile) rounded half away from zero; null stays null. */
export function roundMinor(value: number | null): number | null {
  if (value === null) return null
  const rounded = Math.sign(value) * Math.round(Math.abs(value))
  return rounded === 0 ? 0 : rounded
}

/** Returns numerator ÷ denominator as an unrounded double; null when the denominator is 0. */
export function share(numerator: bigint | number, denominator: bigint | number): number | null {
  const bottom = Number(denominator)
  return bottom === 0 ? null : Number(numerator) / bottom
}
