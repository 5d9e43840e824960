const HALF_LOG_2_PI = 0.9189385332046727
/** From here on eight terms of Stirling's series are exact to the last digit. */
const STIRLING_FROM = 10

/**
 * ln Γ(x) − [(x − ½) ln x − x + ½ ln 2π], the remainder of Stirling's formula (Abramowitz & Stegun 1964, eq. 6.1.41).
 * For x ≥ 10, to 1e-17; it tends to 0. Kept apart because ln B of large arguments needs the remainders only.
 */
export function stirlingRemainder(x: number): number {
  const y = 1 / (x * x)
  const tail = 1 / 1188 - y * (691 / 360360 - y / 156)
  return (1 / 12 - y * (1 / 360 - y * (1 / 1260 - y * (1 / 1680 - y * tail)))) / x
}

/**
 * ln Γ(x) for x > 0: shifted upward by Γ(x + 1) = x·Γ(x) to 10, then Stirling's series (Abramowitz & Stegun, 6.1.15, 6.1.41).
 * Relative error about 1e-15 away from the zeros at 1 and 2, absolute 4e-15 near them. Throws RangeError for x ≤ 0 or NaN.
 * Example: logGamma(0.5) = ½ ln π = 0.5723649429247.
 */
export function logGamma(x: number): number {
  if (!(x > 0)) throw new RangeError(`log-gamma of ${x}`)
  let shift = 1
  let shifted = x
  while (shifted < STIRLING_FROM) {
    shift *= shifted
    shifted++
  }
  return (shifted - 0.5) * Math.log(shifted) - shifted + HALF_LOG_2_PI + stirlingRemainder(shifted) - Math.log(shift)
}
