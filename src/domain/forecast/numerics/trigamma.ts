/**
 * ψ′(x), x > 0: recurrence up to 12, then the asymptotic series (Abramowitz & Stegun 1964, eqs. 6.4.6 and 6.4.12); about 13 digits.
 * Example: trigamma(1) = π² ÷ 6.
 */
export function trigamma(x: number): number {
  let sum = 0
  let at = x
  while (at < 12) {
    sum += 1 / at ** 2
    at++
  }
  const square = 1 / at ** 2
  const series = 1 / 6 - square * (1 / 30 - square * (1 / 42 - square * (1 / 30 - (square * 5) / 66)))
  return sum + 1 / at + square / 2 + (series * square) / at
}
