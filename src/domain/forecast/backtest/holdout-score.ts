import type { HoldoutScore } from '@/domain/forecast-report'

/** How near predictions came, customer by customer and in sum. Lengths are equal; no customers → all errors 0, total null. */
export function scoreHoldout(predicted: ArrayLike<number>, actual: Float64Array): HoldoutScore {
  const n = Math.max(1, actual.length)
  let [sumP, sumA, absolute, square] = [0, 0, 0, 0]
  for (let i = 0; i < actual.length; i++) {
    const [p, a] = [predicted[i] ?? 0, actual[i] ?? 0]
    sumP += p
    sumA += a
    absolute += Math.abs(p - a)
    square += (p - a) ** 2
  }
  return {
    totalError: sumA > 0 ? sumP / sumA - 1 : null,
    meanAbsoluteError: absolute / n,
    rootMeanSquaredError: Math.sqrt(square / n),
    correlation: correlate(predicted, actual),
  }
}

/** Pearson's; null where either side does not vary. */
export function correlate(a: ArrayLike<number>, b: ArrayLike<number>): number | null {
  const n = b.length
  let [meanA, meanB] = [0, 0]
  for (let i = 0; i < n; i++) {
    meanA += (a[i] ?? 0) / n
    meanB += (b[i] ?? 0) / n
  }
  let [both, squareA, squareB] = [0, 0, 0]
  for (let i = 0; i < n; i++) {
    const [da, db] = [(a[i] ?? 0) - meanA, (b[i] ?? 0) - meanB]
    both += da * db
    squareA += da * da
    squareB += db * db
  }
  const scale = Math.sqrt(squareA * squareB)
  // Rounding leaves a constant side a variance of 1e-30 of its size.
  return squareA > 1e-20 * n * (1 + meanA ** 2) && squareB > 1e-20 * n * (1 + meanB ** 2) ? both / scale : null
}
