/** Central differences of a function; step 1e-5 leaves about ten digits of a smooth one of order 1. */
export function numericGradient(
  f: (point: readonly number[]) => number,
  point: readonly number[],
  step = 1e-5,
): number[] {
  return point.map((_, i) => (f(shifted(point, [[i, step]])) - f(shifted(point, [[i, -step]]))) / (2 * step))
}

/**
 * Hessian by central differences (Abramowitz & Stegun 1964, eqs. 25.3.23 and 25.3.26 in the four-point form), symmetric.
 * Step 1e-3: for log-likelihoods in log-parameters the truncation and the rounding error are then both near 1e-6.
 */
export function numericHessian(
  f: (point: readonly number[]) => number,
  point: readonly number[],
  step = 1e-3,
): number[][] {
  const centre = f(point)
  const at = (...moves: [number, number][]) => f(shifted(point, moves))
  const hessian = point.map(() => point.map(() => 0))
  for (let i = 0; i < point.length; i++) {
    for (let j = 0; j <= i; j++) {
      const value =
        i === j
          ? (at([i, step]) - 2 * centre + at([i, -step])) / step ** 2
          : (at([i, step], [j, step]) -
              at([i, step], [j, -step]) -
              at([i, -step], [j, step]) +
              at([i, -step], [j, -step])) /
            (4 * step ** 2)
      for (const [row, column] of [
        [i, j],
        [j, i],
      ] as const) {
        const target = hessian[row]
        if (target) target[column] = value
      }
    }
  }
  return hessian
}

function shifted(point: readonly number[], moves: readonly [number, number][]): number[] {
  const copy = [...point]
  for (const [index, by] of moves) copy[index] = (copy[index] ?? 0) + by
  return copy
}
