/**
 * ψ(x) = d ln Γ(x) ÷ dx for x > 0, by recurrence to 10 and the asymptotic series (Abramowitz & Stegun 1964, 6.3.5, 6.3.18).
 * Absolute error about 1e-14 (relative for tiny x). Throws RangeError for x ≤ 0 or NaN. Example: digamma(1) = −0.5772156649.
 */
export function digamma(x: number): number {
  if (!(x > 0)) throw new RangeError(`digamma of ${x}`)
  let sum = 0
  let shifted = x
  while (shifted < 10) {
    sum -= 1 / shifted
    shifted++
  }
  const y = 1 / (shifted * shifted)
  const tail = y * (1 / 12 - y * (1 / 120 - y * (1 / 252 - y * (1 / 240 - y * (1 / 132 - y * (691 / 32760 - y / 12))))))
  return sum + Math.log(shifted) - 0.5 / shifted - tail
}
