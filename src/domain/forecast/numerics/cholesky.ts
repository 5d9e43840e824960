/** Symmetric matrices are lists of rows. */
export type Matrix = readonly (readonly number[])[]

/** Lower L with L·Lᵀ = A (Cholesky); null where A is not positive definite or holds a value that is not finite. */
export function cholesky(matrix: Matrix): number[][] | null {
  const lower: number[][] = []
  for (const [i, source] of matrix.entries()) {
    const row: number[] = []
    for (let j = 0; j <= i; j++) {
      let sum = source[j] ?? Number.NaN
      for (let k = 0; k < j; k++) sum -= (row[k] ?? 0) * (j === i ? (row[k] ?? 0) : (lower[j]?.[k] ?? 0))
      if (j === i && !(sum > 0 && Number.isFinite(sum))) return null
      row.push(j === i ? Math.sqrt(sum) : sum / (lower[j]?.[j] ?? Number.NaN))
    }
    lower.push(row)
  }
  return lower
}

/** A⁻¹ of a symmetric positive definite matrix by its Cholesky factor; null where A is not one. */
export function invertPositiveDefinite(matrix: Matrix): number[][] | null {
  const lower = cholesky(matrix)
  if (lower === null) return null
  const columns = matrix.map((_, at) => solve(lower, at))
  return columns.map((column, i) => column.map((value, j) => (value + (columns[j]?.[i] ?? 0)) / 2))
}

/** L·Lᵀ·x = the unit vector of that index. */
function solve(lower: Matrix, unit: number): number[] {
  const n = lower.length
  const x: number[] = lower.map((_, i) => (i === unit ? 1 : 0))
  for (let i = 0; i < n; i++) {
    let sum = x[i] ?? 0
    for (let k = 0; k < i; k++) sum -= (lower[i]?.[k] ?? 0) * (x[k] ?? 0)
    x[i] = sum / (lower[i]?.[i] ?? 1)
  }
  for (let i = n - 1; i >= 0; i--) {
    let sum = x[i] ?? 0
    for (let k = i + 1; k < n; k++) sum -= (lower[k]?.[i] ?? 0) * (x[k] ?? 0)
    x[i] = sum / (lower[i]?.[i] ?? 1)
  }
  return x
}
