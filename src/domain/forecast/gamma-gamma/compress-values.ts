/** What repeat purchase days tell of a customer's values (METRICS "Predicted": x ≥ 1, mean > 0). */
export interface ValueHistory {
  /** x: repeat purchase days behind the mean. */
  repeatDays: number
  /** z̄: mean net revenue of a repeat purchase day, in minor units (or any one unit). */
  meanValue: number
}

/** Unique value histories in columns, and the number of customers by repeat days. */
export interface CompressedValues {
  repeatDays: Float64Array
  meanValues: Float64Array
  weights: Float64Array
  byRepeatDays: { repeatDays: number; customers: number }[]
  customers: number
  /** Left out: no repeat purchase, or a mean that is not positive. */
  excluded: number
  /** Mean over customers of their mean values; the fit is done in units of it. */
  meanValue: number
}

/** Keeps customers with repeat days ≥ 1 and a positive mean; equal rows become one with a weight. */
export function compressValues(customers: Iterable<ValueHistory>): CompressedValues {
  const byRepeatDays = new Map<number, Map<number, number>>()
  let excluded = 0
  for (const { repeatDays, meanValue } of customers) {
    if (!(repeatDays >= 1 && meanValue > 0 && meanValue < Number.POSITIVE_INFINITY)) {
      excluded++
      continue
    }
    const means = byRepeatDays.get(repeatDays) ?? new Map<number, number>()
    means.set(meanValue, (means.get(meanValue) ?? 0) + 1)
    byRepeatDays.set(repeatDays, means)
  }
  const groups = [...byRepeatDays].sort(([a], [b]) => a - b)
  const rows = groups.flatMap(([repeatDays, means]) =>
    [...means].sort(([a], [b]) => a - b).map(([mean, weight]) => ({ repeatDays, mean, weight })),
  )
  const count = rows.reduce((sum, { weight }) => sum + weight, 0)
  return {
    repeatDays: Float64Array.from(rows, (row) => row.repeatDays),
    meanValues: Float64Array.from(rows, (row) => row.mean),
    weights: Float64Array.from(rows, (row) => row.weight),
    byRepeatDays: groups.map(([repeatDays, means]) => ({
      repeatDays,
      customers: [...means.values()].reduce((sum, weight) => sum + weight, 0),
    })),
    customers: count,
    excluded,
    meanValue: count === 0 ? 0 : rows.reduce((sum, { mean, weight }) => sum + mean * weight, 0) / count,
  }
}
