/** ln(1 + eˣ) without overflow: x itself for large x, 0 for very negative x (also −Infinity). */
export function log1pExp(x: number): number {
  return x > 0 ? x + Math.log1p(Math.exp(-x)) : Math.log1p(Math.exp(x))
}

/** ln(1 − e⁻ˣ) for x ≥ 0, exact at both ends (Mächler 2012, eq. 7); −Infinity at 0. */
export function log1mExp(x: number): number {
  return x > Math.LN2 ? Math.log1p(-Math.exp(-x)) : Math.log(-Math.expm1(-x))
}

/** ln(eˣ + eʸ) without overflow; −Infinity stands for an absent term. Example: logSumExp(1000, 1000) = 1000 + ln 2. */
export function logSumExp(x: number, y: number): number {
  const [low, high] = x < y ? [x, y] : [y, x]
  return low === Number.NEGATIVE_INFINITY ? high : high + Math.log1p(Math.exp(low - high))
}
